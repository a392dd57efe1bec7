"""The tricks by industry: each once, with everybody who said it."""

from __future__ import annotations

from dataclasses import dataclass, field

from halfhour.accounts.models import User
from halfhour.journey.people.models import Person
from halfhour.journey.resumes import rules
from halfhour.journey.resumes.models import SameTrick, Trick


@dataclass(frozen=True, slots=True)
class Told:
    """One trick as it was first said; `others` are other words for it, `people` everybody who said it."""

    trick: Trick
    others: list[Trick]
    people: list[Person]


@dataclass(frozen=True, slots=True)
class TricksOfField:
    """What holds for one industry, what most people said first; `name` is empty where none was named.

    `people` counts those who told any; `alike` are pairs that seem to say the same, to be confirmed.
    """

    name: str
    tricks: list[Told]
    people: int = 0
    alike: list[tuple[Trick, Trick]] = field(default_factory=list)


def tricks(owner: User) -> list[TricksOfField]:
    """The tricks by industry, those without one last. Two queries."""
    rows = Trick.objects.filter(owner=owner).select_related("field", "person").order_by("pk")
    fields: dict[str, list[Trick]] = {}
    for trick in rows:
        fields.setdefault(trick.field.name if trick.field else "", []).append(trick)
    if not fields:
        return []
    pairs = {(one, other): holds for one, other, holds in _pairs(owner)}
    names = sorted(fields, key=lambda name: (not name, name.casefold()))
    return [_of_field(name, fields[name], pairs) for name in names]


def _pairs(owner: User) -> list[tuple[int, int, bool]]:
    return list(SameTrick.objects.filter(owner=owner).values_list("one_id", "other_id", "holds"))


def _of_field(name: str, told: list[Trick], pairs: dict[tuple[int, int], bool]) -> TricksOfField:
    known = {trick.pk: trick for trick in told}
    groups = rules.groups({trick.pk: trick.text for trick in told}, (pair for pair, holds in pairs.items() if holds))
    shown = [_told([known[pk] for pk in group]) for group in groups]
    shown.sort(key=lambda one: (-len(one.people), one.trick.text.casefold()))
    decided = {frozenset(pair) for pair, holds in pairs.items() if not holds}
    leads = {group[0]: known[group[0]].text for group in groups}
    apart = [pair for pair in rules.alike(leads) if frozenset(pair) not in decided]
    people = {trick.person_id for trick in told if trick.person_id}
    return TricksOfField(name, shown, len(people), [(known[one], known[other]) for one, other in apart])


def _told(group: list[Trick]) -> Told:
    first, *rest = group
    people = {trick.person_id: trick.person for trick in group if trick.person}
    words = {trick.text: trick for trick in rest if trick.text != first.text}
    return Told(first, list(words.values()), list(people.values()))
