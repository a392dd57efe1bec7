"""The two questions about an uploaded file: what does it say, and what does a page look like."""

import json
from typing import Any

from .bounded import Stopped, ask_child
from .bounds import MAX_BYTES, MAX_IMAGE_PIXELS, MAX_IMAGE_WIDTH, MAX_TEXT
from .document import Document, Section, UnreadableDocument
from .kinds import kind_of
from .sentences import sentence

_PNG = b"\x89PNG\r\n\x1a\n"
_NO_WORD = ("other_office", "unknown")  # zips that are no Word file, which only the child can tell
_KEPT = "\n\u200c\u200d"  # the joiners that Persian, Hindi and emoji need; not printable by Python's count


def read_document(data: bytes, *, file_name: str = "") -> Document:
    """Read a resume. Never raises for what is in the file: a Document with a `problem` says what is wrong with it.

    The kind is told by content; `file_name` only helps to word the answer for files that are none of these.
    """
    problem = _refused(data, file_name)
    if problem:
        return Document(kind="", problem=sentence(problem))
    kind = kind_of(data)
    try:
        answer = json.loads(ask_child(["read", kind], data))
        return _document(kind, answer)
    except Stopped as stopped:
        return Document(kind=kind, problem=sentence(stopped.problem))
    except (ValueError, TypeError, KeyError, RecursionError):
        return Document(kind=kind, problem=sentence("damaged"))


def page_image(data: bytes, page: int, width: int) -> bytes:
    """Return page `page` (the first is 1) as a PNG `width` pixels wide, at most MAX_IMAGE_WIDTH.

    Raises UnreadableDocument with a sentence when there is no such page or the file cannot be shown.
    """
    problem = _refused(data, "")
    if problem:
        raise UnreadableDocument(sentence(problem))
    if kind_of(data) != "pdf":
        raise UnreadableDocument(sentence("no_picture_of_json" if kind_of(data) == "json" else "no_picture_of_word"))
    width = max(50, min(width, MAX_IMAGE_WIDTH))
    try:
        answer = ask_child(["image", "pdf", str(page), str(width)], data)
    except Stopped as stopped:
        raise UnreadableDocument(sentence(stopped.problem), again=stopped.problem == "busy") from None
    if _is_small_png(answer):
        return answer
    raise UnreadableDocument(_image_problem(answer))


def _refused(data: bytes, file_name: str) -> str | None:
    if len(data) > MAX_BYTES:
        return "too_big"
    kind = kind_of(data)
    if kind in ("pdf", "docx", "json"):
        return None
    if kind == "unknown" and file_name.lower().endswith((".odt", ".pages", ".wps", ".docm", ".dotx")):
        return "other_office"
    return kind


def _document(kind: str, answer: dict[str, Any]) -> Document:
    """Build the Document from an answer that is not trusted: the child may have been taken over by the file."""
    problem = answer["problem"]
    return Document(
        kind="" if problem in _NO_WORD else kind,
        pages=min(max(int(answer["pages"]), 0), 10_000_000),
        text=_clean(answer["text"]),
        sections=[Section(_clean(heading), _clean(text)) for heading, text in answer["sections"]],
        problem=_said(answer) if problem else None,
    )


def _said(answer: dict[str, Any]) -> str:
    which = [int(page) for page in answer.get("which", [])][:30]
    return sentence(str(answer["problem"]), int(answer["pages"]), which)


def _clean(text: Any) -> str:
    if not isinstance(text, str):
        raise TypeError("text expected")
    return "".join(letter for letter in text[:MAX_TEXT] if letter.isprintable() or letter in _KEPT)


def _is_small_png(answer: bytes) -> bool:
    if not answer.startswith(_PNG):
        return False
    width, height = int.from_bytes(answer[16:20], "big"), int.from_bytes(answer[20:24], "big")
    return 0 < width * height <= MAX_IMAGE_PIXELS


def _image_problem(answer: bytes) -> str:
    try:
        told = json.loads(answer)
        return sentence(str(told["problem"]), int(told.get("number", 0)))
    except (ValueError, TypeError, KeyError, RecursionError):
        return sentence("damaged")
