"""The postal address out of a row's parts: that of work before one without a place, that before home."""

from __future__ import annotations

from halfhour.formats.tables.columns import Columns
from halfhour.formats.tables.defusing import restored
from halfhour.formats.tables.fields import ADDRESS
from halfhour.formats.tables.google import numbered
from halfhour.formats.tidying import many_lines

_RANKS = {"work": 0, "busi": 0, "home": 2, "other": 3}


def address(columns: Columns, labels: dict[int, int], cells: list[str], where: dict[str, list[int]]) -> str:
    """The address on one line, "" when the row has none. `labels` and `where`: see people.Rows."""
    groups: dict[str, dict[str, str]] = {}
    for part in ADDRESS:
        for index in where.get(part, ()):
            text = cells[index].strip() if index < len(cells) else ""
            if text:
                group = groups.setdefault(_place(columns, labels, cells, index), {})
                lines = [line.strip(" ,") for line in many_lines(restored(text)).split("\n")]
                group[part] = ", ".join(filter(None, [group.get(part, ""), *lines]))
    if not groups:
        return ""
    place = min(groups, key=lambda each: _RANKS.get(each.rstrip("0123456789 ")[:5].strip(), 1))
    return _in_line(groups[place])


def _place(columns: Columns, labels: dict[int, int], cells: list[str], index: int) -> str:
    """Which of the row's addresses a column belongs to: "work", "home", or Google's label with its number."""
    parts = numbered(columns.header[index])
    if not parts:
        return columns.fields[index].partition(":")[2]
    label = labels.get(index, len(cells))
    words = cells[label].strip(" *").casefold() if label < len(cells) else ""
    return f"{words[:4]} {parts[1]}"


def _in_line(group: dict[str, str]) -> str:
    if group.get("address") and group.get("street"):
        return group["address"]  # Google gives the whole address and its parts: they say the same
    region = " ".join(filter(None, (group.get("region"), group.get("postcode"))))
    parts = (group.get("address"), group.get("street"), group.get("city"), region, group.get("country"))
    return ", ".join(part for part in parts if part)
