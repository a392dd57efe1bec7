"""When industries hire interns and graduates: the starter table, and the window that counts from a day. Pure.

Months are from 1 to 12; a season whose last month comes before its first runs over New Year.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from halfhour.core.moments import MONTHS

INTERNS, GRADUATES, BOTH = "interns", "graduates", "both"
CYCLES = "Career offices' published cycles; check with your school"
# Half a year away the academic year, and hiring with it, turns round.
SOUTHERN = frozenset(["AR", "AU", "BO", "BW", "BR", "CL", "FJ", "MZ", "NA", "NZ", "PE", "PY", "UY", "ZA", "ZM", "ZW"])
ELSE = "Everything else"


@dataclass(frozen=True, slots=True)
class Window:
    """One season: for whom, from the first of `first_month` to the end of `last_month`, and what is said of it.

    `industry` is its name; `country` an ISO 3166 code, blank where it holds anywhere in the north. `key` names a
    starter for ever. `ahead` is how many days ahead one is hired where there is no season (then both months are 0).
    """

    industry: str
    hires: str
    first_month: int
    last_month: int
    remarks: str = ""
    country: str = ""
    source: str = CYCLES
    key: str = ""
    pk: int | None = None
    ahead: int = 0

    @property
    def months(self) -> str:
        """`September to October`, `March`, or how long ahead where there is no season."""
        if not self.first_month:
            return f"30 to {self.ahead} days ahead, all year"
        first, last = MONTHS[self.first_month - 1], MONTHS[self.last_month - 1]
        return first if first == last else f"{first} to {last}"

    @property
    def year(self) -> list[tuple[int, str, bool]]:
        """The twelve months: their place on a strip that is 120 wide, their letter, and whether the season runs."""
        return [(10 * place, name[0], self.runs_in(place + 1)) for place, name in enumerate(MONTHS)]

    def runs_in(self, month: int) -> bool:
        """Whether it runs in that month."""
        if not self.first_month:
            return True
        ahead = (month - self.first_month) % 12
        return ahead <= (self.last_month - self.first_month) % 12


def _starter(key: str, industry: str, hires: str, first: int, last: int, remarks: str = "", ahead: int = 0) -> Window:
    return Window(industry, hires, first, last, remarks, "US", CYCLES, key, None, ahead)


# Published cycles of career offices, northern and of the United States.
STARTERS = (
    _starter("banking", "Banking, consulting", BOTH, 9, 10, "For the next summer"),
    _starter("standard_graduates", "Business and engineering", GRADUATES, 9, 10),
    _starter("standard_interns", "Business and engineering", INTERNS, 11, 2),
    _starter("public", "Government, tech", BOTH, 6, 11, "Summer to fall"),
    _starter("education", "Education", BOTH, 1, 5, "Winter to spring"),
    _starter("arts", "Arts, media, non-profit", BOTH, 3, 5, "Spring"),
    _starter("rest", ELSE, BOTH, 0, 0, "When a place is free", 90),
)

# Which fields belong to which industry, by words in the field's name; the first that fits counts.
WORDS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (industry, re.compile(rf"\b(?:{words})", re.IGNORECASE))
    for industry, words in (
        ("Education", r"educat|teach|school|tutor|librar|universit"),
        (
            "Arts, media, non-profit",
            r"\barts?\b|media|journalis|film|museum|theat|music|publish|non.?profit|charit|\bngo|advertis|conservation",
        ),
        ("Banking, consulting", r"bank|consult|financ|invest|private equity|insur"),
        (
            "Government, tech",
            r"govern|public (?:sector|service|policy)|policy|civil service|tech\b|technolog|software|\bit\b|data\b|ux\b|"
            r"user experience|product design|cyber|comput|programm|developer|machine learning|artificial intelligence",
        ),
        (
            "Business and engineering",
            r"engineer|business|accounting|marketing|supply|logistic|manufactur|sales|audit|\bhr\b",
        ),
    )
)


def industry_of(field: str, industries: Iterable[str]) -> str:
    """The industry a field belongs to, of those in one's table: by its own name first, else by words, else the rest."""
    names = {name.casefold(): name for name in industries}
    if field.casefold() in names:
        return names[field.casefold()]
    for name, words in WORDS:
        if name.casefold() in names and words.search(field):
            return name
    return names.get(ELSE.casefold(), "")


def fitting(table: Iterable[Window], *, field: str, country: str, hires: str) -> Window | None:
    """The season of a field in a country for `interns` or `graduates`; None where the table knows none.

    One's own rows come before the starters, a row of that country before one for any. Starters are northern: for a
    country of the south only one's own rows count.
    """
    rows = [row for row in table if row.hires in (hires, BOTH) and row.country in ("", country, "US")]
    rows = [row for row in rows if not (row.key and country in SOUTHERN)]
    rows = [row for row in rows if row.country != "US" or row.key or country == "US"]
    industry = industry_of(field, [row.industry for row in rows])
    found = [row for row in rows if row.industry == industry]
    return min(found, key=lambda row: (bool(row.key), row.country != country), default=None)


def next_start(window: Window, after: date) -> date:
    """The first day of the season from that day: the day itself while it runs, or where there is no season."""
    if window.runs_in(after.month):
        return after
    year = after.year + (window.first_month <= after.month)
    return date(year, window.first_month, 1)


def words(window: Window) -> str:
    """`Arts, media, non-profit hire March to May (spring)`, without a full stop."""
    remarks = f" ({window.remarks[0].lower()}{window.remarks[1:]})" if window.remarks else ""
    return f"{window.industry}: {window.months}{remarks}"
