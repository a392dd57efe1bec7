"""What the organization does and is for, in its own words: short quotations with the place they stand at."""

from __future__ import annotations

import re

from halfhour.formats.webpage.document import Document, Line
from halfhour.formats.webpage.folding import folded, name_key
from halfhour.formats.webpage.items import every
from halfhour.formats.webpage.page import Found, Place
from halfhour.formats.webpage.persons import names
from halfhour.formats.webpage.schema import is_organization

MOST, LONGEST, SHORTEST, MOST_LINES = 4, 320, 40, 300
SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-ZÄÖÜÉ“\"])")
_MISSION = re.compile(
    r"\b(?:our (?:mission|vision|purpose|goal|aim|passion|commitment)|mission (?:is|statement)|we (?:believe"
    r"|strive|exist|aim|are committed|are dedicated|are passionate)|dedicated to|committed to"
    r"|unsere? (?:mission|vision|philosophie|ziel|leitbild)"
    r"|onze (?:missie|visie)|notre (?:mission|vision)|nuestra (?:misión|visión)|la nostra (?:missione|visione)"
    r"|vår (?:mission|vision))\b",
    re.IGNORECASE,
)
_WHAT = re.compile(
    r"\b(?:is an?|is the|are an?|are the|was founded|founded in|established in|since (?:19|20)\d\d|has been"
    r"|have been|specializ(?:es|ing)|specialis(?:es|ing)|provid(?:es|ing|er)|offers|offering|delivers|helps?"
    r"|develops?|manufactur(?:es|er|ing)"
    r"|designs? and|serv(?:es|ing)|leading|family[- ]owned|based in|headquartered|ist ein|sind ein|bietet"
    r"|entwickelt|gegründet|spezialisiert|is een|zijn een|biedt|levert|opgericht|gespecialiseerd|est une?"
    r"|sommes|propose|spécialisée?|fondée|es una?|somos|ofrece"
    r"|è una?|siamo|offre)\b",
    re.IGNORECASE,
)
_MISSION_HEAD = re.compile(
    r"^(?:our |the )?(?:mission|vision|purpose|values|who we are|what we do|about us|about|our story|profile"
    r"|company|über uns|unternehmen|wer wir sind|was wir (?:tun|machen)|over ons|wie zijn wij|missie"
    r"|qui sommes-nous|à propos|quiénes somos|chi siamo)\b",
    re.IGNORECASE,
)
_NOISE = re.compile(
    r"cookie|javascript|browser|log ?in|subscribe|newsletter|captcha|click|copyright|©|all rights|privacy"
    r"|shopping cart|\{|\}|spam|e-?mail address",
    re.IGNORECASE,
)


def about(document: Document, organization: str) -> tuple[Found, ...]:
    """What they do and what they are for, at most four quotations: their description first, then their sentences."""
    ranked: list[tuple[float, Found]] = []
    for item, path in every(document.items):
        if is_organization(item) and "review" not in path:
            ranked += [
                (5.0, Found(text, Place.STRUCTURED))
                for text in item.texts("description", "slogan", "disambiguatingDescription")[:2]
            ]
    said = document.meta("og:description") or document.meta("description", "twitter:description")
    if said and (worth := _worth(said, organization)):
        ranked.append((2.5 + worth, Found(said, Place.STRUCTURED)))
    elif said and _describes(said) and not _is_article(document):
        ranked.append((0.9, Found(said, Place.STRUCTURED)))
    heading = ""
    looked_at = 0
    for line in document.lines:
        if line.level:
            heading = line.text
        elif looked_at < MOST_LINES and not line.menu and len(line.text) >= SHORTEST:
            looked_at += 1
            ranked += _of_line(line, heading, organization)
    return _best(ranked)


def _is_article(document: Document) -> bool:
    kinds = {name for item in document.items for name in item.types}
    return document.meta("og:type") == "article" or not kinds.isdisjoint({"Article", "NewsArticle", "BlogPosting"})


def _describes(text: str) -> bool:
    """False for what pages put into their description for want of one: an address, a phone, a person, a form."""
    digits = sum(sign.isdigit() for sign in text)
    return digits < 7 and len(text.split()) > 5 and not any(name.sure == 2 for name in names(text)) and text[:1] != "$"


def _of_line(line: Line, heading: str, organization: str) -> list[tuple[float, Found]]:
    found = []
    under = 1.5 if _MISSION_HEAD.search(heading) else 0.0
    for number, sentence in enumerate(SENTENCE_END.split(line.text)[:6]):
        if len(sentence) < SHORTEST or len(sentence.split()) < 6 or _NOISE.search(sentence):
            continue
        worth = _worth(sentence, organization)
        if worth > 0:
            found.append((worth + under - 0.2 * number, Found(sentence, line.place)))
    return found


def _worth(sentence: str, organization: str) -> float:
    """How much a sentence sounds like an organization speaking of itself, 0 when it does not."""
    key = name_key(organization)
    named = bool(key) and f" {key} " in f" {folded(sentence[:160])} "
    if _MISSION.search(sentence):
        return 2.5 + named
    if named and _WHAT.search(sentence):
        return 2.5
    return 1.0 if re.match(r"(?:We|Wir|Wij|Nous|At)\b", sentence) and _WHAT.search(sentence) else 0.0


def _best(ranked: list[tuple[float, Found]]) -> tuple[Found, ...]:
    kept: dict[str, Found] = {}
    for _, found in sorted(ranked, key=lambda each: -each[0]):
        key = folded(found.text)[:80]
        if len(found.text) >= SHORTEST and not any(key in other or other in key for other in kept):
            kept[key] = Found(shortened(found.text), found.place)
            if len(kept) == MOST:
                break
    return tuple(kept.values())


def shortened(text: str) -> str:
    """`text` cut between words where it is longer than a quotation should be."""
    return text if len(text) <= LONGEST else text[: max(1, text.rfind(" ", 0, LONGEST))] + " …"
