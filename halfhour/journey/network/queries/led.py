"""Who named one person, and whom they named."""

from __future__ import annotations

from dataclasses import dataclass

from halfhour.journey.conversation.models import Referral
from halfhour.journey.network.queries.marks import open_names
from halfhour.journey.people.models import Person


@dataclass(frozen=True, slots=True)
class LedTo:
    """Whom one person named: those who are among your people, and the names that are not yet."""

    people: list[Person]
    names: list[Referral]

    def __bool__(self) -> bool:
        return bool(self.people or self.names)


def came_through(person: Person) -> Person | None:
    """Who named this person. No query when `named_by` came along."""
    return person.named_by


def led_to(person: Person) -> LedTo:
    """Whom this person named, oldest first, with their organizations. Two queries."""
    people = Person.objects.filter(owner_id=person.owner_id, named_by=person).select_related("organization")
    names = open_names().filter(owner_id=person.owner_id, interview__person=person)
    return LedTo(list(people.order_by("id")), list(names.order_by("id")))
