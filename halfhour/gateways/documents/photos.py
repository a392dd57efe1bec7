"""Photos of paper: taken in, drawn anew in the bounded child, and what comes back looked at before it is believed."""

import json
from dataclasses import dataclass

from .bounded import Stopped, ask_child
from .bounds import MAX_PHOTO, MAX_PHOTO_BYTES, MAX_PHOTO_SIDE
from .document import UnreadableDocument
from .kinds import photo_problem
from .sentences import sentence

_BARE = {0xE0, 0xDB, 0xC0, 0xC2, 0xC4, 0xDD, 0xDA}  # JFIF, tables, frame, restart, scan: no EXIF, profile or comment
_FRAMES = (0xC0, 0xC2)
_SCAN = 0xDA


@dataclass(frozen=True)
class Drawn:
    """A photo as we drew it: a JPEG without anything but its pixels, and its size in pixels."""

    data: bytes
    width: int
    height: int


def redraw_photo(data: bytes, *, turn: int = 0) -> Drawn:
    """Draw a JPEG or PNG anew, upright, at most MAX_PHOTO_SIDE pixels on its longer side, without anything else that
    was in the file; `turn` it that many quarters clockwise besides.

    Raises UnreadableDocument with a sentence, also for photos in a format that is not read here (HEIC).
    """
    problem = "too_big_photo" if len(data) > MAX_PHOTO_BYTES else photo_problem(data)
    if problem:
        raise UnreadableDocument(sentence(problem))
    try:
        answer = ask_child(["redraw", "photo", str(turn % 4)], data)
    except Stopped as stopped:
        name = {"damaged": "damaged_photo", "time": "slow_photo", "memory": "huge_photo"}.get(stopped.problem)
        raise UnreadableDocument(sentence(name or stopped.problem), again=stopped.problem == "busy") from None
    size = _bare_size(answer)
    if size is None:
        raise UnreadableDocument(sentence(_told(answer)))
    return Drawn(answer, *size)


def _told(answer: bytes) -> str:
    try:
        told = str(json.loads(answer)["problem"])
    except (ValueError, TypeError, KeyError, RecursionError):
        return "damaged_photo"
    return told if told in ("damaged_photo", "huge_photo") else "damaged_photo"


def _bare_size(answer: bytes) -> tuple[int, int] | None:
    """Width and height of a JPEG that carries nothing beside its picture; None for anything else.

    The child may have been taken over by the file, so its answer is walked marker by marker (ITU-T T.81, annex B).
    """
    if not answer.startswith(b"\xff\xd8") or not answer.endswith(b"\xff\xd9") or len(answer) > MAX_PHOTO:
        return None
    place, size = 2, None
    while place + 4 <= len(answer) and answer[place] == 0xFF and answer[place + 1] in _BARE:
        marker = answer[place + 1]
        if marker in _FRAMES:
            height = int.from_bytes(answer[place + 5 : place + 7], "big")
            width = int.from_bytes(answer[place + 7 : place + 9], "big")
            size = (width, height)
        if marker == _SCAN:
            return size if size and min(size) > 0 and max(size) <= MAX_PHOTO_SIDE else None
        place += 2 + int.from_bytes(answer[place + 2 : place + 4], "big")
    return None
