"""How well a text reads, for telling guesses at its encoding apart."""

from __future__ import annotations

import unicodedata

_TYPESET = frozenset("’‘“”–—…\xa0")


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
    if sign.isupper() and before.isupper() and after.islower():
        return 0.5
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
