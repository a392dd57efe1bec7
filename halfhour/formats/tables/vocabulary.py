"""From a header's words to the field it means: whole phrases first, then a noun with a place ("Telefon privat")."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from halfhour.formats.tables.fields import ADDRESS, PHONES
from halfhour.formats.tables.plain import plain
from halfhour.formats.tables.words import LANGUAGES

_NOUNS = (*PHONES, *ADDRESS, "website", "email")
# "Students Email", "Primary Education: Major": the word in front only says whose it is.
_OWNER = re.compile(
    r"^(students?|primary education|educations?|applicants?|candidates?|alumn[ia]|alumnus|contacts?|person|people|users?"
    r"|attendees?|members?|guests?|leads?|primary|current|main|employees?|participants?|hosts?|mentors?"
    r"|individual|constituent)s? (?=\w)"
)


@dataclass(frozen=True, slots=True)
class Language:
    """One language's phrases, its nouns and places, and the phrases by which its Thunderbird is known."""

    name: str
    phrases: dict[str, str]
    nouns: dict[str, str]
    places: dict[str, str]
    fillers: frozenset[str]
    thunderbird: frozenset[str]
    pieces: re.Pattern[str]

    def field_of(self, words: str) -> str:
        """The field for plain header words, "" when this language has none."""
        return self.phrases.get(words) or _compound(self, words)


@cache
def language(name: str) -> Language:
    """The compiled words of a language of `words.LANGUAGES`."""
    lists = {key: [plain(phrase) for phrase in text.split("|")] for key, text in LANGUAGES[name].items()}
    nouns = {phrase: key for key in _NOUNS for phrase in lists.get(key, [])}
    places = {phrase: key[1:] for key, phrases in lists.items() if key.startswith("@") for phrase in phrases}
    fillers = frozenset(lists.get("~", []))
    phrases = {phrase: _kept(key) for key, each in lists.items() if key[0] not in "@~" for phrase in each}
    pieces = sorted({*nouns, *places, *fillers}, key=len, reverse=True)
    pattern = re.compile("|".join(_bounded(piece) for piece in pieces if piece))
    marks = frozenset(lists.get("~thunderbird", []))
    return Language(name, phrases, nouns, places, fillers, marks, pattern)


@cache
def everything() -> dict[str, frozenset[str]]:
    """Every whole phrase of every language, with the languages that have it."""
    found: dict[str, set[str]] = {}
    for name in LANGUAGES:
        for phrase in language_phrases(name):
            found.setdefault(phrase, set()).add(name)
    return {phrase: frozenset(names) for phrase, names in found.items()}


@cache
def language_phrases(name: str) -> frozenset[str]:
    """The whole phrases of a language, without compiling the rest of it."""
    lists = LANGUAGES[name].items()
    return frozenset(plain(phrase) for key, text in lists if key[0] not in "@~" for phrase in text.split("|"))


def languages_of(headers: list[str]) -> list[Language]:
    """The languages a header of plain words may be in, likeliest first; English always among them."""
    counts: dict[str, int] = dict.fromkeys(LANGUAGES, 0)
    for words in headers:
        for name in everything().get(words, ()):
            counts[name] += 1
    best = sorted(counts, key=lambda name: -counts[name])[:4]
    likely = [name for name in best if counts[name]]
    chosen = [language(name) for name in dict.fromkeys([*likely, "en"])]
    return sorted(chosen, key=lambda each: -sum(1 for words in headers if each.field_of(words)))


def field_of(words: str, languages: list[Language]) -> str:
    """The field that plain header words mean, "" when nobody knows them."""
    for each in languages:
        if found := each.field_of(words):
            return found
    for name in everything().get(words, ()):
        return language(name).field_of(words)
    shorter = _OWNER.sub("", words)
    return field_of(shorter, languages) if shorter != words else ""


def is_known(words: str) -> bool:
    """True when some language has this header, whosever it says it is. Quick: whole phrases only."""
    return unowned(words) in everything()


def unowned(words: str) -> str:
    """`words` as some language has them, else without the word in front that only says whose it is."""
    return words if words in everything() else _OWNER.sub("", words)


def _kept(key: str) -> str:
    if key in ("mobile", "fax", "pager"):
        return f"phone:{key}"
    return key


def _bounded(piece: str) -> str:
    """East Asian words stand without spaces; the others end where letters end."""
    if "\u2e80" <= piece[0] <= "\ud7af":
        return re.escape(piece)
    return r"(?<![^\W\d_])" + re.escape(piece) + r"(?![^\W\d_])"


def _compound(each: Language, words: str) -> str:
    pieces = each.pieces.findall(words)
    if not pieces or each.pieces.sub("", words).strip():
        return ""
    clear = {each.nouns[piece] for piece in pieces if piece in each.nouns and piece not in each.places}
    nouns = clear or {each.nouns[piece] for piece in pieces[-1:] if piece in each.nouns}
    places = [each.places[piece] for piece in (pieces if clear else pieces[:-1]) if piece in each.places]
    return _joined(nouns, places[0] if places else "")


def _joined(nouns: set[str], place: str) -> str:
    if len(nouns) > 1:
        nouns = nouns - {"address"}
    if nouns & {"fax", "pager", "mobile"}:
        nouns = nouns - {"phone"}
    if len(nouns) > 1:
        return f"address:{place}" if nouns <= set(ADDRESS) else ""
    for noun in nouns:
        if noun in ADDRESS:
            return f"{noun}:{place}" if place in ("work", "home", "other") else noun
        if noun == "fax":
            return f"phone:{place} fax" if place in ("work", "home") else "phone:fax"
        if noun == "phone":
            return f"phone:{place}" if place else "phone"
        return f"phone:{noun}" if noun in PHONES else noun
    return ""
