"""Bytes to text: byte order mark, then UTF-16 by its zero bytes, then strict UTF-8, then a guess to be confirmed."""

from __future__ import annotations

import codecs
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field

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
_TYPESET = frozenset("’‘“”–—…\xa0")


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
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _mostly_utf8(data) or _guessed(data, judge)


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


def _mostly_utf8(data: bytes) -> Decoded | None:
    """UTF-8 with a few foreign lines, as after two exports were glued together; None when most lines are foreign."""
    lines, odd, right = [], [], 0
    for number, raw in enumerate(data.split(b"\n"), 1):
        try:
            lines.append(raw.decode("utf-8"))
            right += not raw.isascii()
        except UnicodeDecodeError:
            lines.append(raw.decode("cp1252", errors="replace"))
            odd.append(number)
    return Decoded("\n".join(lines), "utf-8", odd) if right >= 2 * len(odd) else None


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


def plausible(text: str) -> float:
    """How well `text` reads, for telling guesses apart: letters beside letters of their own script count for it.

    Signs inside words, control characters, capitals inside words, accents in a row and mixed scripts count against.
    """
    score, run, before = 0.0, 0, " "
    for position, sign in enumerate(text):
        if sign < "\x80":
            run = 0
        else:
            after = text[position + 1 : position + 2] or " "
            run = run + 1 if sign < "\u0250" and sign.isalpha() else 0
            score += _worth(before, sign, after) - (1.5 if run > 2 else 0)
        before = sign
    return score


def _worth(before: str, sign: str, after: str) -> float:
    if sign in _TYPESET:
        return 1.2 if _stands_well(before, sign, after) else -0.2
    if unicodedata.category(sign)[0] not in "LM":
        if sign < "\xa0" or sign == "\ufffd":
            return -3
        return -2 if sign < "\u2e80" and (before.isalpha() or after.isalpha()) else -0.2
    if sign > "\u024f":
        latin = (before.isascii() and before.isalpha()) or (after.isascii() and after.isalpha())
        return -2 if latin else 1
    if sign.isupper() and before.islower():
        return -2
    return 0.5 if sign in "ýÝþÞðÐÿŸªºµ" else 1


def _stands_well(before: str, sign: str, after: str) -> bool:
    """True for “O’Neil”, opening and closing quotes, and dashes with a space or a letter on either side.

    In a file without accents these are all that tells Windows from an old Mac, where the same bytes are letters.
    """
    if sign in "“‘":
        return not before.isalnum() and after.isalnum()
    if sign in "–—":
        return before.isspace() == after.isspace()
    return not before.isspace()
