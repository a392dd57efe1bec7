"""The day an absent person is back, read out of the words of their automatic answer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from halfhour.formats.message.calendar_words import MONTH, NEXT_WEEK, REIWA, TOMORROW, WEEKDAY

MOST_TEXT = 6_000
# A day long past or years ahead is some other day: an answer may be sent a while after somebody is back.
EARLIEST, LATEST = timedelta(days=31), timedelta(days=550)


def _one_of(names: list[str] | dict[str, int]) -> str:
    return "|".join(sorted(map(re.escape, names), key=len, reverse=True))


_MON = rf"(?:{_one_of(MONTH)})"
_ORDINAL = r"(?:st|nd|rd|th|er|ère|º|ª|°|\.|-?го|-?ое|:a|:e)?"
_OF = r"(?:(?:of|de|di|del|d['’]|des|den|the|da|do)\s+)?"
_YEAR = r"(?:\.?,?\s*(?:de\s+|del\s+)?(?P<{0}>(?:19|20)\d\d)(?!\d))?"
_FORMS = [
    re.compile(
        rf"(?<![\d.,:/-])(?P<day>\d{{1,2}})\s?{_ORDINAL}\s*{_OF}ב?(?P<month>{_MON})(?![^\W\d_]){_YEAR.format('year')}",
        re.I,
    ),
    re.compile(
        rf"(?<![^\W\d_])(?P<month>{_MON})(?![^\W\d_])\.?\s+(?:the\s+)?(?:\d{{1,2}}(?:st|nd|rd|th)?\s?(?:-|–|—"
        rf"|to|until|through|thru|and)\s?)?"
        rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th|\.)?(?![\d:])(?!\s?(?:am|pm)\b){_YEAR.format('year')}",
        re.I,
    ),
    re.compile(
        r"(?<![\d/.-])(?P<year>20\d\d)(?:[-/.]|\s?[年년]\s?)(?P<month>\d{1,2})(?:[-/.]"
        r"|\s?[月월]\s?)(?P<day>\d{1,2})(?!\d)\s?[日일]?"
    ),
    re.compile(r"(?<![\d年년/])(?P<month>\d{1,2})\s?[月월]\s?(?P<day>\d{1,2})\s?[日號号일]"),
    re.compile(
        r"(?<![\d.,/:-])(?P<first>\d{1,2})\s?(?P<sign>[./-])\s?(?P<second>\d{1,2})(?:\s?[./-]\s?(?P<year>(?:20)?\d\d)(?![\d:])"
        r"|(?P<open>\.?))(?![\d:%€$]|[.,]\d)"
    ),
]
_BACK = re.compile(
    r"\b(?:back|return|returning|returns|resumes?|resuming|reopen(?:s|ing)?|available again|available from|in"
    r" the office (?:again"
    r"|on)|reachable again)\b|zurück|wieder\b|rückkehr|de retour|mon retour"
    r"|retour (?:prévu|le\b|au bureau)|reprise|reviens|serai (?:de nouveau"
    r"|à nouveau|joignable|présent)"
    r"|regres|vuelv|vuelta|reincorpor|retorn|de nuevo|rientr|ritorn|tornerò|di nuovo|volt(?:o|arei|ar|a)\b"
    r"|novamente|terug|weer (?:aanwezig|bereikbaar|op|beschikbaar)|tillbaka|åter|tilbage|tilbake|igen\b"
    r"|takaisin|palaan|palaa|paluu|jälleen"
    r"|wrac|wróc|powr|ponownie|zpět|vrátím|vracím|návrat|opět|späť|opäť|верн|возвращ|снова|на связи|поверн|знову|visszat"
    r"|ismét|újra|revin|revine|întor|din nou|dön(?:eceğ|üş|ece|üyor)|tekrar|επιστρ|ξανά"
    r"|戻り|復帰|出社|通常(?:通り|営業)|返回|回来|回來|回到|上班|恢复|복귀|출근|돌아|אחזור|חזרה|חוזר|أعود|عودت"
    r"|العودة|سأعود|kembali|masuk"
    r" kembali|trở lại|quay lại",
    re.IGNORECASE,
)
_UNTIL = re.compile(
    r"(?:\b(?:until|till|til|untill|thru|through|to|up to|ending|bis|zum|jusqu['’]au|jusqu['’]à|jusque|au|hasta"
    r"|al|fino|sino|fin|até|ao|a|à|tot|t/m|tem|t\.e\.m\.|t\.o\.m\.?|och|til|till|fram|asti|saakka|do|až|do dne"
    r"|до|по|including?|inclusive|until the end of|kadar|έως|μέχρι|ως|până|la|hingga|sampai|đến|עד|ועד|حتى|إلى"
    r"|لغاية)\b\W{0,3}|[–—-]\s?|～\s?|~\s?|至|到|から|부터)"
    r"(?:(?:and |und |et |y |e |en |och |og )?(?:including|incl\.?|einschließlich|einschl\.?|inkl\.?|med|met|en"
    r" met|il|al|den|dem|dei|el|día|dia|o dia|le|the|on|el día|os|på|dne|and|zum|einschliesslich|am)\W{1,2})*"
    r"(?:(?:\w{2,13}(?:-feira)?)[.,]?(?:\s?(?:,|the|den|dem|el|le|il|dia|día|dne|o|den|d\.))?\s{0,2})?$",
    re.IGNORECASE,
)
_SINCE = re.compile(
    r"(?:\b(?:from|since|starting|beginning|as of|between|ab|vom|von|seit|zwischen|du|dès|depuis|à partir du"
    r"|entre|desde|del|dal|dall['’]|da|de|van|vanaf|från|fra|alkaen|od|ode|с|со|з|від|из|din|de la|από|dari|từ"
    r"|מ|من)\b\W{0,3}(?:\w{1,14}\W{1,2}){0,2})$",
    re.IGNORECASE,
)
_AFTERWARDS = re.compile(
    r"^\W{0,6}(?:まで|迄|に?(?:戻|復帰|出社)|より(?:通常|出社)|から(?:通常|出社|復帰)"
    r"|以降[^。、\n]{0,12}(?:連絡|返信|回答|対応|確認|出社)|까지|에 ?(?:복귀|돌아"
    r"|출근)|부터 ?(?:근무|출근|복귀)|(?:-?(?:ig|e"
    r"|a|é|ye|ya|'?[eay]e?)\b )?(?:tarihine )?kadar|asti|saakka|-?ig\b|-?én\b|-?án\b|'?(?:de|da|te|ta)\b|后|返回|回"
    r"|恢复|上班)",
    re.IGNORECASE,
)
_INCLUSIVE = re.compile(
    r"through|thru|inclusive|including|\bincl\b|einschl|inkl|inclus|incluid|incluíd|compreso|t/m|tot en met"
    r"|t\.e\.m|till och med|t\.o\.m|til og med|włącznie|včetně|vrátane|включ",
    re.IGNORECASE,
)
# `I work Monday to Wednesday`: a week's rhythm, and no end of an absence.
_SPAN_OF_DAYS = re.compile(
    rf"(?<![^\W\d_])(?:{_one_of(WEEKDAY)})\W{{1,3}}(?:to|through|thru|until|bis|à|au|a|al|tot|t/m|till|til|do|–|-)\W{{0,3}}$",
    re.IGNORECASE,
)
_FROM_EAST = re.compile(r"^\W{0,2}(?:から|～|~|〜|부터|起|-|–|—|至|到)")
_STOP = re.compile(r"[!?。！？]|\n\s*\n|(?<=[^\W\d_]{3})\.(?=\s)|[;；]")
_RELATIVE = re.compile(
    rf"(?P<tomorrow>(?<![^\W\d_])(?:{_one_of(TOMORROW)})(?![^\W\d_]))|(?P<week>{NEXT_WEEK})"
    rf"|(?<![^\W\d_])(?P<weekday>{_one_of(WEEKDAY)})(?![^\W\d_])"
    rf"(?:,?\s(?:(?:the|den|dem|le|el|il|día|dia|dne|den|d\.)\s)?(?P<of_month>\d{{1,2}})(?![\d:./h%-]|\s?(?:[ap]m|uhr|h)\b))?"
    rf"|(?<![\d./:-])(?P<day>\d{{1,2}})(?:st|nd|rd|th"
    rf"|\.(?!\d)|º|er)(?![^\W\d_])",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Named:
    """A day that the text names, where it stands, and how surely it is the one somebody is back on."""

    day: date
    start: int
    end: int
    worth: float = 0
    last: bool = False


def return_day(text: str, sent_at: datetime | None) -> date | None:
    """The day the writer of `text` is back; a day without a year is the one nearest to `sent_at`.

    Where only the end of the absence is named, that is the day; the one after it when it is named as included.
    """
    text = REIWA.sub(lambda found: f"{2018 + int(found[1])}年", text[:MOST_TEXT])
    sent = sent_at.date() if sent_at else None
    found = [_weighed(text, one, *around) for one, around in _with_neighbours(_days(text, sent_at))]
    likely = [one for one in found if one.worth >= 2 and _fits(one.day, sent)]
    worth = max((one.worth for one in likely), default=0)
    # `absent from 6 to 17 May, back on Monday`: the second tells more.
    last = max((one.day for one in likely), default=None)
    if sent and worth < 2.5 and (day := _relative(text, max(sent, last or sent), only_back=last is not None)):
        return day
    if not likely:
        return None
    best = [one for one in likely if one.worth == worth]
    chosen = best[0] if worth >= 2.5 else max(best, key=lambda one: one.day)
    return chosen.day + timedelta(days=1) if chosen.last else chosen.day


def _days(text: str, sent_at: datetime | None) -> list[_Named]:
    found: list[_Named] = []
    month_first = _month_first(text, sent_at)
    for form in _FORMS:
        for match in form.finditer(text):
            day = _day(match, sent_at, month_first)
            if day and all(match.end() <= other.start or match.start() >= other.end for other in found):
                found.append(_Named(day, match.start(), match.end()))
    return sorted(found, key=lambda one: one.start)


def _month_first(text: str, sent_at: datetime | None) -> bool:
    """How the writer of slashes means them: as a day of theirs that can be read in one way says, else by their zone."""
    for match in _FORMS[-1].finditer(text):
        if match["sign"] == "/" and (int(match["first"]) > 12) != (int(match["second"]) > 12):
            return int(match["second"]) > 12
    return _is_american(sent_at)


def _day(match: re.Match[str], sent_at: datetime | None, month_first: bool) -> date | None:
    said = match.groupdict()
    year = int(said["year"]) if said.get("year") else 0
    year += 2000 if 0 < year < 100 else 0
    if "first" in said:
        if not year and said["sign"] == "-":
            return None
        return _numeric(int(said["first"]), int(said["second"]), said["sign"], year, sent_at, month_first)
    month = int(said["month"]) if said["month"].isdigit() else MONTH[said["month"].lower()]
    return _dated(year, month, int(said["day"]), sent_at)


def _numeric(first: int, second: int, sign: str, year: int, sent_at: datetime | None, month_first: bool) -> date | None:
    """Dots put the day first everywhere."""
    pairs = [(second, first), (first, second)]
    if sign != "." and month_first:
        pairs.reverse()
    days = [day for month, number in pairs[: 1 if sign == "." else 2] if (day := _dated(year, month, number, sent_at))]
    sent = sent_at.date() if sent_at else None
    return next((day for day in days if _fits(day, sent)), days[0] if days else None)


def _is_american(sent_at: datetime | None) -> bool:
    offset = sent_at.utcoffset() if sent_at else None
    return offset is not None and timedelta(hours=-10) <= offset <= timedelta(hours=-4)


def _dated(year: int, month: int, day: int, sent_at: datetime | None) -> date | None:
    try:
        if year:
            return date(year, month, day)
        if not sent_at:
            return None
        sent = sent_at.date()
        years = (year for year in (sent.year, sent.year + 1) if day < 29 or month != 2 or year % 4 == 0)
        return next((one for year in years if (one := date(year, month, day)) >= sent - EARLIEST), None)
    except ValueError:
        return None


def _fits(day: date, sent: date | None) -> bool:
    return sent is None or sent - EARLIEST <= day <= sent + LATEST


def _with_neighbours(found: list[_Named]) -> Iterator[tuple[_Named, tuple[int, int]]]:
    for number, one in enumerate(found):
        before = found[number - 1].end if number else 0
        after = found[number + 1].start if number + 1 < len(found) else one.end + 200
        yield one, (before, after)


def _weighed(text: str, one: _Named, before: int, after: int) -> _Named:
    lead = _STOP.split(text[max(before, one.start - 90) : one.start])[-1]
    tail = _STOP.split(text[one.end : min(after, one.end + 60)])[0]
    tail = "" if (ended := re.match(r"\.\s+(\w)", tail)) and ended[1].isupper() else tail
    inclusive = _INCLUSIVE.search(lead[-40:]) or _INCLUSIVE.search(tail[:25])
    worth = 1.0
    if _BACK.search(lead):
        worth = 3
    elif _FROM_EAST.match(tail) and not _AFTERWARDS.match(tail):
        worth = 0
    elif _UNTIL.search(lead[-45:]):
        worth = 2
    elif _AFTERWARDS.match(tail):
        worth = 2.6 if re.match(r"\W{0,6}(?:に|より|から|에|부터|后|返|回|恢|上)", tail) else 2
    elif _back_follows(tail, len(tail)):
        worth = 2.5
    elif _SINCE.search(lead[-30:]):
        worth = 0
    elif re.search(
        r"\d\s?(?:-|–|—|to|bis|au|al|a|à|tot|till|do|\.–|\.-|~|～|και|e|y|und|et|and)\s?$", lead, re.IGNORECASE
    ):
        worth = 2
    return _Named(one.day, one.start, one.end, worth, bool(inclusive) and worth == 2)


def _back_follows(tail: str, within: int) -> bool:
    """True for `again in the office`; not for `and back on Monday`, which is about another day than the one before."""
    back = _BACK.search(tail, 0, within)
    return back is not None and not _RELATIVE.search(tail, back.end())


def _relative(text: str, since: date, only_back: bool) -> date | None:
    """`back on Monday`, `until tomorrow`, `until the 15th`: counted from `since`, the day the mail was sent or the last
    day of the absence."""
    for match in _RELATIVE.finditer(text):
        lead = _STOP.split(text[max(0, match.start() - 60) : match.start()])[-1]
        tail = _STOP.split(text[match.end() : match.end() + 60])[0]
        ends = not only_back and _UNTIL.search(lead[-30:]) and not _SPAN_OF_DAYS.search(lead)
        if not (ends or _BACK.search(lead) or _back_follows(tail, 25)):
            continue
        if match["tomorrow"]:
            return since + timedelta(days=1)
        if match["week"]:
            return since + timedelta(days=7 - since.weekday())
        number = int(match["of_month"] or match["day"] or 0)
        if not number:
            return since + timedelta(days=(WEEKDAY[match["weekday"].lower()] - since.weekday() - 1) % 7 + 1)
        if day := _next_such_day(number, since):
            return day
    return None


def _next_such_day(number: int, since: date) -> date | None:
    for month in (since.year * 12 + since.month - 1, since.year * 12 + since.month):
        try:
            day = date(month // 12, month % 12 + 1, number)
        except ValueError:
            continue
        if day >= since:
            return day
    return None
