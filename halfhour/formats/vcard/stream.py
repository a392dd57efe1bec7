"""A file of cards cut into its cards, before anything in them is understood: one bad card cannot spoil the rest."""

from __future__ import annotations

import io
import re
from collections import Counter
from dataclasses import dataclass, field

from halfhour.formats import encodings
from halfhour.formats.vcard.indents import dedented

# Photos, sounds and keys are never kept, and make up most of a file: they go before the text is decoded.
_BLOB = re.compile(rb"(?i)(?:[\w-]+\.)?(?:PHOTO|LOGO|SOUND|KEY|X-MS-CARDPICTURE|X-MS-OL-DESIGN|X-WAB-[\w-]+)[;:]")
_CHARSET = re.compile(rb"(?i);CHARSET=\"?([\w.:-]+)")
_OPENS = re.compile(r"(?i)^\ufeff*BEGIN:\s*VCARD\s*$")
_ENDS = re.compile(r"(?i)^\ufeff*END:\s*VCARD\s*$")
_AGENT = re.compile(r"(?i)^(?:[\w-]+\.)?AGENT[^:]*:\s*(?:BEGIN:VCARD\s*)?$")

Line = tuple[int, str]


@dataclass(slots=True)
class RawCard:
    """The lines between BEGIN and END with their numbers. `within` is the line of the card it stood inside, or 0."""

    line: int
    lines: list[Line] = field(default_factory=list)
    ended: bool = False
    within: int = 0


@dataclass(slots=True)
class Stream:
    """The cards of a file in order, the numbers of lines outside any card, and how the bytes were read."""

    cards: list[RawCard]
    outside: list[int]
    encoding: str
    odd_lines: list[int]


def split(data: bytes, encoding: str | None = None) -> Stream:
    """Cuts `data` into cards. LookupError when `encoding` is no codec."""
    wide = encoding or encodings.wide_name(data)
    named = None
    if wide:
        whole = encodings.decode(data, wide)
        data, named = whole.text.encode("utf-8", errors="replace"), whole.encoding
    kept = _without_blobs(dedented(data.removeprefix(b"\xef\xbb\xbf")))
    body = b"\n".join(raw for _, raw in kept)
    decoded = encodings.decode(body, None if named else _declared(body))
    numbers = [number for number, _ in kept]
    texts = decoded.text.split("\n")
    cards, outside = _cut(zip(numbers, texts, strict=False))
    odd = [numbers[index - 1] for index in decoded.odd_lines]
    return Stream(cards, outside, named or decoded.encoding, odd)


def _without_blobs(data: bytes) -> list[tuple[int, bytes]]:
    # A line at a time: a phone's whole book with photos is hundreds of megabytes.
    lines = io.BytesIO(data if b"\n" in data else data.replace(b"\r", b"\n"))
    kept: list[tuple[int, bytes]] = []
    blob = False
    for number, raw in enumerate(lines, 1):
        raw = raw.rstrip(b"\r\n")
        if blob and (raw[:1] in (b" ", b"\t", b"") or b":" not in raw):
            continue
        if not raw and not (kept and kept[-1][1].endswith(b"=")):
            continue  # what was stripped leaves many; only after a soft break an empty line says something
        blob = _BLOB.match(raw) is not None
        if not blob:
            kept.append((number, raw))
    return kept


def _declared(body: bytes) -> str | None:
    """The codec most lines with foreign letters name themselves, when the file is not UTF-8 and it fits them all."""
    try:
        body.decode("utf-8")
        return None
    except UnicodeDecodeError:
        lines = (line for line in body.split(b"\n") if not line.isascii())
        names = Counter(match.group(1).decode() for line in lines if (match := _CHARSET.search(line)))
    for name, _ in names.most_common(1):
        try:
            body.decode(name)
            return name
        except (LookupError, ValueError):
            return None
    return None


def _cut(lines: zip[Line]) -> tuple[list[RawCard], list[int]]:
    cards: list[RawCard] = []
    outside: list[int] = []
    open_cards: list[RawCard] = []
    for number, text in lines:
        if text[:1] in "Bb\ufeff" and _OPENS.match(text):
            if open_cards and not _opens_agent(open_cards[-1]):
                open_cards.clear()
            card = RawCard(number, within=open_cards[-1].line if open_cards else 0)
            open_cards.append(card)
            cards.append(card)
        elif open_cards and _closes(text, open_cards[-1]):
            open_cards.pop().ended = True
        elif open_cards:
            open_cards[-1].lines.append((number, text))
            if _AGENT.match(text) and "BEGIN" in text.upper():
                open_cards.append(RawCard(number, within=open_cards[-1].line))
                cards.append(open_cards[-1])
        elif text.strip("\x00\x1a \t"):
            outside.append(number)
    return cards, outside


def _closes(text: str, card: RawCard) -> bool:
    """True for the last line of `card`; that of an assistant may be folded like the lines before it."""
    if card.within and text[:1] in (" ", "\t"):
        text = text.strip()
    return text[:1] in "Ee\ufeff" and _ENDS.match(text) is not None


def _opens_agent(card: RawCard) -> bool:
    """True when the last thing the card said is that the card of an assistant follows."""
    for _, text in reversed(card.lines):
        if text.strip():
            return _AGENT.match(text) is not None
    return False
