"""Reports as they are kept, or as they begin; and their layouts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from halfhour.accounts.models import User
from halfhour.journey.conversation.models import Note
from halfhour.journey.interviews.models import Interview
from halfhour.journey.organizations.models import Field
from halfhour.journey.reports.models import Layout, Report
from halfhour.journey.reports.rules.parts import Part, asked, parts_of
from halfhour.journey.reports.rules.ready import ready


@dataclass(frozen=True, slots=True)
class Shape:
    """What a layout makes of a report: its name, its parts in order, how the conversation is told."""

    name: str
    wording: str
    parts: list[Part]

    @property
    def asked(self) -> list[Part]:
        """The parts that only the writer can fill."""
        return asked(self.parts, self.wording)


def report_of(owner: User, now: datetime, *, interview: Interview | None = None, field: Field | None = None) -> Report:
    """The report of an interview or a field; a new one that nobody saved yet where there is none."""
    rows = Report.objects.filter(owner=owner).select_related("layout", "interview", "field")
    found = rows.filter(interview=interview, field=field).first()
    if found is not None:
        return found
    return Report(owner=owner, interview=interview, field=field, created_at=now, updated_at=now)


def layouts(owner: User) -> list[Layout]:
    """The owner's layouts by their names."""
    return list(Layout.objects.filter(owner=owner))


def shape_of(report: Report) -> Shape:
    """The layout that a report follows, one's own or a ready one."""
    of = "field" if report.field_id else "interview"
    if report.layout is not None:
        return Shape(report.layout.name, report.layout.wording, parts_of(report.layout.parts, of))
    there = ready(report.ready)
    return Shape(there.name, there.wording, parts_of(there.parts, of))


def private_notes(interview: Interview) -> list[Note]:
    """The observations and cues of a conversation, in the order of its minutes."""
    rows = Note.objects.filter(interview=interview, kind__in=["observation", "cue"]).exclude(text="")
    return list(rows.order_by("kind", "second", "id"))
