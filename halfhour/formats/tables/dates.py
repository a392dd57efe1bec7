"""Dates as exports write them: `7-Feb-22`, `15 Mar 2024`, ISO, month and year, numbers in either order."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta
from functools import lru_cache

from halfhour.formats.tables.plain import plain

_MONTHS = (
    "january jan januar jänner janvier janv enero ene gennaio gen janeiro januari tammikuu stycznia styczeń sty ledna leden"
    " januára január января янв ocak oca ianuarie ian",
    "february feb februar februari février févr fév febrero febbraio fevereiro fev helmikuu lutego luty lut února únor"
    " februára február февраля фев şubat şub februarie",
    "march mar märz mär mrz mars marzo março maart mrt maaliskuu marca marzec března březen marec марта мар mart martie marts",
    "april apr avril avr abril abr aprile huhtikuu kwietnia kwiecień kwi dubna duben apríla apríl апреля апр nisan nis aprilie",
    "may mai mayo maggio mag maio mei maj toukokuu maja května květen mája máj мая май mayıs ma",
    "june jun juni juin junio giugno giu junho kesäkuu czerwca czerwiec cze června červen júna jún июня июн haziran haz iunie",
    "july jul juli juillet juil julio luglio lug julho heinäkuu lipca lipiec lip července červenec júla júl июля июл temmuz tem"
    " iulie",
    "august aug août aou agosto ago augustus augusti elokuu sierpnia sierpień sie srpna srpen augusta августа авг ağustos ağu",
    "september sep sept septembre septiembre settembre set setembro syyskuu września wrzesień wrz září septembra сентября сен"
    " eylül eyl septembrie",
    "october oct oktober okt octobre octubre ottobre ott outubro out lokakuu października październik paź října říjen októbra"
    " október октября окт ekim eki octombrie",
    "november nov novembre noviembre novembro marraskuu listopada listopad lis listopadu novembra ноября ноя kasım kas noiembrie",
    "december dec dezember dez décembre déc diciembre dic dicembre dezembro joulukuu grudnia grudzień gru prosince prosinec"
    " decembra декабря дек aralık ara decembrie",
)
# Ukrainian and Greek, January first.
_FARTHER = (
    "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
    "січ лют бер квіт трав черв лип серп вер жовт листоп груд",
    "ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου νοεμβρίου δεκεμβρίου",
    "ιαν φεβ μαρ απρ μαϊ ιουν ιουλ αυγ σεπ οκτ νοε δεκ",
)
_MONTH = {plain(name): number for number, names in enumerate(_MONTHS, 1) for name in names.split()}
_MONTH |= {plain(name): number for names in _FARTHER for number, name in enumerate(names.split(), 1)}
_ISO = re.compile(r"^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?:[T ,].*)?$")
_NUMBERS = re.compile(r"^(\d{1,2})([./-])\s?(\d{1,2})[./-]\s?(\d{4}|\d{2})(?:[T ,].*)?$")
_MONTH_YEAR = re.compile(r"^(\d{1,2})[./-](\d{4})$")
_EAST = re.compile(r"^(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월](?:\s*(\d{1,2})\s*[日일])?")
_WORDS = re.compile(r"[^\W\d_]+|\d+")
# Excel counts days from here. Only numbers of 2000 to 2060 are taken for such a count.
_EXCEL = date(1899, 12, 30)


def day_first(values: Iterable[str]) -> bool:
    """True when a column of numeric dates writes the day first: by a number over 12, else by dots rather than slashes."""
    dotted = False
    for value in values:
        match = _NUMBERS.match(value.strip())
        if match and int(match.group(1)) > 12:
            return True
        if match and int(match.group(3)) > 12:
            return False
        dotted = dotted or bool(match and match.group(2) == ".")
    return dotted


@lru_cache(maxsize=8192)
def parse(text: str, days_first: bool = False) -> date | None:
    """The date in `text`, the first of the month where only a month is named, None when there is none."""
    text = text.strip()
    if len(text) > 40:
        return None
    try:
        return _iso(text) or _numeric(text, days_first) or _worded(text) or _counted(text)
    except (ValueError, OverflowError):
        return None


def _iso(text: str) -> date | None:
    match = _ISO.match(text) or _EAST.match(text)
    return date(int(match[1]), int(match[2]), int(match[3] or 1)) if match else None


def _numeric(text: str, days_first: bool) -> date | None:
    if month_year := _MONTH_YEAR.match(text):
        return date(int(month_year[2]), int(month_year[1]), 1)
    match = _NUMBERS.match(text)
    if not match:
        return None
    first, second, year = int(match[1]), int(match[3]), _year(match[4])
    day, month = (first, second) if (days_first or first > 12) and second <= 12 else (second, first)
    return date(year, month, day)


def _worded(text: str) -> date | None:
    words = _WORDS.findall(text.split(" at ")[0])
    months = [_MONTH[plain(word)] for word in words if plain(word) in _MONTH]
    numbers = [word for word in words if word.isdigit()][:2]
    if not months or not numbers:
        return None
    if len(numbers) == 1:
        return date(_year(numbers[0]), months[0], 1) if len(numbers[0]) != 1 else None
    day, year = numbers if len(numbers[0]) < 3 else numbers[::-1]
    return date(_year(year), months[0], int(day))


def _counted(text: str) -> date | None:
    days = int(text) if text.isdigit() and len(text) == 5 else 0
    return _EXCEL + timedelta(days=days) if 36526 <= days <= 58440 else None


def _year(text: str) -> int:
    """Two digits are of this century up to 69: the networks these files come from began in 2003."""
    year = int(text)
    return year if year > 99 else year + (2000 if year < 70 else 1900)
