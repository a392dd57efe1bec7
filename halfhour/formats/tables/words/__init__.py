"""Header words of exports and home-made lists, one file a language: facts about what programs write, nothing more.

Keys are fields (see tables/fields.py) with their whole header texts, "|" between them; the nouns phone, mobile, fax,
pager, street, city, region, postcode, country, address and website, which join with the places @work, @home, @other,
@main, @car, @company and @assistant ("Telefon privat"); and "~", small words that may stand between them. `name?` and
`title?` mark words that mean two things, settled by the rest of the header. `~thunderbird` marks that program.
Numbers, accents, capitals and punctuation do not count.
"""

from __future__ import annotations

from halfhour.formats.tables.words.east import CHINESE, JAPANESE, KOREAN
from halfhour.formats.tables.words.english import ENGLISH
from halfhour.formats.tables.words.farther import (
    ARABIC,
    BULGARIAN,
    CATALAN,
    CROATIAN,
    GREEK,
    HEBREW,
    INDONESIAN,
    SLOVENE,
    VIETNAMESE,
)
from halfhour.formats.tables.words.germanic import DANISH, DUTCH, GERMAN, NORWEGIAN, SWEDISH
from halfhour.formats.tables.words.other import FINNISH, HUNGARIAN, TURKISH
from halfhour.formats.tables.words.romance import FRENCH, ITALIAN, PORTUGUESE, ROMANIAN, SPANISH
from halfhour.formats.tables.words.slavic import CZECH, POLISH, RUSSIAN, SLOVAK, UKRAINIAN

LANGUAGES: dict[str, dict[str, str]] = {
    "en": ENGLISH,
    "de": GERMAN,
    "es": SPANISH,
    "fr": FRENCH,
    "it": ITALIAN,
    "pt": PORTUGUESE,
    "nl": DUTCH,
    "pl": POLISH,
    "ru": RUSSIAN,
    "sk": SLOVAK,
    "cs": CZECH,
    "uk": UKRAINIAN,
    "fi": FINNISH,
    "sv": SWEDISH,
    "da": DANISH,
    "nb": NORWEGIAN,
    "hu": HUNGARIAN,
    "ro": ROMANIAN,
    "tr": TURKISH,
    "zh": CHINESE,
    "ja": JAPANESE,
    "ko": KOREAN,
    "el": GREEK,
    "he": HEBREW,
    "ar": ARABIC,
    "vi": VIETNAMESE,
    "id": INDONESIAN,
    "bg": BULGARIAN,
    "hr": CROATIAN,
    "sl": SLOVENE,
    "ca": CATALAN,
}
