"""Everything on one host's page, and which of its faces it shows."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, tzinfo
from typing import Literal

from halfhour.core import moments
from halfhour.guest.models import HostLink
from halfhour.guest.rules.wording import found_words, from_where, slot_words
from halfhour.journey.interviews import queries as interviews
from halfhour.journey.interviews.models import Interview, OfferedTime, SuggestedTime
from halfhour.journey.preparation import queries as preparation
from halfhour.journey.reports import queries as reports
from halfhour.journey.resumes import queries as resumes
from halfhour.journey.resumes.models import PageImage, Suggestion

PROPOSED = "proposed"
Face = Literal["ask", "agreed", "after", "never"]


@dataclass(frozen=True, slots=True)
class Slot:
    """One time to choose, said on the clock of the page."""

    pk: int | str  # of an offered time, or `proposed` for the one that its owner proposed and nobody answered
    starts_at: datetime
    ends_at: datetime
    words: str


@dataclass(frozen=True, slots=True)
class Page:
    """One host's page at one moment. `face` says what it is about: choosing, what was agreed, or what comes after.

    What the owner chose not to show is empty here, so that no template can show it.
    """

    link: HostLink
    face: Face
    from_where: str
    found: str
    slots: list[Slot]
    interview: Interview | None = None
    when: str = ""
    suggested: SuggestedTime | None = None
    suggested_words: str = ""
    rests: bool = False
    questions: list[str] = field(default_factory=list)
    pages: list[PageImage] = field(default_factory=list)
    words: list[tuple[str, str]] = field(default_factory=list)
    comments: list[Suggestion] = field(default_factory=list)
    outcome: str = ""
    confirming: Interview | None = None  # the conversation that they are asked to confirm

    def in_question(self, now: datetime) -> Interview | None:
        """The interview ahead that a new time would move, agreed or only proposed; None where there is none."""
        met = self.interview
        return met if met is not None and met.is_ahead and met.ends_at > now else None

    @property
    def shows_resume(self) -> bool:
        """Whether there is a resume to look at."""
        return bool(self.pages or self.words)


def page(link: HostLink, now: datetime, zone: tzinfo) -> Page:
    """The page as it stands at `now`, times said on the clock of `zone`. About eleven queries."""
    person, owner = link.person, link.owner
    met = _interview(link, now)
    ahead = met is not None and met.is_ahead and met.ends_at > now
    proposed = met is not None and ahead and met.state == Interview.State.PROPOSED
    free = interviews.free_times(person, now, without=met if ahead else None)
    # Once they have met, what was offered for that meeting is no question any more; what is offered anew is.
    rows = [row for row in free if met is None or ahead or row.created_at > met.starts_at]
    slots = [_slot(row.pk, row, zone, now) for row in rows]
    if met is not None and proposed:
        slots.insert(0, _slot(PROPOSED, met, zone, now))
    face = _face(link, met, ahead=ahead, proposed=proposed, asks=bool(slots))
    suggested = interviews.suggestion(person) if face != "never" else None
    said = {"suggested": suggested, "suggested_words": _suggested(suggested, zone, now)}
    return Page(
        link=link,
        face=face,
        from_where=from_where(owner.school, owner.studies),
        found=found_words(person.found_in, person.found_detail, person.named_by.full_name if person.named_by else ""),
        slots=slots,
        interview=met,
        when=slot_words(met.starts_at, met.ends_at, zone, now) if met else "",
        rests=bool(person.rest_until and person.rest_until > moments.local_day(now, owner.zone)),
        questions=_questions(link, met) if face in ("agreed", "after") else [],
        confirming=_confirming(link) if face != "never" else None,
        **said,  # type: ignore[arg-type]
        **(_afterwards(link) if face == "after" else {}),  # type: ignore[arg-type]
    )


def _face(link: HostLink, met: Interview | None, *, ahead: bool, proposed: bool, asks: bool) -> Face:
    if link.person.never_again:
        return "never"
    if ahead:
        return "ask" if proposed else "agreed"
    return "after" if met is not None and not asks else "ask"


def _slot(pk: int | str, row: OfferedTime | Interview, zone: tzinfo, now: datetime) -> Slot:
    return Slot(pk, row.starts_at, row.ends_at, slot_words(row.starts_at, row.ends_at, zone, now))


def _interview(link: HostLink, now: datetime) -> Interview | None:
    """The one ahead, else the newest that took place or should have by now; cancelled ones are past caring for."""
    rows = [row for row in interviews.of_person(link.person) if row.state not in ("cancelled", "missed")]
    ahead = [row for row in rows if row.is_ahead and row.ends_at > now]
    return min(ahead, key=lambda row: row.starts_at) if ahead else next(iter(rows), None)


def _suggested(row: SuggestedTime | None, zone: tzinfo, now: datetime) -> str:
    if row is None or row.starts_at is None or row.ends_at is None:
        return ""
    return slot_words(row.starts_at, row.ends_at, zone, now)


def _confirming(link: HostLink) -> Interview | None:
    asked = reports.asked_of(link.person)
    return asked.interview if asked is not None else None


def _questions(link: HostLink, met: Interview | None) -> list[str]:
    if met is None or not link.shows_questions:
        return []
    return [planned.text for planned in preparation.plan_of(met)]


def _afterwards(link: HostLink) -> dict[str, object]:
    """What may stand there once they have met: the resume with their own comments, and what came of it."""
    said: dict[str, object] = {"outcome": link.outcome}
    if link.resume is not None:
        said["pages"] = resumes.pages_of(link.resume)
        said["words"] = [] if said["pages"] else link.resume.sections
        said["comments"] = resumes.said_by_host(link.person, link.resume)
    return said
