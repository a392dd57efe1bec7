"""The bank as one reads it: by theme, with what became of each question."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from halfhour.core.search import Text
from halfhour.journey.organizations.models import Field
from halfhour.journey.preparation.models import Question
from halfhour.journey.preparation.queries.learned import tallies
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


def by_field(question: Question) -> list[tuple[str, Tally]]:
    """What became of one question in each field, by the field's name (blank: none said); most asked first.
    Two queries."""
    did = tallies(question.owner_id).get(question.pk, {})
    names = dict(Field.objects.filter(pk__in=[pk for pk in did if pk]).values_list("id", "name")) if did else {}
    rows = [(names.get(pk or 0, ""), tally) for pk, tally in did.items()]
    return sorted(rows, key=lambda row: (-row[1].asked, row[0]))


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
