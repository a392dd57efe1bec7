"""Who named whom: of one person, and of everybody for the map."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from halfhour.accounts.models import User
from halfhour.journey.conversation.models import Referral
from halfhour.journey.interviews.models import Interview
from halfhour.journey.network.rules import Mark
from halfhour.journey.outreach.models import Letter
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
    names = _open_names().filter(owner_id=person.owner_id, interview__person=person)
    return LedTo(list(people.order_by("id")), list(names.order_by("id")))


def marks(owner: User) -> list[Mark]:
    """Everybody who named somebody or was named, and the names that are not people yet. Two queries."""
    held = Interview.objects.filter(person=OuterRef("pk"), state=Interview.State.HELD)
    ahead = Interview.objects.filter(person=OuterRef("pk"), state=Interview.State.AGREED)
    asked = Letter.objects.filter(person=OuterRef("pk"), sent_at__isnull=False)
    people = (
        Person.objects.filter(owner=owner)
        .filter(Q(named_by__isnull=False) | Q(pk__in=_namers(owner)) | Q(pk__in=_hosts(owner)))
        .annotate(is_met=Exists(held), is_agreed=Exists(ahead), is_asked=Exists(asked))
        .order_by("id")
        .values_list("pk", "full_name", "organization__name", "named_by", "is_met", "is_agreed", "is_asked")
    )
    names = _open_names().filter(owner=owner).order_by("id")
    rows = names.values_list("pk", "name", "organization_name", "interview__person", "interview")
    return [_person(*row) for row in people] + [_name(*row) for row in rows]


def _open_names() -> QuerySet[Referral]:
    return Referral.objects.filter(person=None, set_aside_at=None)


def _namers(owner: User) -> QuerySet[Person, Any]:
    return Person.objects.filter(owner=owner, named_by__isnull=False).values("named_by")


def _hosts(owner: User) -> QuerySet[Referral, Any]:
    return _open_names().filter(owner=owner).values("interview__person")


def _person(
    pk: int, name: str, place: str | None, by: int | None, is_met: bool, is_agreed: bool, is_asked: bool
) -> Mark:
    known = (("met", is_met), ("meeting agreed", is_agreed), ("written to", is_asked), ("not asked yet", True))
    state = next(words for words, fits in known if fits)
    return Mark(f"p{pk}", name, place or "", f"p{by}" if by else "", state, person_id=pk)


def _name(pk: int, name: str, place: str, host: int, interview: int) -> Mark:
    return Mark(f"r{pk}", name, place, f"p{host}", "not among your people yet", interview_id=interview)
