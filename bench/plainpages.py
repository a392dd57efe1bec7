"""A plain keyword reading of a page, the line to beat: names beside title words, lines with a word for a department."""

from __future__ import annotations

import re

from lxml import html

TITLES = (
    "CEO|CFO|CTO|COO|President|Vice President|VP|Director|Manager|Chairman|Founder|Owner|"
    "Partner|Officer|Secretary|Treasurer|Coordinator|Engineer|"
    "Supervisor|Administrator|Assistant|Specialist|Consultant|Editor|Professor|Attorney|Geschäftsführer|Leiter|Directeur|Eigenaar"
)
NAME = r"[A-Z][a-z]+(?: [A-Z]\.)? [A-Z][a-z]+"
BESIDE = re.compile(
    rf"({NAME}),? *[-–|,:(]? *(?:[A-Z][a-z&]+ ){{0,3}}(?:{TITLES})|(?:{TITLES})[^.\n]{{0,20}}?[-–:,|]? +({NAME})"
)
UNITS = re.compile(
    r"\b(?:department|dept|division|office|headquarters|sales|support|service|services|human resources|marketing|accounting|"
    r"press|media|relations|admissions|"
    r"reservations|inquiries|afdeling|abteilung|vertrieb|verkoop|buchhaltung)\b",
    re.IGNORECASE,
)


def lines(data: bytes) -> list[str]:
    """The page's text by lines, tags taken away."""
    tree = html.fromstring(data)
    for each in tree.xpath("//script|//style|//nav|//select"):
        each.drop_tree()
    text = "\n".join(tree.itertext())
    return [" ".join(line.split()) for line in text.split("\n") if line.strip()]


def people(data: bytes) -> list[str]:
    """Two capitalised words beside a title word."""
    found = [one or other for line in lines(data) for one, other in BESIDE.findall(line)]
    return list(dict.fromkeys(found))


def departments(data: bytes) -> list[str]:
    """Short lines that hold a word for a department."""
    found = [line.strip(" :") for line in lines(data) if len(line) < 50 and UNITS.search(line)]
    return list(dict.fromkeys(found))
