"""The bank as one reads it: by theme, with what became of each question."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from rapidfuzz import fuzz

from halfhour.core.search import Text
from halfhour.journey.preparation.models import Question, Wording
from halfhour.journey.preparation.queries.learned import tallies
from halfhour.journey.preparation.rules import outgrowing
from halfhour.journey.preparation.rules.themes import THEMES, TIARA, Theme, theme_label
from halfhour.journey.preparation.rules.weighing import Tally


@dataclass(frozen=True, slots=True)
class Used:
    """One question of the bank, and what became of it in all fields together."""

    question: Question
    tally: Tally

    @property
    def words(self) -> str:
        """`Asked 3 times, skipped once`; blank while it was neither."""
        return self.tally.words


@dataclass(frozen=True, slots=True)
class BankTheme:
    """One theme with one's questions about it."""

    theme: Theme
    questions: list[Used]


@dataclass(frozen=True, slots=True)
class Outgrown:
    """How many questions in use are one's own, starters in one's own words, and starters as they came; how many starters
    are retired; and the starters that were asked and never brought anything."""

    questions: int
    own: int
    reworded: int
    as_they_came: int
    retired: int
    barren: list[Used]

    @property
    def bars(self) -> list[tuple[str, float, float]]:
        """Each share as a bar of a drawing 100 wide: its kind, where it begins, how wide it is."""
        shares = {"own": self.own, "reworded": self.reworded, "came": self.as_they_came}
        return outgrowing.bars(shares)

    @property
    def sentence(self) -> str:
        """`5 of your 14 questions are your own, 2 are starters in your words, 7 as they came.`"""
        return outgrowing.sentence(self.questions, self.own, self.reworded, self.retired)


def bank(owner: Any) -> list[Used]:
    """The questions in use, in their order; two queries."""
    rows = list(Question.objects.filter(owner=owner, retired_at=None))
    did = tallies(owner)
    return [Used(row, sum(did.get(row.pk, {}).values(), Tally())) for row in rows]


def by_tiara(used: list[Used]) -> list[tuple[str, int, Tally]]:
    """The second axis: for each of trends, insights, advice, resources and assignments how many questions look for it,
    and what became of them. No query."""
    rows = [(label, [one for one in used if one.question.tiara == key]) for key, label in TIARA.items()]
    return [(label, len(found), sum((one.tally for one in found), Tally())) for label, found in rows]


def outgrown(used: list[Used], gone: list[Question], reworded: Collection[int]) -> Outgrown:
    """How far the first set is outgrown. `reworded` holds the ids of the questions that were worded otherwise. No query."""
    starters = [one for one in used if one.question.starter]
    return Outgrown(
        questions=len(used),
        own=len(used) - len(starters),
        reworded=sum(one.question.pk in reworded for one in starters),
        as_they_came=sum(one.question.pk not in reworded for one in starters),
        retired=sum(bool(question.starter) for question in gone),
        barren=[one for one in starters if one.tally.asked and not one.tally.brought],
    )


def reworded(owner: Any) -> set[int]:
    """The questions of one's bank that had other words before. One query."""
    return set(Wording.objects.filter(owner=owner).order_by().values_list("question", flat=True).distinct())


def history(question: Question) -> tuple[list[Wording], list[Question]]:
    """Its earlier words, newest first, and the questions that were merged into it. Two queries."""
    return list(question.wordings.all()), list(question.merged.order_by("pk"))


def mergeable(question: Question) -> list[Question]:
    """The other questions in use, those that ask nearly the same first. One query."""
    rows = Question.objects.filter(owner=question.owner_id, retired_at=None).exclude(pk=question.pk)
    return sorted(rows, key=lambda one: (one.theme != question.theme, -fuzz.token_set_ratio(one.text, question.text)))


def retired(owner: Any) -> list[Question]:
    """The questions that are proposed no more, the last one first; those merged into another one stand with that."""
    rows = Question.objects.filter(owner=owner, retired_at__isnull=False, merged_into=None)
    return list(rows.order_by("-retired_at"))


def themes(used: list[Used]) -> tuple[list[BankTheme], list[Theme]]:
    """One's questions by theme, those on most lists first, and the themes one has no question about."""
    by_theme: dict[str, list[Used]] = {}
    for one in used:
        by_theme.setdefault(one.question.theme, []).append(one)
    known = [BankTheme(theme, by_theme[key]) for key, theme in THEMES.items() if key in by_theme]
    others = [BankTheme(Theme(key, key, 0, ""), rows) for key, rows in by_theme.items() if key not in THEMES]
    return [*known, *others], [theme for key, theme in THEMES.items() if key not in by_theme]


def search_text(question: Question) -> Text:
    """What search finds a question of the bank by."""
    label = theme_label(question.theme)
    return Text(
        kind="question",
        object_id=question.pk,
        target_id=question.pk,
        title=question.text[:200],
        excerpt=label,
        body=f"{label} {question.listen_for}",
    )
