"""The bank as one reads it: by theme, with how often each question was asked or skipped."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any

from django.db.models import Count

from halfhour.core.search import Text
from halfhour.journey.preparation.models import PlannedQuestion, Question
from halfhour.journey.preparation.rules.themes import THEMES, Theme, theme_label


@dataclass(frozen=True, slots=True)
class Used:
    """One question of the bank, and how often it was asked and skipped."""

    question: Question
    asked: int
    skipped: int

    @property
    def words(self) -> str:
        """`Asked 3 times, skipped once`; blank while it was neither."""
        said = [("asked", self.asked), ("skipped", self.skipped)]
        return ", ".join(f"{what} {_times(number)}" for what, number in said if number).capitalize()


@dataclass(frozen=True, slots=True)
class BankTheme:
    """One theme with one's questions about it."""

    theme: Theme
    questions: list[Used]

    @property
    def asked(self) -> int:
        """How often anything of this theme was asked."""
        return sum(one.asked for one in self.questions)


def _times(number: int) -> str:
    return {1: "once", 2: "twice"}.get(number, f"{number} times")


def bank(owner: Any) -> list[Used]:
    """The questions in use, in their order; two queries."""
    rows = list(Question.objects.filter(owner=owner, retired_at=None))
    counts: Counter[tuple[int, str]] = Counter()
    used = PlannedQuestion.objects.filter(question__in=rows).order_by()
    for question, state, number in used.values_list("question", "state").annotate(number=Count("id")):
        counts[question, state] = number
    return [Used(row, counts[row.pk, "asked"], counts[row.pk, "skipped"]) for row in rows]


def retired(owner: Any) -> list[Question]:
    """The questions that are proposed no more, the last one first."""
    return list(Question.objects.filter(owner=owner, retired_at__isnull=False).order_by("-retired_at"))


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
