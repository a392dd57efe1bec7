"""A letter made readable for the checks: words counted, sentences and clauses apart. Pure; English wording."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

# Silent reading of non-fiction by adults, mean over 190 studies: 238 words a minute (Brysbaert, 2019).
WORDS_A_MINUTE = 238
ADDRESS = re.compile(r"https?://[^\s<>\"]+")
WORD = re.compile(r"[^\W_]+(?:[^\w\s]+[^\W_]+)*")
SIGNS = str.maketrans(
    {"\u2019": "'", "\u2018": "'", "\u02bc": "'", "`": "'", "\u2013": "-", "\u2014": " - ", "\u2011": "-"}
    | dict.fromkeys("\u00a0\u202f\u2009\t", " ")
)
LONG_FORMS = (
    (re.compile(r"\bcan't\b"), "can not"),
    (re.compile(r"\bwon't\b"), "will not"),
    (re.compile(r"n't\b"), " not"),
    (re.compile(r"\bi'm\b"), "i am"),
    (re.compile(r"\bi'd\b"), "i would"),
    (re.compile(r"\bi've\b"), "i have"),
    (re.compile(r"\bi'll\b"), "i will"),
    (re.compile(r"\b(you|we|they)'re\b"), r"\1 are"),
)
ENDS = re.compile(r"(?<=[.!?])\s+|\n\s*\n|;\s")
CLAUSES = re.compile(r",|:|\(|\)| - |\b(?:but|however|although|though|while)\b")


def count_words(text: str) -> int:
    """How many words: `30-minute` and `don't` are one each, a web address is one, signs alone are none."""
    return len(WORD.findall(without_addresses(text)))


def without_addresses(text: str, said: str = "link") -> str:
    """The text with each web address replaced by one word: what stands in one is not written by anybody."""
    return ADDRESS.sub(said, text)


def reading_seconds(words: int) -> int:
    """How long an adult reads that many words, in seconds, to the next five."""
    return max(5, round(words * 60 / WORDS_A_MINUTE / 5) * 5) if words else 0


def plain(text: str) -> str:
    """Lower case, straight signs, long forms: `I’m` becomes `i am`, so that one pattern fits all spellings."""
    text = re.sub(r"[ \t]+", " ", text.translate(SIGNS).replace("\r\n", "\n").lower())
    for short, long in LONG_FORMS:
        text = short.sub(long, text)
    return re.sub(r"(?<=\S)\n(?=[^\n])", " ", text).strip()


def pattern(*alternatives: str) -> re.Pattern[str]:
    """One pattern over plain text out of several, each of whole words."""
    return re.compile(r"\b(?:" + "|".join(alternatives) + r")\b")


def mentions(text: str, names: Iterable[str]) -> bool:
    """Whether plain `text` holds one of `names` as whole words."""
    return any(re.search(rf"(?<!\w){re.escape(plain(name))}(?!\w)", text) for name in names if name.strip())


@dataclass(frozen=True)
class Text:
    """A letter's body, as typed and as the patterns see it."""

    raw: str

    @cached_property
    def plain(self) -> str:
        """The whole body, plain."""
        return plain(self.raw)

    @cached_property
    def sentences(self) -> list[str]:
        """Plain sentences; an empty line ends one too."""
        parts = re.split(r"\n\s*\n", self.raw)
        return [s for part in parts for s in ENDS.split(plain(part)) if s.strip()]

    @cached_property
    def clauses(self) -> list[str]:
        """Sentences taken apart at commas and at `but`."""
        return [c.strip() for s in self.sentences for c in CLAUSES.split(s) if c.strip()]

    @cached_property
    def greeting(self) -> str:
        """The first line as typed when it is short enough to be a greeting, else empty."""
        first = self.raw.strip().partition("\n")[0].strip()
        first = first.partition(",")[0].strip() if len(first) > 60 else first
        return first if 0 < len(first) <= 60 and not first.endswith((".", "?")) else ""
