"""A `mailto:` address (RFC 6068) that opens a letter in one's own mail program. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import quote

# Windows hands a link of at most 2,083 characters on to a program; the rest would be cut without a word.
LONGEST_SAFE = 2000
ONE_ADDRESS = re.compile(r"[^\s@,;:<>()\[\]\\\"\x00-\x20\x7f]+@[^\s@,;:<>()\[\]\\\"\x00-\x20\x7f]+")
LONGEST_ADDRESS = 254


@dataclass(frozen=True, slots=True)
class Link:
    """`url` goes into an href; `is_long` says that some mail programs would cut it."""

    url: str
    is_long: bool


def is_one_address(text: str) -> bool:
    """Whether `text` is a single plain address: no list, no name, no blank, no control character."""
    return len(text) <= LONGEST_ADDRESS and bool(ONE_ADDRESS.fullmatch(text)) and text.isprintable()


def link(*, to: str, subject: str = "", body: str = "") -> Link:
    """The link. An address that is not exactly one is left out, so that nobody else is written to.

    Header fields cannot be added: everything is percent-encoded, line ends of the body as RFC 6068 wants them, and
    the subject is one line.
    """
    address = quote(to, safe="@") if is_one_address(to) else ""
    lines = re.sub(r"\r\n|[\r\n\x0b\x0c\x85\u2028\u2029]", "\n", body).replace("\x00", "")
    fields = {"subject": " ".join(subject.replace("\x00", " ").split()), "body": lines.replace("\n", "\r\n")}
    query = "&".join(f"{name}={quote(_paired(value), safe='')}" for name, value in fields.items() if value)
    url = f"mailto:{address}{'?' if query else ''}{query}"
    return Link(url, len(url) > LONGEST_SAFE)


def _paired(text: str) -> str:
    """Without halves of surrogate pairs, which have no encoding."""
    return text.encode("utf-8", "replace").decode("utf-8")
