"""What happened with a person, told in words: one event of the story for each row. Pure."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import Any

from halfhour.core import moments
from halfhour.desk.rules.sentence import counted

EXCERPT = 220  # letters of a remark or an answer; the whole stands on its own page


@dataclass(frozen=True, slots=True)
class Happened:
    """One thing that happened: the table it stands in, its id, when (aware UTC), and its columns as stored."""

    kind: str
    id: int
    at: datetime
    details: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Event:
    """One event as it is told. `url_name` and `url_id` lead to its own page, where it has one."""

    step: str
    when: str
    title: str
    quote: str = ""
    said: str = ""
    url_name: str = ""
    url_id: int = 0


def told(happened: Happened, now: datetime, zone: tzinfo, *, place: str = "") -> Event:
    """The event in words, its day and time in `zone`; `place` is the organization, for the title of an interview."""
    return _TELLERS[happened.kind](_Telling(happened, now, zone, place))


@dataclass(frozen=True, slots=True)
class _Telling:
    happened: Happened
    now: datetime
    zone: tzinfo
    place: str

    def __getitem__(self, name: str) -> Any:
        return self.happened.details.get(name)

    @property
    def id(self) -> int:
        return self.happened.id

    @property
    def day(self) -> str:
        return moments.short_day(moments.local_day(self.happened.at, self.zone), self.today)

    @property
    def today(self) -> date:
        return moments.local_day(self.now, self.zone)

    @property
    def moment(self) -> str:
        return f"{self.day}, {moments.clock_time(self.happened.at, self.zone)}"


def _letter(told: _Telling) -> Event:
    words = len((told["body"] or "").split())
    title = {
        "ask": "You wrote",
        "answer": "You answered",
        "reminder": "You reminded them",
        "confirm": "You confirmed the time",
        "follow_up": "You wrote again",
    }.get(told["purpose"], "You wrote")
    channel = {"mail": "by mail", "linkedin": "on LinkedIn", "paper": "on paper"}.get(told["channel"], "")
    length = f"{words} word{'' if words == 1 else 's'} {channel}".strip()
    said = _sentences(told["subject"], length if words else "")
    step = "follow" if told["purpose"] == "follow_up" else "prepare" if told["purpose"] == "confirm" else "find"
    return Event(step, told.day, title, said=said, url_name="outreach:letter", url_id=told.id)


def _call(told: _Telling) -> Event:
    title = {
        "spoke": f"You spoke to {told['spoke_to']}" if told["spoke_to"] else "You called and spoke to somebody",
        "voicemail": "You called and left a message",
        "no_answer": "You called; nobody answered",
        "wrong_number": "You called a wrong number",
    }.get(told["answered"], "You called")
    next_step = {
        "call_back": "Next: call back",
        "write": "Next: write",
        "visit": "A visit was agreed",
        "rest": "Left to rest",
    }.get(told["next"], "")
    return Event("find", told.moment, title, said=_sentences(told["remarks"], next_step))


def _reply(told: _Telling) -> Event:
    title = {
        "yes": "Said yes",
        "later": "Said: later",
        "colleague": "Named a colleague to ask",
        "question": "Asked you something",
        "no": "Said no",
    }.get(told["kind"], "Answered")
    later = told["later_on"]
    if later:
        title = f"{title}, from {moments.long_day(date.fromisoformat(later[:10]), told.today)}"
    return Event("find", told.day, title, said=_excerpt(told["text"]))


def _interview(told: _Telling) -> Event:
    at = f" at {told.place}" if told.place else ""
    state = told["state"]
    if state in ("cancelled", "missed"):
        title = f"Interview{at} {state}"
        return Event(
            "prepare",
            told.moment,
            title,
            said=_excerpt(told["because"]),
            url_name="interviews:interview",
            url_id=told.id,
        )
    if state == "held":
        return _held(told, f"Interview{at}")
    title = f"You meet{at}" if state == "agreed" else f"A meeting{at} is proposed"
    mode = f"{_MODES.get(told['mode'], '')}, {told['minutes']} min"
    return Event("prepare", f"{told.moment}, {mode}", title, url_name="interviews:interview", url_id=told.id)


def _held(told: _Telling, title: str) -> Event:
    counts = [
        _plural(told["asked"], "question asked", "questions asked"),
        _plural(told["notes"], "answer", "answers"),
        _plural(told["names"], "name", "names"),
    ]
    listed = ", ".join(filter(None, counts))
    return Event(
        "prepare",
        f"{told.moment}, {_MODES.get(told['mode'], '')}, {_took(told)}",
        title,
        quote=told["quote"] or "",
        said=_sentences(listed, "Invited to run over" if told["ran_over"] else ""),
        url_name="conversation:notes",
        url_id=told.id,
    )


def _took(told: _Telling) -> str:
    """`38 of 30 min`, or the minutes agreed on when the real ones are not known."""
    began, ended = _moment(told["started_at"]), _moment(told["ended_at"])
    if began is None or ended is None or ended <= began or ended - began > timedelta(hours=6):
        return f"{told['minutes']} min"
    return f"{round((ended - began).total_seconds() / 60)} of {told['minutes']} min"


def _critique(told: _Telling) -> Event:
    version = f" v{told['version']}" if told["version"] else ""
    advice = [said for said in (told["said0"], told["said1"], told["said2"]) if said]
    more = (told["suggestions"] or 0) - len(advice)
    return Event(
        "resume",
        moments.short_day(told.happened.at.date(), told.today),  # a day was put down, not a moment
        f"Resume{version} critiqued{', one copy kept' if told['copy'] else ''}",
        said=_sentences(*advice, f"{counted(more)} more" if more > 0 else "") or _excerpt(told["remarks"]),
        url_name="resumes:critique",
        url_id=told.id,
    )


def _thank_you(told: _Telling) -> Event:
    how = {"mail": "By mail", "card": "On a card", "linkedin": "On LinkedIn", "said": "In person or by phone"}
    ended = _moment(told["ended_at"])
    after = f", {moments.span(told.happened.at - ended)} after you met" if ended and told.happened.at > ended else ""
    said = f"{how.get(told['channel'], 'Sent')}{after}."
    return Event(
        "thank", told.moment, "You said thank you", said=said, url_name="thanks:write", url_id=told["interview"]
    )


def _follow_up(told: _Telling) -> Event:
    title = "You followed up" if told["state"] == "done" else "You let a follow-up go"
    return Event("follow", told.day, title, said=_sentences(told["text"]))


_MODES = {"in_person": "in person", "video": "video", "phone": "phone", "mail": "by mail"}
_TELLERS: dict[str, Callable[[_Telling], Event]] = {
    "letter": _letter,
    "call": _call,
    "reply": _reply,
    "interview": _interview,
    "critique": _critique,
    "thank_you": _thank_you,
    "follow_up": _follow_up,
}


def _plural(number: int | None, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}" if number else ""


def _sentences(*parts: str | None) -> str:
    """The parts as sentences, each with its full stop, the long ones shortened."""
    told = [_excerpt(part) for part in parts if part and part.strip()]
    return " ".join(part if part[-1] in ".?!…" else f"{part}." for part in told)


def _excerpt(text: str | None) -> str:
    plain = " ".join((text or "").split())
    return plain if len(plain) <= EXCERPT else f"{plain[: EXCERPT - 1].rsplit(' ', 1)[0]}…"


def _moment(text: str | None) -> datetime | None:
    if not text:
        return None
    at = datetime.fromisoformat(text)
    return at if at.tzinfo else at.replace(tzinfo=UTC)
