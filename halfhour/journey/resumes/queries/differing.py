"""Advice that cannot all be followed: what was said to contradict, by industry, and what seems to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db.models import Q, QuerySet

from halfhour.accounts.models import User
from halfhour.journey.resumes import rules
from halfhour.journey.resumes.models import Contradiction, Critique, Suggestion
from halfhour.journey.resumes.rules import Said


@dataclass(frozen=True, slots=True)
class Voice:
    """One suggestion with who said it and for which industry (blank where none is known)."""

    said: Suggestion
    industry: str


@dataclass(frozen=True, slots=True)
class Versus:
    """Two voices that differ."""

    one: Voice
    other: Voice

    @property
    def is_across(self) -> bool:
        """Whether they speak for two industries, so that both may be right."""
        return bool(self.one.industry and self.other.industry and self.one.industry != self.other.industry)


@dataclass(frozen=True, slots=True)
class Differing:
    """`known` was said to differ, `proposed` seems to."""

    known: list[Versus] = field(default_factory=list)
    proposed: list[Versus] = field(default_factory=list)


def _voices(owner_id: int) -> QuerySet[Suggestion]:
    """Every suggestion with what says who said it where, newest first."""
    rows = Suggestion.objects.filter(owner=owner_id).select_related(
        "critique__person__field", "critique__interview__field", "critique__person__organization", "taken_in"
    )
    return rows.defer("taken_in__text", "taken_in__parts").order_by("-pk")


def differing(owner: User) -> Differing:
    """What differs, and what seems to. Two queries."""
    said = {one.pk: one for one in _voices(owner.pk)[: rules.COMPARED_MOST]}
    pairs = {(one, other): holds for one, other, holds in _decided(owner)}
    spoken = [Said(one.pk, one.critique.person_id, one.text) for one in said.values()]
    seem = [pair for pair in rules.contradicting(spoken) if pair not in pairs and pair[::-1] not in pairs]
    return Differing(_versus(said, (pair for pair, holds in pairs.items() if holds)), _versus(said, seem))


def contradicted(suggestions: Iterable[Suggestion]) -> dict[int, list[Voice]]:
    """For each of these suggestions' ids, what others said against it. One query."""
    pks = {said.pk for said in suggestions}
    rows = Contradiction.objects.filter(Q(one__in=pks) | Q(other__in=pks), holds=True).select_related(
        *(f"{side}__critique__{part}" for side in ("one", "other") for part in ("person__field", "interview__field"))
    )
    found: dict[int, list[Voice]] = {}
    for pair in rows:
        for mine, theirs in ((pair.one, pair.other), (pair.other, pair.one)):
            if mine.pk in pks:
                found.setdefault(mine.pk, []).append(_voice(theirs))
    return found


def by_others(critique: Critique, most: int = 60) -> list[Suggestion]:
    """What other people advised, newest first: some of it may contradict what is in this critique."""
    return list(_voices(critique.owner_id).exclude(critique__person=critique.person_id)[:most])


def _decided(owner: User) -> list[tuple[int, int, bool]]:
    return list(Contradiction.objects.filter(owner=owner).order_by("pk").values_list("one_id", "other_id", "holds"))


def _versus(said: dict[int, Suggestion], pairs: Iterable[tuple[int, int]]) -> list[Versus]:
    return [Versus(_voice(said[one]), _voice(said[other])) for one, other in pairs if one in said and other in said]


def _voice(said: Suggestion) -> Voice:
    critique = said.critique
    named = (critique.interview.field if critique.interview else None) or critique.person.field
    return Voice(said, named.name if named else "")
