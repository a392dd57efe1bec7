"""The organization's name: of all that may be it, the spelling with most behind it."""

from __future__ import annotations

import math
from collections import defaultdict

from halfhour.formats.webpage.document import Document
from halfhour.formats.webpage.folding import folded, name_key, squeezed
from halfhour.formats.webpage.nameplates import Candidate, candidates
from halfhour.formats.webpage.page import Found, Place
from halfhour.formats.webpage.site import Site
from halfhour.formats.webpage.words import countries, words
from halfhour.formats.webpage.words.departments import KNOWN
from halfhour.formats.webpage.words.naming import PAGE_NAMES, PAGE_WORDS, without_form

_SITE_WORDS = words("policy sitemap cookies cookie datenschutz disclaimer login javascript")
_JOINING = words("and of the for de la le les des du der die das und van von y e i en et in at & op het")


def organization(document: Document, site: Site) -> Found | None:
    """The name of the organization whose page this is, in its fullest usual spelling; None when nothing says it."""
    heard = [each for each in candidates(document, site) if _could_be(each.name)]
    if not heard:
        return _by_domain(site)
    groups: dict[str, list[Candidate]] = defaultdict(list)
    for each in heard:
        groups[name_key(each.name)].append(each)
    text = f" {folded(' '.join(line.text for line in document.lines[:1500]))} "
    scores = {key: _score(key, group, text, site) for key, group in groups.items() if key}
    if not scores:
        return _by_domain(site)
    best = max(scores, key=lambda key: scores[key] + _kin(key, scores))
    return _spelling(groups[best])


def _could_be(name: str) -> bool:
    if not 2 <= len(name) <= 80 or name.casefold() in PAGE_NAMES or not any(sign.isalpha() for sign in name):
        return False
    if name.casefold() in countries.NAMES or countries.IS_STATE.fullmatch(name):
        return False
    if len(name.split()) > 9 or "@" in name or "http" in name or "?" in name or "!" in name[:-1] or "$" in name:
        return False
    said = folded(name).split()
    if PAGE_WORDS.issuperset(said) or not _SITE_WORDS.isdisjoint(said):
        return False
    return bool(name_key(name)) and name_key(name) not in PAGE_NAMES and not KNOWN.match(name)


def _score(key: str, group: list[Candidate], text: str, site: Site) -> float:
    best_of_kind: dict[tuple[float, Place], float] = {}
    for each in group:
        best_of_kind[(each.weight, each.place)] = each.weight
    score = sum(best_of_kind.values())
    count = text.count(f" {key} ")
    score += min(4.0, math.log2(count + 1))
    score += _domain_likeness(key, site)
    name, size = group[0].name, len(key.split())
    if size > 5:
        score -= 0.8 * (size - 5)
    small = [word for word in name.split() if word[0].islower() and word.casefold() not in _JOINING]
    if small and squeezed(name) not in site.labels:
        score -= 1.5 * len(small)
    return score - (1.5 if "," in without_form(name) else 0)


def _domain_likeness(key: str, site: Site) -> float:
    """How much of the domain's word the name explains, at most 6 for the likeliest domain."""
    if not site.labels:
        return 0.0
    top = max(site.labels.values())
    plain = key.replace(" and ", " ").replace(" ", "")
    initials = "".join(word[0] for word in key.split())
    small = "".join(word[0] for word in key.split() if word not in _JOINING)
    best = 0.0
    for name, weight in site.labels.items():
        bare = folded(name).replace(" ", "")
        part = weight / top
        if bare in (plain, key.replace(" ", "")):
            likeness = 6.0
        elif len(bare) > 1 and bare in (initials, small):
            likeness = 4.0
        elif len(bare) > 2 and any(plain == bare + rest for rest in _rests(key)):
            likeness = 4.8
        elif len(plain) == 3 and bare.startswith(plain):
            likeness = 3.0
        elif len(plain) > 3 and (plain in bare or bare in plain):
            likeness = 5.0 * min(len(plain), len(bare)) / max(len(plain), len(bare))
        else:
            longest = max((len(word) for word in key.split() if len(word) > 4 and word in bare), default=0)
            likeness = max(3.0 * _words_in(key, bare), 4.0 * longest / max(1, len(bare)))
        best = max(best, likeness * part)
    return best


def _rests(key: str) -> list[str]:
    """What the name's last words are when its first ones are left out, run together."""
    parts = key.replace(" and ", " ").split()
    return ["".join(parts[at:]) for at in range(1, len(parts))]


def _words_in(key: str, bare: str) -> float:
    """Which part of the domain's word is made of the beginnings of the name's words, in order."""
    at = 0
    for word in key.split():
        size = next((n for n in range(len(word), 0, -1) if bare.startswith(word[:n], at)), 0)
        at += size
    return at / len(bare) if bare and at >= 3 else 0.0


def _kin(key: str, scores: dict[str, float]) -> float:
    """What shorter and longer forms of the same name add: “Lakeside” speaks for “Lakeside Tools” and the other way."""
    parts = key.split()
    extra = 0.0
    for other, score in scores.items():
        if other == key or score <= 0:
            continue
        others = other.split()
        if len(others) < len(parts) and parts[: len(others)] == others:
            extra = max(extra, 0.4 * score)
        elif len(others) > len(parts) and others[: len(parts)] == parts:
            extra = max(extra, 0.35 * score)
    return extra


def _spelling(group: list[Candidate]) -> Found:
    weights: dict[str, float] = defaultdict(float)
    for each in group:
        shouted = each.name.isupper() and len(each.name) > 5
        weights[each.name] += each.weight * (0.4 if shouted else 1.0)
    name = max(weights, key=lambda text: weights[text])
    place = max((each for each in group if each.name == name), key=lambda each: each.weight).place
    return Found(name[:200], place)


def _by_domain(site: Site) -> Found | None:
    name = site.top_label()
    return Found(name.replace("-", " ").title(), Place.STRUCTURED) if name else None
