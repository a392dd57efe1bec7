"""What a page may cost: sizes above which the rest is left out, and tags that would take a parser minutes."""

from __future__ import annotations

import re

from halfhour.formats.webpage.words import words

LARGEST = 4 * 1024 * 1024
MOST_EVENTS = 80_000
TAIL = 60_000
LONGEST_LINE = 2_000
DEEPEST = 300
TOO_LARGE = "This page is larger than 4 MB. Halfhour read its first part; open it to see the rest."
TOO_MUCH = (
    "This page holds more than Halfhour reads of one page. It read the beginning and the end; open it to see the rest."
)
EMPTY = "This page is empty. Check the address, or open it in a browser and save it."
NOT_A_PAGE = "This is not a web page. Save the page as HTML, or give the address of a page."

_LONG_TAG = re.compile(r"<([a-zA-Z][a-zA-Z0-9:-]{0,30})(\s[^<>]{500,})>")
_ATTRIBUTE = re.compile(
    r"([a-zA-Z][\w:-]{0,30})\s{0,9}=\s{0,9}(\"[^\"<>]{0,4000}\"|'[^'<>]{0,4000}'|[^\s\"'<>=`]{1,4000})"
)
_KEPT = words(
    "href src alt title id class role lang rel name content property type hreflang itemprop itemscope itemtype"
    " itemid "
    "typeof datetime value data-cfemail http-equiv charset style hidden"
)
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:-]{0,30})(?:\s[^<>]{0,4000})?/?>")
_BREAKS = re.compile(r"<br>(?:\s{0,99}<br>)+")
_FLAT = words("a script style title meta link img h1 h2 h3 h4 h5 h6 select option template noscript textarea")
_INLINE = words("span font b i em strong u small big tt abbr acronym cite code label sup sub")


def with_short_tags(text: str) -> str:
    """The page with tags of many attributes reduced to the attributes that are read: parsers compare each with all."""
    return _LONG_TAG.sub(_shortened, text) if _LONG_TAG.search(text) else text


def _shortened(tag: re.Match[str]) -> str:
    if len(tag[2].split()) < 100 > tag[2].count("=") and len(tag[2]) < 20_000:
        return tag[0]
    kept: dict[str, str] = {}
    for name, value in _ATTRIBUTE.findall(tag[2]):
        if name.lower() in _KEPT:
            kept.setdefault(name.lower(), value)
    if re.search(r"\sitemscope[\s/]", tag[2] + " "):
        kept.setdefault("itemscope", '""')
    return f"<{tag[1]}{''.join(f' {name}={value}' for name, value in kept.items())}>"


def flattened(text: str) -> str:
    """The page without nesting: links, headings and line breaks only. For pages whose tags are never closed."""
    return _BREAKS.sub("<br>", _TAG.sub(_flat, text))


def _flat(tag: re.Match[str]) -> str:
    name = tag[2].lower()
    if name in _FLAT:
        return tag[0]
    return "" if name in _INLINE else "<br>"
