"""Names of people in a line of text, told from other capitals by given names, initials and forms of address."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from halfhour.formats.webpage.folding import folded
from halfhour.formats.webpage.words import countries, words
from halfhour.formats.webpage.words.departments import UNIT
from halfhour.formats.webpage.words.given import DOUBTFUL, GIVEN, PARTICLES
from halfhour.formats.webpage.words.notnames import AFTER, NEVER
from halfhour.formats.webpage.words.titles import ADDRESS, ADDRESSED, has_head, is_head

_TOKEN = re.compile(
    r"(?:[A-ZÀ-ÖØ-Þ]\.-?){1,4}|(?:Jr|Sr|Dr|Mr|Mrs|Ms|Prof|St|Rev|Hon)\.|[^\W\d_]+(?:['’-][^\W\d_]+)*"
    r"|[“\"(][^\W\d_][\w.'’\- ]{0,20}[”\")]|\S"
)
_RUN = re.compile(
    r"[A-ZÀ-ÖØ-Þ][^\s,;:()|]{0,30}(?:[ \u00a0]{1,2}(?:(?:[a-zà-ÿ'’]{1,3}\.? ){0,3}[A-ZÀ-ÖØ-Þ][^\s;:()|]{0,30}"
    r"|[“\"(][^\s;:)|]{1,20}[”\")]))+(?:,? (?:[Jj]r|[Ss]r)\.?)?"
)
_CAPITAL = re.compile(
    r"^(?:(?:[A-ZÀ-ÖØ-Þ]['’])?(?:[^\W\d_a-zà-öø-ÿ])[^\W\d_]*[a-zà-öø-ÿ][^\W\d_]*|[A-ZÀ-ÖØ-Þ]['’][a-zà-öø-ÿ]{2,})(?:['’-][^\W\d_]+)*$"
)
_SHOUTED = re.compile(r"^[A-ZÀ-ÖØ-Þ]{2,}(?:['’-][A-ZÀ-ÖØ-Þ]+)*$")
_INITIAL = re.compile(r"^[A-ZÀ-ÖØ-Þ]\.?$|^(?:[A-ZÀ-ÖØ-Þ]\.[-]?){1,4}$")
# Initials that belong to places, boxes and laws.
_NO_INITIALS = words(
    "u.s. u.k. p.o. d.c. n.e. n.w. s.e. s.w. e.u. a.m. p.m. b.v. n.v. s.a. v.o.f. u.s.a. i.e. e.g. a.d. b.c."
    " u.n. l.a. n.y."
)
_SUFFIX = re.compile(r"^(?:jr|sr|ii|iii|iv)\.?$", re.IGNORECASE)
_NICKNAME = re.compile(r"^[“\"(][^\W\d_][\w.'’\- ]{0,20}[”\")]$")
_PLACES = words("san santa los las mount saint st fort port lake new cape mt el la de del")
# Letters behind a name and a comma that only people have.
CREDENTIALS = re.compile(
    r"(?:\s*(?:ph\.?d|psy\.?d|ed\.?d|m\.?d|d\.?o|d\.?d\.?s|d\.?m\.?d|d\.?v\.?m|d\.?p\.?t|pharm\.?d|j\.?d|ll\.?[bm]|esq|cpa|cfa|cfp|pmp"
    r"|m\.?b\.?a|mph|mpa|msw|m\.?s|m\.?a|m\.?sc|b\.?sc|b\.?a|m\.?tech|b\.?tech|m\.?e|lcsw|lmft|lpc|licsw|a?rnp|fnp|aprn|fnp-\w{1,3}|dnp|cnm"
    r"|c?rna|rn|bsn|msn|lpn|pa-c|pa|rdh|rph|otr|ccc-slp|p\.?e|p\.?eng|aia|faia|leed ap|obe|mbe|cbe|frcs|mrcp|mbbs|mbchb|frs|qc|kc"
    r"|facs|facp|faap|sphr|phr|cae|cic)\.?,?){1,5}",
    re.IGNORECASE,
)
# Behind letters these make a degree of them: “B.Tech.”, “M. Sc”, “B.S. in Economics”. “C. de …” is a Spanish street.
_AFTER_LETTERS = words("tech sc com ed eng arch phil pharm des mus in of")
# What stands before a name and makes it a street's, a school's or a church's: “Rue Jane Okafor”, “im. Jana Kowala”.
_NAMED_AFTER = words(
    "avenue avenida avda av rue calle via viale piazza piazzale corso largo plaza paseo praça rua travessa quai boulevard"
    " chemin allée impasse carrer ul ulica aleja ulice im imienia św sv svatého"
)
# Family names that are also words.
_ALSO_WORDS = words(
    "beach bank banks park parks hall house street church court place lane west east north south england london day may"
    " march summer winter black white green blue gold silver moon star royal good best high little old hill hills lake"
    " river mountain spring ocean bay law case power waters price book guide art camp temple chapel king fair wise das"
)
_UNLIKELY = re.compile(
    r"(?:tion|tions|ment|ments|ness|ities|ity|ances?|ences?|ology|ics|ings|ives?|ables?|ists|ions|ures?|ages?"
    r"|ries|ology|ware|works|isms?|ional|ical|ful|less)$",
    re.IGNORECASE,
)
_LEADING = words(
    "the our contact meet by and with from ask call email dear about with or to for hi i to attn attention"
    " kontakt mr mrs ms dr thanks welcome see ask"
)
MOST_WORDS = 6


@dataclass(frozen=True, slots=True)
class Name:
    """A name in a text, where it stands there, and how sure that is: 2 sure, 1 only with a title or a card beside it."""

    text: str
    start: int
    end: int
    sure: int


class _Word(NamedTuple):
    text: str
    start: int
    end: int


def names(text: str) -> list[Name]:
    """The names in a line, in order. Only where capitals follow each other is anything looked at closely."""
    found: list[Name] = []
    reached = 0
    for run in _RUN.finditer(text):
        if run.start() < reached:
            continue
        start = text.rfind(" ", 0, max(0, run.start() - 1)) + 1
        stop = text.find(" ", min(len(text), run.end() + 1))
        words = [_Word(each[0], *each.span()) for each in _TOKEN.finditer(text, start, stop if stop > 0 else len(text))]
        at = 0
        while at < len(words):
            word = words[at]
            name, used = (
                _name_at(words, at, text) if word.start >= run.start() and word.text[0].isupper() else (None, 1)
            )
            if name is not None:
                found.append(name)
                reached = name.end
            at += max(1, used)
        reached = max(reached, run.end())
    return found


@lru_cache(maxsize=8192)
def whole(text: str) -> Name | None:
    """The name when the line holds a name and nothing else, also one with an unusual given name."""
    stripped = text.strip(" ,:;-–—•*|")
    plain = ADDRESS_FIRST.sub("", stripped).strip()
    told = bool(ADDRESSED.match(stripped))
    head, comma, rest = plain.partition(",")
    if comma and re.fullmatch(r"(?:\s*[A-Z][\w.-]{0,6},?){1,5}", rest) and not has_head(rest):
        plain, told = head.strip(), told or bool(CREDENTIALS.fullmatch(rest))
    words = plain.split()
    if not 2 <= len(words) <= MOST_WORDS or len(plain) > 60:
        return None
    known = names(plain)
    if len(known) == 1 and known[0].end - known[0].start >= len(plain) - 3:
        return Name(known[0].text, 0, len(text), 2)
    shaped = all(_part(word) or word.casefold() in PARTICLES for word in words)
    counted = [word for word in words if word not in PARTICLES]
    capitals = [word for word in words if _CAPITAL.match(word) or _SHOUTED.match(word)]
    if not shaped or not capitals or words[0].casefold() in PARTICLES or len(counted) > 4:
        return None
    if any(_no_part(word) for word in counted[:-1]) or (_no_part(counted[-1]) and not _is_also_a_word(counted)):
        return None
    if words[0].casefold().endswith("ing") or (plain.isupper() and folded(words[0]) not in GIVEN and not told):
        return None
    return Name(_cased(plain), 0, len(text), 2 if told else 1)


def _no_part(word: str) -> bool:
    """True for a word that is no part of anybody's name."""
    return bool(
        _never(word) or _UNLIKELY.search(word) or is_head(word) or is_head(word.removesuffix("s")) or _is_unit(word)
    )


