"""One press of a button in the plain room, as the writes a device would have sent.

Ids are made from the page's own and the content, so that a form sent twice writes once, and one sent again with
other words writes those too.
"""

from __future__ import annotations

import hashlib
import json
import uuid
from collections.abc import Iterator, Mapping
from datetime import date, datetime, tzinfo
from typing import Any

from halfhour.journey.conversation.rules.clock import last_time
from halfhour.journey.conversation.rules.operations import note_uid
from halfhour.journey.conversation.rules.texts import clean, named
from halfhour.room.forms import RoomForms

Operation = dict[str, Any]
FREE = "free"  # in place of a question's id: the note that stands under none
STATES = {"asked": "asked", "next": "asked", "open": "open", "skipped": "skipped"}
NOTICED = {"cue": "cue", "sight": "observation"}
STEPS = {"up": -1, "down": 1}


def mark(text: str) -> str:
    """A short print of a text, by which a text nobody touched is told from one that was edited."""
    return hashlib.sha256(clean(text).encode()).hexdigest()[:16]


def operations(
    forms: RoomForms, data: Mapping[str, str], *, notes: Mapping[str, uuid.UUID], now: datetime, zone: tzinfo
) -> list[Operation]:
    """The writes in their order: texts, rows, then the button. Rows that are wrong are left out.

    `notes` has the id of each question's note by the question's own; `zone` is that of the clock on the wall.
    """
    page = _uuid(data.get("id", "")) or uuid.uuid4()
    found = [*_notes(data, notes), *_rows(forms, page), *_pressed(forms, data, page, now, zone)]
    return [{"id": str(uuid.uuid5(page, json.dumps(op, sort_keys=True))), **op} for op in found]


def _notes(data: Mapping[str, str], notes: Mapping[str, uuid.UUID]) -> Iterator[Operation]:
    """Texts that were edited; also under a question that has left the plan meanwhile."""
    for key in data:
        head, _, ref = key.partition(".")
        if head != "text" or mark(data[key]) == data.get(f"was.{ref}"):
            continue
        question = _uuid(ref)
        uid = notes.get(ref) or (note_uid(question) if question else None)
        if uid is not None:
            yield {
                "kind": "note",
                "uid": str(uid),
                "question": str(question) if question else None,
                "text": data[key],
                "revision": _number(data.get(f"revision.{ref}", "")),
            }


def _rows(forms: RoomForms, page: uuid.UUID) -> Iterator[Operation]:
    for kind, form in forms.rows.items():
        if form.has_changed() and form.is_valid():
            said = form.cleaned_data.items()
            values = {key: value.isoformat() if isinstance(value, date) else value for key, value in said}
            if kind == "name" and not values["organization_name"]:
                values["name"], values["organization_name"] = named(values["name"])
            yield {"kind": kind, "uid": str(uuid.uuid5(page, kind)), **values}


def _pressed(
    forms: RoomForms, data: Mapping[str, str], page: uuid.UUID, now: datetime, zone: tzinfo
) -> Iterator[Operation]:
    verb, _, rest = data.get("do", "").partition(":")
    what, _, number = rest.partition(":")
    if verb in ("start", "run_over"):
        yield {"kind": verb}
    elif verb == "end" and forms.end.is_valid():
        ended = last_time(forms.end.cleaned_data["ended"], now, zone)
        yield {"kind": "end", "ended_at": ended.isoformat()}
    elif verb in NOTICED:
        yield {"kind": NOTICED[verb], "uid": str(uuid.uuid5(page, rest)), "text": rest}
    elif verb == "back":
        kind = "observation" if number.endswith(":observation") else "cue"
        yield {"kind": kind, "uid": what, "text": "", "revision": _number(number.partition(":")[0])}
    elif verb == "mine":
        yield {"kind": "note", "uid": what, "text": "", "revision": _number(number)}
    elif verb == "well":
        yield {"kind": "well", "well": {"yes": True, "no": False}.get(what)}
    elif verb in STATES:
        yield {"kind": "planned_state", "uid": what, "state": STATES[verb]}
    elif verb in STEPS:
        yield {"kind": "planned_move", "uid": what, "position": max(0, _number(number) + STEPS[verb])}


def _uuid(text: str) -> uuid.UUID | None:
    try:
        return uuid.UUID(text)
    except ValueError:
        return None


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 9 else 0
