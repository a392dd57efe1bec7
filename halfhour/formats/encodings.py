"""Bytes to text: byte order mark, then UTF-16 by its zero bytes, then strict UTF-8, then a guess to be confirmed."""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable
from dataclasses import dataclass, field

from halfhour.formats.plausibility import plausible

_MARKS = [
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
]
# In this order when the text reads equally well: most address books outside UTF-8 come from western Windows.
_USUAL = ("cp1252", "cp1250", "cp1254", "mac_roman", "cp850", "iso8859_2")
# Python counts these among its codecs, but no file is written in them.
_NO_FILES = frozenset({"", "idna", "punycode", "unicode-escape", "raw-unicode-escape", "undefined"})
_SAMPLE = 400
# A letter of two or more bytes in UTF-8 as Windows shows it: “Ã¼”, “â€™”, “Ð˜”.
_TWICE = re.compile(
    "[\u00c2-\u00f4][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2010-\u203a\u20ac\u2122]"
)
_SEVERAL = 3


@dataclass(slots=True)
class Decoded:
    """Text without byte order mark, the codec that gave it, and the lines (from 1) that did not fit that codec."""

    text: str
    encoding: str
    odd_lines: list[int] = field(default_factory=list)


def decode(data: bytes, encoding: str | None = None, judge: Callable[[str], int] | None = None) -> Decoded:
    """`data` as text. With `encoding`, by that codec, bad bytes shown as �; LookupError when no such codec is known.

    `judge` counts the known words in a text: among guesses that could be, the one with most is taken.
    """
    if encoding:
        return _chosen(data, encoding)
    wide = wide_name(data)
    if wide:
        return _chosen(data, wide)
    data = data.removeprefix(codecs.BOM_UTF8)
    if data.isascii() and b"\x1b$" in data:  # Japanese mail programs write seven bits with shifts
        return _chosen(data, "iso2022_jp")
    try:
        return Decoded(once(data.decode("utf-8")), "utf-8")
    except UnicodeDecodeError:
        return _partly_utf8(data, judge) or _guessed(data, judge)


def once(text: str) -> str:
    """`text`, or what it was before its UTF-8 was read as Windows letters and written again (“MÃ¼ller”).

    Only where every line that is not ASCII says so and several letters come of it: “Â¡” may be meant.
    """
    if text.isascii() or not _TWICE.search(text):
        return text
    try:
        meant = b"".join(map(_windows_byte, text)).decode("utf-8")
    except UnicodeError:
        return text
    letters = sum(1 for sign in meant if sign > "\x7f" and sign.isalpha())
    return meant if letters >= _SEVERAL else text


def _windows_byte(sign: str) -> bytes:
    """The byte Windows shows as `sign`; UnicodeEncodeError for any other. Five bytes have no sign there: they stay."""
    try:
        return sign.encode("cp1252")
    except UnicodeEncodeError:
        return sign.encode("latin-1")


def wide_name(data: bytes) -> str | None:
    """The name of the 16 or 32 bit codec of `data`, or None when its characters start in single bytes."""
    for mark, name in _MARKS[1:]:
        if data.startswith(mark):
            return name
    start = data[:4000]
    if len(start) < 4 or b"\x00" not in start:
        return None
    even, odd = start[0::2].count(0), start[1::2].count(0)
    half = len(start) / 2
    # Text in any language has its commas, digits and line ends in the low range, so one byte of each pair is often 0.
    if odd > 0.25 * half and even < 0.02 * half:
        return "utf-16-le"
    return "utf-16-be" if even > 0.25 * half and odd < 0.02 * half else None


def known(encoding: str) -> bool:
    """True when `encoding` names a codec that turns bytes into text."""
    if _codec_name(encoding) in _NO_FILES:
        return False
    try:
        return isinstance(b"text\xff\x80-\x00".decode(encoding, errors="replace"), str)
    except (LookupError, ValueError):
        return False


def _codec_name(encoding: str) -> str:
    """Python's own name of a codec, "" when it has none by this name."""
    try:
        return codecs.lookup(encoding).name.replace("_", "-")
    except (LookupError, ValueError):
        return ""


def _chosen(data: bytes, encoding: str) -> Decoded:
    if not known(encoding):
        raise LookupError(encoding)
    name = _codec_name(encoding)
    text = data.decode(encoding, errors="replace").removeprefix("\ufeff")
    odd = [] if "\ufffd" not in text else [n for n, line in enumerate(text.split("\n"), 1) if "\ufffd" in line]
    return Decoded(text, "utf-8" if name == "utf-8-sig" else name, odd)


def _partly_utf8(data: bytes, judge: Callable[[str], int] | None) -> Decoded | None:
    """UTF-8 and foreign lines, as after two exports were glued together; None when most lines are foreign.

    Chance makes hardly any line of another encoding valid UTF-8, so that half of them is proof enough.
    """
    lines = data.split(b"\n")
    odd = [number for number, raw in enumerate(lines, 1) if not raw.isascii() and not _is_utf8(raw)]
    right = sum(1 for raw in lines if not raw.isascii()) - len(odd)
    if right < len(odd):
        return None
    foreign = b"\n".join(lines[number - 1] for number in odd)
    texts = iter(_guessed(foreign, judge).text.split("\n"))
    strange = set(odd)
    whole = (next(texts) if number in strange else raw.decode("utf-8") for number, raw in enumerate(lines, 1))
    return Decoded("\n".join(whole), "utf-8", odd)


def _is_utf8(raw: bytes) -> bool:
    try:
        raw.decode("utf-8")
        return True
    except UnicodeDecodeError:
        return False


def _guessed(data: bytes, judge: Callable[[str], int] | None) -> Decoded:
    telling = [line for line in data.splitlines(keepends=True) if not line.isascii()][:_SAMPLE]
    sample = b"".join(telling)
    best, best_score = "cp1252", (-1, float("-inf"))
    for name in _candidates(sample):
        try:
            text = sample.decode(name)
        except UnicodeDecodeError:
            continue
        score = (judge(text) if judge else 0, plausible(text))
        if score > best_score:
            best, best_score = name, score
    return _chosen(data, best)


def _candidates(sample: bytes) -> list[str]:
    from charset_normalizer import from_bytes  # only for files that are not UTF-8, and those are few

    guess = from_bytes(sample).best()
    return [*_USUAL, guess.encoding] if guess and guess.encoding not in _USUAL else list(_USUAL)