def _is_also_a_word(words: list[str]) -> bool:
    """True for “Paul Beach”: a family name that is a word too, behind a name that can be nothing but a given one."""
    given = folded(words[0])
    return words[-1].casefold() in _ALSO_WORDS and given in GIVEN and given not in DOUBTFUL


ADDRESS_FIRST = re.compile(rf"^(?:{ADDRESS.pattern}\s+)+(?=[A-ZÀ-ÖØ-Þ])")


def _name_at(words: list[_Word], at: int, text: str) -> tuple[Name | None, int]:
    first = words[at]
    if at + 1 == len(words):
        return None, 1
    addressed = at > 0 and bool(ADDRESS.fullmatch(_before(words, at, text)))
    given = folded(first.text)
    known = _given(given) and bool(_CAPITAL.match(first.text) or _SHOUTED.match(first.text))
    initial = bool(_INITIAL.match(first.text)) and "." in first.text and first.text.casefold() not in _NO_INITIALS
    if not (known or initial or (addressed and _CAPITAL.match(first.text))):
        return None, 1
    second = words[at + 1].text
    if initial and (second.casefold() in _AFTER_LETTERS or (first.text == "C." and second in PARTICLES)):
        return None, 2
    end, capitals = _rest(words, at + 1, text)
    if not capitals or (addressed and is_head(first.text)):
        return None, 1
    parts = [each.text for each in words[at:end] if each.text != ","]
    if _is_thing(words, at, end, text, addressed) or len(parts) > MOST_WORDS:
        return None, end - at
    sure = 2
    if not addressed and (given in DOUBTFUL or (initial and first.text.count(".") < 2) or _common(parts[1:])):
        sure = 1
    return Name(_cased(" ".join(parts)), first.start, words[end - 1].end, sure), end - at


