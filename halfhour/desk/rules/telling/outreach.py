"""Letters, calls and replies, told. Pure."""

from __future__ import annotations

from datetime import date

from halfhour.core import moments
from halfhour.desk.rules.telling.event import Event, Telling
from halfhour.desk.rules.telling.words import excerpt, sentences


def letter(told: Telling) -> Event:
    words = len((told["body"] or "").split())
    title = {
        "ask": "You wrote",
        "answer": "You answered",
        "reminder": "You reminded them",
        "confirm": "You confirmed the time",
        "follow_up": "You wrote again",
        "mentor": "You asked to go on learning from them",
    }.get(told["purpose"], "You wrote")
    channel = {"mail": "by mail", "linkedin": "on LinkedIn", "paper": "on paper"}.get(told["channel"], "")
    length = f"{words} word{'' if words == 1 else 's'} {channel}".strip()
    said = sentences(told["subject"], length if words else "")
    step = (
        "follow"
        if told["purpose"] in ("follow_up", "mentor")
        else "prepare"
        if told["purpose"] == "confirm"
        else "find"
    )
    return Event(step, told.day, title, said=said, url_name="outreach:letter", url_id=told.id)


def call(told: Telling) -> Event:
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
    return Event("find", told.moment, title, said=sentences(told["remarks"], next_step))


def reply(told: Telling) -> Event:
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
    return Event("find", told.day, title, said=excerpt(told["text"]))
