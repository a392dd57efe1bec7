"""Word lists of the page reader: facts about languages, one subject a file, in the languages of western firms' sites."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """The words of a text, parted by white space."""
    return frozenset(text.split())


def phrases(text: str) -> frozenset[str]:
    """The phrases of a text, parted by “|”; line breaks do not count."""
    return frozenset(phrase for part in text.replace("\n", " ").split("|") if (phrase := " ".join(part.split())))
