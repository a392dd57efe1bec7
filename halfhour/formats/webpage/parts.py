"""Departments that a page shows by its form: a column headed so, headings under “Our departments”, headings set alike."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from halfhour.formats.webpage import around
from halfhour.formats.webpage.document import Line
from halfhour.formats.webpage.folding import folded
from halfhour.formats.webpage.page import Place

FEWEST, MOST_UNDER, LONGEST = 2, 60, 60
# The heads of columns and the headings that announce parts of an organization, folded.
_HEADS = re.compile(
    r"(?:(?:our|all|the|city|county|company|academic|administrative|medical|clinical|municipal|government|main|contact)\s)*"
    r"(?:department|departments|dept|depts|division|divisions|departments and (?:services|offices|divisions)"
    r"|department name|offices and departments|dept division|department division|department office"
    r"|(?:unsere )?(?:abteilung|abteilungen|fachabteilungen|fachbereiche|amter|dezernate|kliniken und abteilungen)"
    r"|(?:onze )?(?:afdeling|afdelingen|diensten)|(?:nos )?(?:services municipaux|departements|directions|poles)"
    r"|(?:les )?(?:services municipaux|departements)|(?:nuestros )?(?:departamento|departamentos|servicio|dependencia"
    r"|dependencias|areas)|(?:i nostri )?(?:uffici|ufficio|reparti|reparto|settori)|(?:setor|setores|departamentos)"
    r"|(?:forvaltningar|avdelningar|avdelinger|afdelinger|osastot|wydzialy|dzialy|odbory|osztalyok))"
)
_NOT_OVER_PARTS = re.compile(r"(?:department|abteilung|afdeling|ufficio|servicio|departamento|setor)")


def in_columns(lines: list[Line]) -> Iterator[Line]:
    """The cells of a table's column whose head says “Department”."""
    heads: dict[int, int] = {}
    for line in lines:
        if line.cell is None:
            continue
        table, row, column = line.cell
        if row == 1 and len(line.text) < 40 and table not in heads and _HEADS.fullmatch(folded(line.text)):
            heads[table] = column
        elif row > 1 and heads.get(table) == column and len(line.text) <= LONGEST:
            yield line


def under_headings(lines: list[Line]) -> Iterator[Line]:
    """The headings right below a heading such as “Our departments”, or its list, where they are two or more."""
    for at, line in enumerate(lines):
        key = folded(line.text) if line.level and len(line.text) < 50 else ""
        if key and _HEADS.fullmatch(key) and not (_NOT_OVER_PARTS.fullmatch(key) and line.level > 1):
            yield from _below(lines, at)


def _below(lines: list[Line], at: int) -> Iterator[Line]:
    level = lines[at].level
    inside: list[Line] = []
    for line in lines[at + 1 :]:
        if (line.level and line.level <= level) or line.place is not Place.BODY or len(inside) > 400:
            break
        inside.append(line)
    headings = {(line.level, folded(line.text)) for line in inside if line.level}
    levels = Counter(each for each, _ in headings)
    wanted = max(levels, key=lambda each: (levels[each], -each), default=0)
    if levels[wanted] >= FEWEST:
        yield from [line for line in inside if line.level == wanted][:MOST_UNDER]
    elif len(inside) >= FEWEST and all(line.tag in ("li", "a") and len(line.text) <= LONGEST for line in inside):
        yield from inside[:MOST_UNDER]


def set_alike(lines: list[Line], kept: set[str]) -> Iterator[Line]:
    """Headings in the style in which most headings are parts that are already known by their contact (`kept`, folded)."""
    styles, known = Counter[around.Style](), Counter[around.Style]()
    headings = [line for line in lines if line.level > 1 and line.place is Place.BODY and len(line.text) <= LONGEST]
    for line in headings:
        styles[around.style(line)] += 1
        known[around.style(line)] += folded(line.text) in kept
    for line in headings:
        key = around.style(line)
        if known[key] >= FEWEST and known[key] * 2 >= styles[key]:
            yield line
