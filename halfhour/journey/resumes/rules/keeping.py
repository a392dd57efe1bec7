"""What a line of advice is, whose copy is outdated, how a file may be named."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import Any

MAX_BYTES = 10_000_000  # said on the page; gateways/documents refuses the same
ASK_WITHIN_DAYS = 10  # a resume is shown while the talk is fresh; later it is a new request
PAGES_SHOWN = 6  # as pictures; a resume has one or two, and each costs a tenth of a second and 100 kB
PAGE_WIDTH = 1_200  # pixels: sharp on a phone that shows it at a third of that
LINE_MOST = 300  # characters in one suggestion or trick

BULLET = re.compile(r"^(?:[-*•·–—]+|\(?\d{1,2}[.)])\s+")
FORBIDDEN = re.compile(r'[\\/:*?"<>|;%\x00-\x1f\x7f]+')
EXTENSIONS = {"pdf": ".pdf", "docx": ".docx", "json": ".json"}
CONTENT_TYPES = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "json": "application/json",
}
NAME_MOST = 100  # characters; every file system takes them


def lines(text: str) -> list[str]:
    """Advice typed one per line: bullets and numbers in front taken off, blank lines and repetitions left out."""
    said = (BULLET.sub("", line.strip()).strip() for line in text.splitlines())
    return list(dict.fromkeys(line for line in said if line))


def too_long(said: Iterable[str]) -> str | None:
    """The first line longer than can be kept (`LINE_MOST` characters); None when all fit."""
    return next((line for line in said if len(line) > LINE_MOST), None)


def file_name(given: str, kind: str) -> str:
    """A name any disk takes: no folders, no control or direction marks, and the ending its content has.

    `kind` is "pdf", "docx" or "json". `../../cv.exe` of kind pdf becomes `cv.pdf`; a name with nothing left is `resume.pdf`.
    """
    base = unicodedata.normalize("NFC", given).replace("\\", "/").rsplit("/", 1)[-1]
    base = "".join(c for c in base if unicodedata.category(c)[0] != "C")
    stem = FORBIDDEN.sub(" ", base.rsplit(".", 1)[0] if "." in base else base)
    stem = " ".join(stem.split()).strip(". ")[:NAME_MOST].rstrip(". ")
    return (stem or "resume") + EXTENSIONS[kind]


def parts(kept: Any, text: str) -> list[tuple[str, str]]:
    """Headings and texts as a version keeps them; the whole text as one part where none are kept or they are odd."""
    pairs = kept if isinstance(kept, list) else []
    told = [(one[0], one[1]) for one in pairs if isinstance(one, list | tuple) and len(one) == 2]
    whole = told and len(told) == len(pairs) and all(isinstance(word, str) for one in told for word in one)
    return told if whole else [("", text)]


def newest_kept(copies: Iterable[tuple[int, int]]) -> dict[int, int]:
    """For (person id, version number) pairs: the newest number each person keeps."""
    newest: dict[int, int] = {}
    for person, number in copies:
        newest[person] = max(number, newest.get(person, 0))
    return newest


def holds_outdated(copies: Iterable[tuple[int, int]], current: int) -> set[int]:
    """The ids of those whose newest copy is older than version `current`."""
    return {person for person, number in newest_kept(copies).items() if number < current}


def points(count: int, name: str) -> str:
    """`2 points from Priya’s critique`."""
    return f"{'a point' if count == 1 else f'{count} points'} from {name}’s critique"


def in_short(texts: list[str], most: int = 3) -> str:
    """Some suggestions in one sentence: `Lead with the field study; drop the objective line; and 2 more.`"""
    shown = [text.rstrip(" .;") for text in texts[:most]]
    shown[1:] = [text[:1].lower() + text[1:] if text[1:2].islower() else text for text in shown[1:]]
    if len(texts) > most:
        shown.append(f"and {len(texts) - most} more")
    return "; ".join(shown) + "."


def size_words(size: int) -> str:
    """A file's size in bytes, said: `340 kB`, `2.1 MB`."""
    return f"{size / 1_000_000:.1f} MB" if size >= 1_000_000 else f"{max(1, round(size / 1000))} kB"


def png_size(content: bytes) -> tuple[int, int]:
    """Width and height in pixels, as the head of a PNG says them."""
    return int.from_bytes(content[16:20], "big"), int.from_bytes(content[20:24], "big")
