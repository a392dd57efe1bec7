"""What a phone or a mail address reaches, in the page's words: a department, a person, the reception."""

from __future__ import annotations

import re

from halfhour.formats.webpage import regions
from halfhour.formats.webpage.document import Document, Line
from halfhour.formats.webpage.items import Item
from halfhour.formats.webpage.jobtitles import is_title
from halfhour.formats.webpage.persons import whole
from halfhour.formats.webpage.schema import is_organization
from halfhour.formats.webpage.words.calling import KINDS
from halfhour.formats.webpage.words.departments import SENTENCE, UNIT
from halfhour.formats.webpage.words.naming import GENERIC_LABELS

_BACK, _LONGEST = 9, 70
_NUMBERS = re.compile(
    r"\+?\(?\d[\d\s().\-–—/]{4,}\d(?:\s*(?:ext|x)\.?\s*\d+)?|\S+@\S+|(?:https?://|www\.)\S+", re.IGNORECASE
)
_STREET = re.compile(
    r"\b(?:street|st|avenue|ave|road|rd|drive|dr|lane|ln|boulevard|blvd|suite|ste|floor|highway|hwy|parkway"
    r"|pkwy|p\.?\s?o\.? box|box|square|plaza|court|place|way"
    r"|unit|building|bldg|room|straat|weg|laan|plein|postbus|straße|strasse|str|platz|gasse|postfach|rue|calle"
    r"|via)\b",
    re.IGNORECASE,
)
_ANNOUNCED = re.compile(
    r"^(?:e-?mails?|mail|phone|call|contact|address|telephone|write)\s+(?:(?:to|for|of|us|our|the"
    r"|at)\s+){0,3}(?=[a-z])",
    re.IGNORECASE,
)
_ENDS = re.compile(r"^[\s:|,;.\-–—•·*/()\[\]>]+|[\s:|,;\-–—•·*/()\[\]>]+$")


def structured_label(item: Item, path: tuple[str, ...]) -> str:
    """What a number among data for machines belongs to: a kind of contact, a department or a person."""
    kind = item.text("contactType", "department", "jobTitle")
    if path and ("department" in path or "Person" in item.types):
        return item.text("name") or kind
    if "Person" in item.types and not is_organization(item):
        return item.text("name")
    return kind


def reached(document: Document, at: int, start: int) -> str:
    """The words for what the number or address at `start` of line `at` reaches, "" when nothing says it."""
    lines = document.lines
    if at >= len(lines):
        return ""
    line = lines[at]
    own = own_label(line.text, start)
    if own:
        return own
    prose = len(_NUMBERS.sub("", line.text)) > 60
    near = True
    for back in range(at - 1, max(-1, at - _BACK), -1):
        other = lines[back]
        if other.place is not line.place or other.menu:
            break
        above = lines[back - 1].text if back else ""
        label = _label(other, near and not prose and not _is_address(above))
        if label and (not prose or UNIT.search(label)):
            return _name_above(lines, back) or label
        if other.level:
            break
        near = near and (_says_nothing(other.text) or _is_address(other.text))
    return ""


def _name_above(lines: list[Line], at: int) -> str:
    """The person of whose card line `at` is a part: their title, or their field; "" when nobody is named above it."""
    titled = is_title(lines[at].text)
    if not titled and (lines[at].level or UNIT.search(lines[at].text)):
        return ""
    for line in reversed(lines[max(0, at - (2 if titled else 3)) : at]):
        person = whole(line.text)
        if person is not None and (titled or person.sure == 2):
            return person.text
        if not titled and (line.level or _NUMBERS.search(line.text)):
            return ""
    return ""


def own_label(text: str, start: int) -> str:
    """The words of the line that stand before the number, without what only says that it is one."""
    piece = re.split(r"\||(?<=[a-z)])[.;]\s", _NUMBERS.sub("|", text[:start]))[-1]
    words = plain_label(piece)
    if len(words.split()) > 3:
        words = plain_label(
            re.split(r"\b(?:call|contact|dial|phone|ring|bel|reach)\s+(?:(?:the|our)\s+)?(?=[A-Z])", words)[-1]
        )
    if words[:1].isupper() and len(words) <= _LONGEST and len(words.split()) <= 7 and not _is_address(words):
        return "" if words.endswith((" or", " and", " of", " the")) else words
    return ""


def plain_label(text: str) -> str:
    """`text` as a label: no numbers, no signs around, "" when nothing but the kind of contact is left."""
    text = _NUMBERS.sub(" ", text).strip(" :|,;.-–—•·*/>")
    inside = re.fullmatch(r"([^()\[\]]{1,30})[(\[]([^()\[\]]{2,40})[)\]]", text)
    if inside and not _bare(inside[1]):
        return inside[2].strip()
    text = _ENDS.sub("", text)
    if not _bare(text):
        return ""
    told = _ANNOUNCED.sub("", text)
    if told != text:
        text = told[:1].upper() + told[1:] if UNIT.search(told) else text if told[:1].isupper() else ""
    text = re.sub(r"(?:\s+(?:at|to|on|via|by|naar|an|unter|op|or|and|is|:))+$", "", text)
    text = re.sub(r"\s*[\[(]?\b(?:tel|phone|ph|fax|e-?mail|t|p|m)\b\s*[.:)]*\s*$", "", text, flags=re.IGNORECASE)
    return _ENDS.sub("", text)


def _bare(text: str) -> str:
    """`text` without the words that only say what kind of contact it is."""
    bare = _ENDS.sub("", " ".join(KINDS.sub(" ", text).split()))
    return bare if len(bare) > 1 and any(sign.isalpha() for sign in bare) else ""


def _label(line: Line, near: bool) -> str:
    """The line as a label; a line just above (`near`) may be one without being a heading."""
    text = line.text
    if len(text) > _LONGEST or _is_address(text) or _says_nothing(text) or "©" in text:
        return ""
    words = plain_label(text)
    count = len(words.split())
    if (count > 3 and text.rstrip().endswith((".", "!", "?"))) or (count > 2 and SENTENCE.search(words)):
        return ""
    if not words[:1].isalnum() or words.endswith((".", "!", "?")) or count > 8 or (count > 4 and "," in words):
        return ""
    heading = (
        bool(line.level) or line.strong or text.rstrip().endswith(":") or line.tag in ("dt", "th", "legend", "caption")
    )
    plain = near and words[:1].isupper() and line.tag != "a" and not any(sign.isdigit() for sign in text)
    return words if heading or plain else ""


def _says_nothing(text: str) -> bool:
    words = plain_label(text)
    return not words or words.casefold() in GENERIC_LABELS


def _is_address(text: str) -> bool:
    if regions.in_line(text):
        return True
    return bool(any(sign.isdigit() for sign in text) and _STREET.search(text)) or bool(re.match(r"^\d+\s", text))
