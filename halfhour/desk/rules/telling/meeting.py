"""Interviews, told: agreed, held, or not. Pure."""

from __future__ import annotations

from datetime import timedelta

from halfhour.desk.rules.telling.event import Event, Telling
from halfhour.desk.rules.telling.words import excerpt, moment_of, plural, sentences

_MODES = {"in_person": "in person", "video": "video", "phone": "phone", "mail": "by mail"}


def interview(told: Telling) -> Event:
    at = f" at {told.place}" if told.place else ""
    state = told["state"]
    if state in ("cancelled", "missed"):
        title = f"Interview{at} {state}"
        return Event(
            "prepare",
            told.moment,
            title,
            said=excerpt(told["because"]),
            url_name="interviews:interview",
            url_id=told.id,
        )
    if state == "held":
        return _held(told, f"Interview{at}")
    title = f"You meet{at}" if state == "agreed" else f"A meeting{at} is proposed"
    mode = f"{_MODES.get(told['mode'], '')}, {told['minutes']} min"
    return Event("prepare", f"{told.moment}, {mode}", title, url_name="interviews:interview", url_id=told.id)


def _held(told: Telling, title: str) -> Event:
    counts = [
        plural(told["asked"], "question asked", "questions asked"),
        plural(told["notes"], "answer", "answers"),
        plural(told["names"], "name", "names"),
    ]
    listed = ", ".join(filter(None, counts))
    return Event(
        "prepare",
        f"{told.moment}, {_MODES.get(told['mode'], '')}, {_took(told)}",
        title,
        quote=told["quote"] or "",
        said=sentences(listed, "Invited to run over" if told["ran_over"] else ""),
        url_name="conversation:notes",
        url_id=told.id,
    )


def _took(told: Telling) -> str:
    """`38 of 30 min`, or the minutes agreed on when the real ones are not known."""
    began, ended = moment_of(told["started_at"]), moment_of(told["ended_at"])
    if began is None or ended is None or ended <= began or ended - began > timedelta(hours=6):
        return f"{told['minutes']} min"
    return f"{round((ended - began).total_seconds() / 60)} of {told['minutes']} min"
