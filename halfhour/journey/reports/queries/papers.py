"""A report as it stands: everything its page shows, and the paper it makes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from halfhour.accounts.models import User
from halfhour.formats.paper import Paper
from halfhour.journey.insights import rules as insights
from halfhour.journey.interviews.models import Interview
from halfhour.journey.organizations.models import Field
from halfhour.journey.preparation.rules.sheet import paper as size_of
from halfhour.journey.reports.models import Report
from halfhour.journey.reports.queries.reports import Shape, report_of, shape_of
from halfhour.journey.reports.queries.talks import talks, whole
from halfhour.journey.reports.rules.composing import compose
from halfhour.journey.reports.rules.telling import Told

MOST = 200  # conversations in one report: more than anybody holds in a field


@dataclass(frozen=True, slots=True)
class Draft:
    """A report, its shape, and what its writer said so far by the keys of its parts."""

    report: Report
    shape: Shape
    written: dict[str, str]
    shown: frozenset[int]
    interviews: list[Interview]

    @property
    def subject(self) -> Interview | Field:
        """What it is about."""
        found = self.report.interview or self.report.field
        assert found is not None
        return found


def draft_of_interview(owner: User, interview: Interview, now: datetime) -> Draft:
    """The report of one interview. Four queries, one where nothing of it is saved."""
    return _draft(report_of(owner, now, interview=interview), [interview])


def draft_of_field(owner: User, field: Field, now: datetime) -> Draft:
    """The report of a field: its interviews that were held, the first one first."""
    held = whole().filter(owner=owner, field=field, state=Interview.State.HELD)
    rows = held.order_by("starts_at", "id")
    return _draft(report_of(owner, now, field=field), list(rows[:MOST]))


def _draft(report: Report, interviews: list[Interview]) -> Draft:
    written: dict[str, str] = {}
    shown: frozenset[int] = frozenset()
    if report.pk:
        written = dict(report.written.values_list("key", "text"))
        shown = frozenset(report.shown.values_list("note", flat=True))
    return Draft(report, shape_of(report), written, shown, interviews)


def paper_of(owner: User, draft: Draft) -> Paper:
    """The paper that a report makes, the same for every way out."""
    report, field = draft.report, draft.report.field
    told = Told(
        student=owner.name,
        school=", ".join(filter(None, (owner.school, owner.studies))),
        talks=talks(owner, draft.interviews, draft.shown),
        written=draft.written,
        field_name=field.name if field else "",
    )
    told = _with_field(told) if field else _with_debrief(told, report)
    size = size_of(owner.country)
    return compose(told, draft.shape.parts, wording=draft.shape.wording, name=report.naming, size=size)


def _with_debrief(told: Told, report: Report) -> Told:
    """What the debrief keeps private stays out unless the report says otherwise."""
    return replace(
        told,
        talks=tuple(
            replace(
                talk,
                culture=talk.culture if report.shows_culture else "",
                not_said=talk.not_said if report.shows_not_said else "",
            )
            for talk in told.talks
        ),
    )


def _with_field(told: Told) -> Told:
    """What the field's conversations left open, and how much they can carry."""
    labels = {asked.theme for talk in told.talks for asked in talk.asked if asked.notes}
    left = [theme for theme in insights.FIELD_THEMES if theme.label not in labels]
    return replace(
        told,
        caution=insights.caution(len({talk.name for talk in told.talks})),
        still_open=insights.still_open(left) if told.talks else "",
    )
