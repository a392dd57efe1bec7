"""What was said and seen, kept: notes, cues, observations, names, openings, promises."""

from __future__ import annotations

from datetime import datetime

from halfhour.journey.conversation.actions import writing
from halfhour.journey.conversation.actions.doing.reading import Answer, Values, planned_of
from halfhour.journey.conversation.actions.keeping import Kept
from halfhour.journey.conversation.models import Opening, Promise
from halfhour.journey.conversation.rules import clock
from halfhour.journey.conversation.rules.operations import choice_of, day_of, text_of, uid_of, whole_of
from halfhour.journey.interviews.models import Interview

BOTH_KEPT = "This was changed on another device meanwhile. Both texts are kept, side by side."


def note(interview: Interview, now: datetime, at: datetime, values: Values) -> Answer:
    """A question that was taken out of the plan meanwhile is no reason to lose what was written under it."""
    kept = writing.keep_note(
        interview=interview,
        now=now,
        uid=uid_of(values),
        text=text_of(values, "text"),
        kind="note",
        planned_question=(lambda: planned_of(interview, values, "question")) if values.get("question") else None,
        second=clock.second(interview.started_at, at),
        revision=_base(values),
    )
    return _place(kept)


def jotted(interview: Interview, now: datetime, at: datetime, values: Values) -> Answer:
    """A cue or an observation; sent again with a blank text, it is taken back."""
    kind = values["kind"]
    kept = writing.keep_note(
        interview=interview,
        now=now,
        uid=uid_of(values),
        text=text_of(values, "text", "cue" if kind == "cue" else "text"),
        kind=kind,
        second=clock.second(interview.started_at, at),
        theme="culture" if kind == "observation" else "",
        revision=_base(values),
    )
    return _place(kept) | {"second": kept.row.second}


def name(interview: Interview, now: datetime, at: datetime, values: Values) -> Answer:
    """Somebody who was named."""
    kept = writing.keep_name(
        interview=interview,
        now=now,
        uid=uid_of(values),
        name=text_of(values, "name", "name", needed="Who was it? A first name is enough for now."),
        organization_name=text_of(values, "organization_name", "organization_name"),
        remarks=text_of(values, "remarks", "remarks"),
        revision=_base(values),
    )
    return _place(kept)


def opening(interview: Interview, now: datetime, at: datetime, values: Values) -> Answer:
    """An opening that was mentioned."""
    kept = writing.keep_opening(
        interview=interview,
        now=now,
        uid=uid_of(values),
        kind=choice_of(values, "opening", Opening.Kind.values),
        text=text_of(values, "text", "opening"),
        opens_on=day_of(values, "opens_on"),
        revision=_base(values),
    )
    return _place(kept)


def promise(interview: Interview, now: datetime, at: datetime, values: Values) -> Answer:
    """What either side said they would do."""
    kept = writing.keep_promise(
        interview=interview,
        now=now,
        uid=uid_of(values),
        by=choice_of(values, "by", Promise.By.values),
        text=text_of(values, "text", "promise", needed="What was promised? A few words are enough."),
        due_on=day_of(values, "due_on"),
        revision=_base(values),
    )
    return _place(kept)


def _place(kept: Kept) -> Answer:
    """Where a text ended, and what stands beside it."""
    place: Answer = {"uid": str(kept.row.uid), "revision": kept.row.revision}
    if kept.first is not None:
        first = kept.first
        beside = {"uid": str(first.uid), "revision": first.revision, "text": getattr(first, "text", "")}
        place |= {"beside": beside, "said": BOTH_KEPT}
    return place


def _base(values: Values) -> int:
    return whole_of(values, "revision", least=0, most=2**31 - 1, default=0)
