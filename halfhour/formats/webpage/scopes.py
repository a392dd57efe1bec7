"""Microdata, RDFa and hCard, gathered while the page is walked: which things are open, and what belongs to them."""

from __future__ import annotations

from collections.abc import Callable

from halfhour.formats.webpage.items import Item, plain_type

MOST_ITEMS, MOST_CAPTURES = 2_000, 20_000
_FROM_ATTRIBUTE = {
    "meta": "content",
    "a": "href",
    "area": "href",
    "link": "href",
    "img": "src",
    "source": "src",
    "time": "datetime",
    "data": "value",
    "meter": "value",
    "abbr": "title",
}
_CARDS = {"vcard": "Person", "h-card": "Person", "adr": "PostalAddress", "h-adr": "PostalAddress"}
_CARD_WORDS = {
    "fn": "name",
    "p-name": "name",
    "org": "org",
    "p-org": "org",
    "organization-name": "org",
    "title": "jobTitle",
    "p-job-title": "jobTitle",
    "role": "jobTitle",
    "p-role": "jobTitle",
    "tel": "telephone",
    "p-tel": "telephone",
    "email": "email",
    "u-email": "email",
    "url": "url",
    "u-url": "url",
    "adr": "address",
    "p-adr": "address",
    "h-adr": "address",
    "street-address": "streetAddress",
    "p-street-address": "streetAddress",
    "extended-address": "streetAddress",
    "locality": "addressLocality",
    "p-locality": "addressLocality",
    "region": "addressRegion",
    "p-region": "addressRegion",
    "postal-code": "postalCode",
    "p-postal-code": "postalCode",
    "country-name": "addressCountry",
    "p-country-name": "addressCountry",
}
_LINKED = frozenset({"url", "image", "logo", "sameAs", "email", "telephone", "hasMap", "item"})
Closer = Callable[[], None]


class Scopes:
    """`start` for every element that may matter, its closers at the element's end; `items` are the finished things."""

    def __init__(self, words: Callable[[int], str]) -> None:
        self.items: list[Item] = []
        self._open: list[Item] = []
        self._words = words
        self._count = 0

    def cards(self, classes: str) -> bool:
        """True when these classes may open an hCard, or stand in one that is open."""
        return "card" in classes or "adr" in classes or (bool(self._open) and self._open[-1].source == "hcard")

    def start(self, tag: str, attrs: dict[str, str], chunk: int) -> list[Closer]:
        """What is to be done at this element's end; `chunk` is the position of its first text."""
        self._count += 1
        if self._count > MOST_CAPTURES:
            return []
        names = _property_names(attrs, bool(self._open))
        classes = attrs.get("class", "").split() if "class" in attrs else []
        inside = bool(self._open) and self._open[-1].source == "hcard"
        words = [_CARD_WORDS[word] for word in classes if word in _CARD_WORDS] if inside else []
        item = self._opened(attrs, classes, inside)
        if item is None and not names and not words:
            return []
        closers: list[Closer] = []
        owner = self._open[-1] if self._open else None
        if item is not None:
            self._place(item, owner, names or words)
            self._open.append(item)
            closers.append(lambda: self._closed(item, chunk))
        elif owner is not None:
            closers.append(self._value(owner, names or words, tag, attrs, chunk))
        return closers

    def _opened(self, attrs: dict[str, str], classes: list[str], inside: bool) -> Item | None:
        if len(self.items) > MOST_ITEMS:
            return None
        if "itemscope" in attrs:
            types = attrs.get("itemtype", "").split()[:10]
            return Item(tuple(plain_type(name) for name in types), source="microdata")
        if attrs.get("typeof") and not attrs["typeof"].startswith(("sioc:", "foaf:Image", "skos:")):
            return Item(tuple(plain_type(name) for name in attrs["typeof"].split()[:10]), source="rdfa")
        for word in classes:
            if word in _CARDS and not (word == "adr" and not inside):
                return Item((_CARDS[word],), source="hcard")
        return None

    def _place(self, item: Item, owner: Item | None, names: list[str]) -> None:
        if owner is None or not names:
            self.items.append(item)
            return
        for name in names:
            owner.add(name, item)

    def _closed(self, item: Item, chunk: int) -> None:
        while self._open and self._open.pop() is not item:
            pass
        if item.source == "hcard" and item.types == ("Person",):
            _settled(item, self._words(chunk))

    def _value(self, owner: Item, names: list[str], tag: str, attrs: dict[str, str], chunk: int) -> Closer:
        given = attrs.get("content") or attrs.get(_FROM_ATTRIBUTE.get(tag, ""), "")
        linked = tag in ("a", "area", "link", "img")

        def close() -> None:
            text = self._words(chunk)
            for name in names:
                owner.add(name, given if given and (name in _LINKED or not (linked and text)) else text)

        return close


def _property_names(attrs: dict[str, str], inside: bool) -> list[str]:
    names = attrs.get("itemprop") or (attrs.get("property") if inside else "") or ""
    return [plain_type(name) for name in names.split()[:10]]


def _settled(card: Item, words: str) -> None:
    """An hCard whose name is its organization's is an organization; a card without a name is named by its words."""
    name, organization = card.text("name"), card.text("org")
    if organization and (not name or name == organization):
        card.types = ("Organization",)
    if not name and not organization and words and len(words) < 60:
        card.add("name", words)
    elif not name and organization:
        card.add("name", organization)
