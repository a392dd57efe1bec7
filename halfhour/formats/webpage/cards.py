"""Cards of people that a page sets alike: where beside a name they say what somebody does, in whatever language."""

from __future__ import annotations

import re
from collections import Counter
from itertools import zip_longest

from halfhour.formats.webpage import persons
from halfhour.formats.webpage.around import Style, style
from halfhour.formats.webpage.document import Line
from halfhour.formats.webpage.jobtitles import AROUND, is_title
from halfhour.formats.webpage.words.titles import has_head

CONTACT = re.compile(
    r"\S+@\S+|\+?\(?\d[\d\s().\-–/]{5,}\d|\((?:ext|x)\.?[^)]{0,12}\)|\b(?:ext|x|tel|phone|email|e-mail|fax|cell"
    r"|mobile)\b\.?:?",
    re.IGNORECASE,
)
ABOVE, BELOW = -1, 1
FEWEST, MOST_LOOKED_AT = 2, 2_000
LABELS = ("dt", "th")  # they say what the line below them is, never the one above
_MOST_WORDS, _LONGEST = 8, 70
# What designers call the box of a title.
_HINT = re.compile(
    r"(?:^|[\s_-])(?:role|position|job-?title|job|function|designation|poste|fonction|cargo|puesto|rol|functie|ruolo|stilling"
    r"|titel|stanowisko)(?:$|[\s_-])",
    re.IGNORECASE,
)


def is_title_line(line: Line) -> bool:
    """A title that stands alone: short, with a word that can be nothing else, and no heading over several people."""
    text = AROUND.sub("", CONTACT.sub(" ", line.text))
    words = text.split()
    if line.text.rstrip().endswith((":", ".")) or len(words) > 9 or not has_head(text) or line.level == 1:
        return False
    small = sum(word[:1].islower() for word in words)
    return small <= max(2, len(words) // 2) and is_title(text)


def styles_of_names(lines: list[Line]) -> set[Style]:
    """The styles in which a page sets its people: most of their lines are names alone, and some surely are."""
    all_, shaped, sure = Counter[Style](), Counter[Style](), Counter[Style]()
    told: set[tuple[Style, str]] = set()
    for line, below in zip_longest(lines[:MOST_LOOKED_AT], lines[1:MOST_LOOKED_AT]):
        key = style(line)
        all_[key] += 1
        name = persons.whole(line.text) if 4 < len(line.text) < 60 else None
        if name is not None and (key, line.text) not in told:
            told.add((key, line.text))  # what stands in every card alike, as “Read More”, is nobody's name
            shaped[key] += 1
            sure[key] += name.sure == 2 or (below is not None and below.tag not in LABELS and is_title_line(below))
    return {
        key for key in sure if sure[key] >= FEWEST and shaped[key] >= 0.6 * all_[key] and sure[key] * 3 >= shaped[key]
    }


def places_of_titles(lines: list[Line], names: set[Style]) -> set[tuple[int, Style]]:
    """On which side of the names that are set in the styles `names`, and in which style, their titles stand.

    One word known as a title tells those beside the other names, of which no list knows a word. The line below a name
    is also the one above the next, so of the two sides that one counts on which more titles were known.
    """
    seen, known = Counter[tuple[int, Style]](), Counter[tuple[int, Style]]()
    for at, line in enumerate(lines[:MOST_LOOKED_AT]):
        if style(line) not in names or persons.whole(line.text) is None:
            continue
        for side in (ABOVE, BELOW):
            near = lines[at + side] if 0 <= at + side < len(lines) else None
            if near is not None and could_be_title(near) and not (side == BELOW and near.tag in LABELS):
                key = side, style(near)
                seen[key] += 1
                known[key] += is_title_line(near) or bool(_HINT.search(near.hint))
    return {
        key
        for key in seen
        if known[key] and known[key] * 4 >= seen[key] and (known[key], seen[key], key[0]) >= _other(key, known, seen)
    }


def _other(
    key: tuple[int, Style], known: Counter[tuple[int, Style]], seen: Counter[tuple[int, Style]]
) -> tuple[int, int, int]:
    """What speaks for the same style on the other side of the names."""
    side = -key[0]
    return known[side, key[1]], seen[side, key[1]], side


def could_be_title(line: Line) -> bool:
    """True for a few words that may say what somebody does: no contact, no sentence, no figures, nobody's name."""
    text = line.text
    return (
        len(text) <= _LONGEST
        and len(text.split()) <= _MOST_WORDS
        and not text.endswith((".", "!", "?", ":"))
        and not CONTACT.search(text)
        and not any(sign.isdigit() for sign in text)
        and text[:1].isupper()
        and ((name := persons.whole(text)) is None or name.sure < 2)
    )
