"""What stands beside a person's story, in words. Pure; the facts come as columns by their names, days as ISO text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from halfhour.core import moments
from halfhour.journey.people.rules.jobs import Job

Columns = Mapping[str, Any]
KINDS = {
    "internship": "Internship",
    "volunteer": "Volunteer post",
    "shadowing": "Job shadowing",
    "project": "Project",
    "job": "Job",
}


@dataclass(frozen=True, slots=True)
class Promised:
    """One promise: whose, what, and how it stands."""

    who: str
    text: str
    state: str
    good: bool = False
    late: bool = False


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy of one version of the resume, kept since a day."""

    version: int
    number: int
    since: str


@dataclass(frozen=True, slots=True)
class Former:
    """What they did before: in words, until when, who says so; `place` is the organization's id, where it is kept."""

    job: Job
    until: str
    source: str
    place: int | None


def jobs(rows: Sequence[Columns]) -> list[Job]:
    """The former jobs as the rules look at them."""
    return [Job(row["title"], row["organization"], date.fromisoformat(row["until"][:10])) for row in rows]


def former(columns: Columns, today: date) -> Former:
    """A former job in words: `until 3 March`."""
    job = jobs([columns])[0]
    until = moments.long_day(job.until or today, today).split(" ", 1)[1]
    return Former(job, until, columns["source"], columns["place"])


def copy(columns: Columns, today: date) -> Copy:
    """The copy in words."""
    return Copy(columns["version"], columns["number"], moments.short_day(date.fromisoformat(columns["kept_on"]), today))


def where(meetings: Sequence[Columns], address: str) -> str:
    """`400 Pier Ave, ask for Maria at reception`: of the newest meeting that has a place, else the address."""
    placed = next((one for one in reversed(meetings) if one["place"]), None)
    if placed is None:
        return address
    asked = f"ask for {placed['ask_for']}" if placed["ask_for"] else ""
    return ", ".join(part for part in (placed["place"], placed["door"], asked) if part)


def wear(meetings: Sequence[Columns], dress: str, source: str) -> str:
    """`Business casual (asked on the phone)`: what was said for the newest meeting, else for the organization."""
    said = next((one for one in reversed(meetings) if one["dress"]), None)
    text, told_by = (said["dress"], said["dress_source"]) if said else (dress, source)
    return f"{text} ({told_by})" if text and told_by else text


def opening(columns: Columns, today: date) -> tuple[str, str]:
    """`Internship: research in summer`, and `from 8 January 2027`; the second is blank without a day."""
    kind = KINDS.get(columns["kind"], "Opening")
    text = f"{kind}: {columns['text']}" if columns["text"] else kind
    opens = _day(columns["opens_on"])
    if opens is None:
        return text, ""
    return text, f"{'from' if opens > today else 'since'} {moments.long_day(opens, today).split(' ', 1)[1]}"


def promise(columns: Columns, name: str, today: date) -> Promised:
    """Whose promise it is, and whether it is kept, open, or late."""
    who = "You:" if columns["by"] == "me" else f"{name}:"
    due = _day(columns["due_on"])
    if columns["kept_at"]:
        return Promised(who, columns["text"], "kept", good=True)
    if due is None:
        return Promised(who, columns["text"], "open")
    near = moments.near_day(due, today) if abs((due - today).days) < 2 else moments.short_day(due, today)
    return Promised(who, columns["text"], f"for {near}", late=due < today)


def touch(rhythm: Columns | None, mentor: Columns | None, mentor_weeks: int, today: date) -> str:
    """`Your mentor since 3 May. Say hello every 4 weeks.`, or that nothing is set."""
    said = []
    if mentor:
        since = _day(mentor["since"])
        kind = "Your mentor" if mentor["is_formal"] else "A mentor to you"
        said.append(f"{kind} since {moments.long_day(since, today).split(' ', 1)[1]}." if since else f"{kind}.")
    if rhythm:
        weeks = rhythm["weeks"] or mentor_weeks
        said.append("Say hello every week." if weeks == 1 else f"Say hello every {weeks} weeks.")
    return " ".join(said) or "Nothing set. Two or three letters a year are enough to be remembered."


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text[:10]) if text else None
