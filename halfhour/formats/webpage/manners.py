"""How it is to work there, as far as the page says it: what to wear, and what they think of as their manner."""

from __future__ import annotations

import re

from halfhour.formats.webpage.about import SENTENCE_END, shortened
from halfhour.formats.webpage.document import Document
from halfhour.formats.webpage.folding import folded
from halfhour.formats.webpage.page import Found
from halfhour.formats.webpage.words import phrases

MOST_OF_EACH, SHORTEST = 3, 20
_DRESS = re.compile(
    r"\b(?:dress[- ]code|business (?:casual|attire|formal)|smart casual|casual (?:dress|attire|fridays?)"
    r"|wear (?:jeans|shorts|a suit|suits|ties)|jeans and|(?:hard|bump) hats?|steel[- ]toed?|safety (?:shoes"
    r"|glasses|boots|vests?|gear|wear)|protective (?:clothing|equipment)|scrubs|lab coats?|uniforms? (?:are|is"
    r"|provided)"
    r"|no (?:suits|ties|dress)|open[- ]toed?|kleiderordnung|sicherheitsschuhe|kledingvoorschrift"
    r"|veiligheidsschoenen|code vestimentaire)\b",
    re.IGNORECASE,
)
_CULTURE = re.compile(
    r"\b(?:(?:our|company|workplace|work|team|corporate|office) culture|our (?:core )?values"
    r"|work[- ]life balance|flat hierarch\w+|flache hierarchien|open[- ]door|dog[- ]friendly|remote[- ](?:first"
    r"|friendly)|hybrid work\w*|flexible (?:hours|working|schedules?)|great place to work|best places to work"
    r"|family atmosphere|team spirit|diversity|inclusi(?:on|ve)"
    r"|unternehmenskultur|betriebsklima|unsere werte|bedrijfscultuur|onze kernwaarden|werksfeer|nos valeurs"
    r"|nuestros valores)\b",
    re.IGNORECASE,
)


# One of these stands in whatever the two patterns above find.
_DRESS_KEYS = tuple(
    phrases(
        """
        dress|attire|casual|wear|jeans|hat|steel|safety|protective|scrubs|lab coat|uniform|no suits|no ties|toed|kleider
        |schuhe|kleding|schoenen|vestimentaire
        """
    )
)
_CULTURE_KEYS = tuple(
    phrases(
        """
        culture|values|life balance|life-balance|hierarch|open door|open-door|dog friendly|dog-friendly|remote|hybrid work
        |flexible|to work|family atmosphere|team spirit|diversity|inclusi|kultur|betriebsklima|werte|cultuur|kernwaarden
        |werksfeer|valeurs|valores
        """
    )
)


def culture(document: Document) -> tuple[Found, ...]:
    """What the page says about clothes (first) and about how it is to work there, at most six sentences."""
    dress: dict[str, Found] = {}
    manner: dict[str, Found] = {}
    for pattern, keys, found in ((_DRESS, _DRESS_KEYS, dress), (_CULTURE, _CULTURE_KEYS, manner)):
        present = document.has(keys)
        for line in (document.lines[at] for at in document.fresh) if present else ():
            small = line.text.lower()
            if (
                line.menu
                or len(small) < SHORTEST
                or not any(key in small for key in present)
                or len(found) >= MOST_OF_EACH
            ):
                continue
            for sentence in SENTENCE_END.split(line.text):
                if len(sentence) > SHORTEST and len(found) < MOST_OF_EACH and pattern.search(sentence):
                    found.setdefault(folded(sentence), Found(shortened(sentence), line.place))
    return (*dress.values(), *manner.values())
