"""What is still unknown in a field, and who of those one knows of could tell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from django.db.models import F, Q

from halfhour.accounts.models import User
from halfhour.journey.conversation.models import Referral
from halfhour.journey.insights import rules
from halfhour.journey.interviews.models import Interview
from halfhour.journey.organizations.models import Field
from halfhour.journey.people.models import Person
from halfhour.journey.preparation.queries import host
from halfhour.journey.preparation.rules.knowing import Host
from halfhour.journey.preparation.rules.themes import Theme

ASKED_FOR, LOOKED_AT = 5, 60  # themes on the page; people looked at, the latest in play first
ALONG = ("organization__field", "department", "named_by__organization")


@dataclass(frozen=True, slots=True)
class Unknown:
    """One open theme: what nobody told one, and who could, each with why; a person one knows of, or a name one was
    given that is no person yet."""

    theme: Theme
    untold: str
    people: list[tuple[Person, str]] = field(default_factory=list)
    names: list[tuple[Referral, str]] = field(default_factory=list)


def unknown(owner: User, of: Field, themes: Sequence[Theme]) -> list[Unknown]:
    """The foremost five of `themes`, those that are open in the field, with who could tell. Two queries."""
    people = _unasked(owner, of) if themes else []
    named = _named(owner, of) if themes else []
    known = [rules.Known(place, host(person, of.name)) for place, person in enumerate(people)]
    known += [rules.Known(len(people) + place, _of_name(one, of)) for place, one in enumerate(named)]
    return [_unknown(theme, known, people, named) for theme in themes[:ASKED_FOR]]


def _unknown(theme: Theme, known: list[rules.Known], people: list[Person], named: list[Referral]) -> Unknown:
    found = Unknown(theme, rules.UNTOLD[theme.key])
    for one, why in rules.tellers(theme.key, known):
        if one.key < len(people):
            found.people.append((people[one.key], why))
        else:
            found.names.append((named[one.key - len(people)], why))
    return found


def _unasked(owner: User, of: Field) -> list[Person]:
    """People of the field one has not met in it, those something happened with last first."""
    met = Interview.objects.filter(field=of, state=Interview.State.HELD).values("person")
    rows = Person.objects.filter(Q(field=of) | Q(field=None, organization__field=of), owner=owner, never_again=False)
    rows = rows.exclude(pk__in=met).select_related(*ALONG)
    return list(rows.order_by(F("touched_at").desc(nulls_last=True), "pk")[:LOOKED_AT])


def _named(owner: User, of: Field) -> list[Referral]:
    """Names given in the field's interviews that are no person yet."""
    rows = Referral.objects.filter(owner=owner, interview__field=of, person=None, set_aside_at=None).exclude(name="")
    return list(rows.select_related("interview__person__organization").order_by("-pk")[:LOOKED_AT])


def _of_name(one: Referral, of: Field) -> Host:
    namer = one.interview.person
    return Host(
        name=one.name,
        organization=one.organization_name,
        kind=f"{one.organization_name} {of.name}",
        named_by=namer.full_name,
        named_from=namer.organization.name if namer.organization else "",
    )
