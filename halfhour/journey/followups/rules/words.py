"""What a follow-up says: what to do, and why. Pure."""

from __future__ import annotations

from datetime import date

from halfhour.core.moments import DAYS, MONTHS


def day(on: date, today: date) -> str:
    """`1 March`, with its year when that is not this one."""
    words = f"{on.day} {MONTHS[on.month - 1]}"
    return words if on.year == today.year else f"{words} {on.year}"


def hires(interns: bool, graduates: bool) -> str:
    """`hires interns and graduates`."""
    kinds = [name for name, does in (("interns", interns), ("graduates", graduates)) if does]
    return f"hires {' and '.join(kinds)}"


def search(
    *,
    begins: date,
    today: date,
    organization: str,
    hires: str,
    host: str,
    mentioned: str = "",
    source: str = "",
    season: str = "",
) -> str:
    """`Your search begins 1 March. Blue Harbor hires interns; Maria mentioned a summer internship.`"""
    verb = "began" if begins < today else "begins"
    when = "today" if begins == today else day(begins, today)
    known = f"{organization} {hires}"
    if mentioned:
        known += f"; {host} mentioned: {mentioned.rstrip(' .')}"
    elif source:
        known += f", says {source.rstrip(' .')}" if len(source) <= 60 else ""
    return f"Your search {verb} {when}. {known}.{f' {season}.' if season else ''}"


def season(*, organization: str, hires: str, season: str, opens_on: date, today: date) -> str:
    """`Blue Harbor hires interns. Banking, consulting: September to October. It opens 1 September.`"""
    verb = "opened" if opens_on < today else "opens"
    return f"{organization} {hires}. {season}. It {verb} {'today' if opens_on == today else day(opens_on, today)}."


def application(*, kind: str, applied_on: date, today: date) -> str:
    """`You applied for the internship on 8 January, and nothing came back.`"""
    return f"You applied for the {kind.lower()} {_on(applied_on, today)}, and nothing came back."


def opening(*, kind: str, text: str, host: str, opens_on: date | None, today: date) -> str:
    """`Maria mentioned an internship: summer, two places. It opens 8 January.`, without the latter for no day."""
    named = kind.lower()
    if not named.endswith("ing"):  # shadowing cannot be counted
        named = f"an {named}" if named[:1] in "aeiou" else f"a {named}"
    what = f"{host} mentioned {named}" + (f": {text.rstrip(' .')}" if text.strip() else "")
    if opens_on is None:
        return f"{what}."
    verb = "opened" if opens_on < today else "opens"
    return f"{what}. It {verb} {'today' if opens_on == today else day(opens_on, today)}."


def touch(*, last_on: date, today: date, weeks: int, is_mentor: bool) -> str:
    """`The last you heard of each other was on 3 August. You wanted to be in touch every 8 weeks.`"""
    every = "every week" if weeks == 1 else f"every {weeks} weeks"
    wish = f"As with mentors: {every}." if is_mentor else f"You wanted to be in touch {every}."
    return f"The last that happened between you was {_on(last_on, today)}. {wish}"


def _on(last: date, today: date) -> str:
    ago = (today - last).days
    if ago == 0:
        return "today"
    return f"on {DAYS[last.weekday()]}" if 0 < ago < 7 else f"on {day(last, today)}"