def _rest(words: list[_Word], at: int, text: str) -> tuple[int, int]:
    """Where a name that began before `at` ends, and how many family names it holds."""
    capitals, end = 0, at
    while at < len(words) and at - end < 4:
        word = words[at].text
        gap = text[words[at - 1].end : words[at].start]
        if gap.strip() or "\n" in gap or len(gap) > 2:
            break
        if _SUFFIX.match(word) and capitals:
            return at + 1, capitals
        if word == "," and capitals and at + 1 < len(words) and _SUFFIX.match(words[at + 1].text):
            return at + 2, capitals
        if (
            (_CAPITAL.match(word) or _SHOUTED.match(word))
            and not _never(word)
            and not _INITIAL.match(word)
            and not _is_unit(word)
        ):
            if _possessive(word) or _ends_before(word, capitals):
                break
            capitals += 1
            at += 1
            end = at
            if capitals == 3:
                break
        elif _INITIAL.match(word) or word.casefold() in PARTICLES or (_NICKNAME.match(word) and not capitals):
            if capitals and not (word.casefold() in PARTICLES and word.islower()):
                break
            at += 1
        else:
            break
    return end, capitals


# Titles that are also family names: they end no name.
_SURNAMES = words(
    "baker cook carpenter mason marshall judge head page porter bishop dean deacon driver provost reeve steward warden"
    " priest mayor coach captain major sergeant constable chamberlain chancellor abbot fisher hunter gardener barber"
    " butler cooper draper fuller glover potter sadler sawyer shepherd tanner thatcher turner tyler weaver webster"
    " wright teacher pilot chef abogado caballero"
)


def _ends_before(word: str, capitals: int) -> bool:
    """True for “Director” in “Jane Okafor Director” and for “WA” in “Clinton WA”: what follows a name without a sign."""
    return word in countries.STATES or (capitals > 0 and is_head(word) and word.casefold() not in _SURNAMES)


def _is_thing(words: list[_Word], at: int, end: int, text: str, addressed: bool) -> bool:
    """True for “Madison Avenue”, “Lincoln & Sons”, “Mount Vernon”: what stands around says that it is no person."""
    after = words[end] if end < len(words) else None
    if after is not None and after.start - words[end - 1].end <= 1:
        word = after.text.casefold().strip(".,")
        if (
            word in AFTER
            or word in ("'s", "’s")
            or (after.text[:1].isupper() and word in NEVER and not is_head(word) and not _label(word))
        ):
            return True
    if addressed or at == 0:
        return False
    before = words[at - 1]
    named_after = words[at - 2] if before.text == "." and at > 1 else before
    if named_after.text.casefold() in _NAMED_AFTER and words[at].start - named_after.end <= 2:
        return True
    if before.text.isdigit() and _INITIAL.match(words[at].text):
        return True
    touching = not text[before.end : words[at].start].strip() and words[at].start - before.end <= 1
    if not touching or not before.text[:1].isupper():
        return before.text == "&" and touching
    word = before.text.casefold().strip(".")
    return not (
        word in _LEADING
        or is_head(before.text)
        or ADDRESS.fullmatch(before.text)
        or (_is_start(text, before.start) and word in NEVER and word not in _PLACES)
    )


def _label(word: str) -> bool:
    return word in ("phone", "tel", "fax", "email", "mobile", "contact")


def _is_start(text: str, start: int) -> bool:
    return start == 0 or text[:start].rstrip()[-1:] in (".", "!", "?", ":", ";", "-", "–", "•", "|")


def _before(words: list[_Word], at: int, text: str) -> str:
    before = words[at - 1]
    return before.text if not text[words[at - 1].end : words[at].start].strip() else ""


@lru_cache(maxsize=8192)
def _given(name: str) -> bool:
    return (
        name in GIVEN
        or name in DOUBTFUL
        or ("-" in name and name.split("-")[0] in GIVEN)
        or (" " in name and name.split(" ")[0] in GIVEN)
    )


@lru_cache(maxsize=4096)
def _is_unit(word: str) -> bool:
    return UNIT.fullmatch(word) is not None


def _part(word: str) -> bool:
    return bool(_CAPITAL.match(word) or _SHOUTED.match(word) or _INITIAL.match(word) or _SUFFIX.match(word))


def _never(word: str) -> bool:
    return word.casefold().strip(".,") in NEVER


def _possessive(word: str) -> bool:
    return word.endswith(("'s", "’s"))


def _common(parts: list[str]) -> bool:
    return all(part.casefold() in NEVER or is_head(part) for part in parts)


def _cased(name: str) -> str:
    """A name in capitals as it is usually written: “JANE DOE” as “Jane Doe”."""
    name = name.strip(" ,-–")
    if not name.isupper():
        return name
    return " ".join(word if _INITIAL.match(word) and len(word) < 4 else word.title() for word in name.split())
