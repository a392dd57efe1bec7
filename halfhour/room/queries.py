"""One room, as its page shows it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

from halfhour.core import owned
from halfhour.core.moments import clock_time
from halfhour.journey.conversation import queries as conversation
from halfhour.journey.conversation.models import Note, Opening, Promise, Referral
from halfhour.journey.conversation.rules import clock, plan, texts
from halfhour.journey.interviews.models import Interview
from halfhour.journey.preparation.models import PlannedQuestion
from halfhour.journey.resumes import queries as resumes
from halfhour.journey.resumes.models import Version
from halfhour.room.writes import FREE, mark

AHEAD = {Interview.State.PROPOSED, Interview.State.AGREED}
AROUND = timedelta(days=1)
CLOSED = {Interview.State.CANCELLED, Interview.State.MISSED}


@dataclass(slots=True)
class Ask:
    """One question with its note, as the page shows it; `typed` is a text that could not be saved yet."""

    planned: PlannedQuestion
    uid: UUID
    revision: int = 0
    saved: str = ""
    typed: str | None = None
    others: list[Note] = field(default_factory=list)
    is_open: bool = False

    @property
    def text(self) -> str:
        """What stands in the field."""
        return self.saved if self.typed is None else self.typed

    @property
    def was(self) -> str:
        """The print of what the server has."""
        return mark(self.saved)


@dataclass(slots=True)
class Room:
    """Everything on the page of one conversation."""

    interview: Interview
    zone: ZoneInfo
    reading: clock.Reading
    asks: list[Ask]
    free: Ask
    noticed: list[Note]
    names: list[Referral]
    openings: list[Opening]
    promises: list[Promise]
    next_up: str | None
    went_well: bool | None
    resume: Version | None

    @property
    def first_closer(self) -> int | None:
        """The first of the closing questions in the plan's order."""
        return next((ask.planned.pk for ask in self.asks if ask.planned.closer), None)

    @property
    def well(self) -> str:
        """`yes` or `no` once it was said how it goes, else blank."""
        return {True: "yes", False: "no"}.get(self.went_well, "")  # type: ignore[arg-type]

    @property
    def words(self) -> str:
        """What stands under the face of the clock."""
        ends = clock_time(self.reading.ends, self.zone)
        allowed = self.interview.may_run_over_at is not None
        return clock.words(self.reading, self.interview.minutes, ends, may_run_over=allowed)

    @property
    def note_uids(self) -> dict[str, UUID]:
        """The id of the note of each question, by the question's own, in the order of the plan; the free one last."""
        return {**{str(ask.planned.uid): ask.uid for ask in self.asks}, FREE: self.free.uid}

    @property
    def blank(self) -> Ask:
        """What a question added on the device is made of."""
        return Ask(PlannedQuestion(uid=UUID(int=0), text="", minutes=3), uid=UUID(int=0))

    @property
    def cues(self) -> tuple[str, ...]:
        """The unspoken actions one can notice this way of meeting."""
        return texts.cues(self.interview.mode)

    @property
    def sights(self) -> tuple[str, ...]:
        """What the place may show, to be kept with one tap."""
        return texts.sights(self.interview.mode)

    @property
    def sees(self) -> bool:
        """Whether there is anything to notice: an answer by mail shows nothing."""
        return self.interview.mode != Interview.Mode.MAIL or bool(self.noticed)


def interview_of(owner: Any, pk: int) -> Interview:
    """The interview with its person and its owner. Raises Http404. One query."""
    interview = owned.get(Interview.objects.select_related("person"), owner, pk=pk)
    interview.owner = owner  # the user is read already; joining them again would cost every save
    return interview


def near(owner: Any, now: datetime) -> Interview | None:
    """The interview that runs at `now`, else the next of the day ahead, else the last that was to begin. One query."""
    around = (now - AROUND, now + AROUND)
    ahead = Interview.objects.filter(owner=owner, state__in=AHEAD, starts_at__range=around)
    rows = sorted(ahead, key=lambda one: one.starts_at)
    running = [one for one in rows if one.started_at is not None and one.ended_at is None]
    coming = [one for one in rows if one.ends_at >= now]
    return next(iter([*running[::-1], *coming, *rows[::-1]]), None)


def is_closed(interview: Interview) -> bool:
    """Whether there is nothing to go into: it was cancelled, or somebody did not come."""
    return interview.state in CLOSED


def zone_of(interview: Interview) -> ZoneInfo:
    """Whose clock hangs on the wall: that of the place one is in, else one's own."""
    return interview.zone if interview.mode == Interview.Mode.IN_PERSON else interview.owner.zone


def room_of(interview: Interview, now: datetime, unsaved: Mapping[str, str] | None = None) -> Room:
    """The room at `now`; `unsaved` are texts that could not be kept, by their question or FREE. Seven queries."""
    reading = clock.reading(
        now,
        starts=interview.starts_at,
        minutes=interview.minutes,
        started=interview.started_at,
        ended=interview.ended_at,
        may_run_over=interview.may_run_over_at is not None or interview.mode == Interview.Mode.MAIL,
        last_minutes=interview.owner.numbers.last_minutes,
    )
    said = conversation.conversation_of(interview)
    steps = [plan.Step(str(a.planned.uid), a.planned.state, a.planned.closer) for a in said.asked]
    turn = plan.next_up(steps, closing=reading.closing)
    return Room(
        interview=interview,
        zone=zone_of(interview),
        reading=reading,
        asks=[_ask(asked, turn, unsaved or {}) for asked in said.asked],
        free=_free(interview, said.free, unsaved or {}),
        noticed=sorted([*said.cues, *said.observations], key=lambda note: note.pk),
        names=conversation.names_of(interview),
        openings=conversation.openings_in(interview),
        promises=conversation.promises_in(interview),
        next_up=turn,
        went_well=conversation.went_well(interview),
        resume=resumes.latest(interview.owner),
    )


def _ask(asked: conversation.Asked, turn: str | None, unsaved: Mapping[str, str]) -> Ask:
    ref = str(asked.planned.uid)
    note = asked.note
    return Ask(
        planned=asked.planned,
        uid=asked.uid,
        revision=note.revision if note else 0,
        saved=note.text if note else "",
        typed=unsaved.get(ref),
        others=asked.others,
        is_open=ref == turn,
    )


def _free(interview: Interview, notes: list[Note], unsaved: Mapping[str, str]) -> Ask:
    uid = conversation.free_uid(interview)
    note = next((note for note in notes if note.uid == uid), None)
    return Ask(
        planned=PlannedQuestion(uid=uuid4(), text="", minutes=0),
        uid=uid,
        revision=note.revision if note else 0,
        saved=note.text if note else "",
        typed=unsaved.get(FREE),
        others=[other for other in notes if other is not note and other.text],
    )
