"""JSON-LD, script by script: a broken script loses itself, never its neighbours. Small slips are mended."""

from __future__ import annotations

import html
import json
import re
from typing import Any

from halfhour.formats.webpage.items import Item, plain_type

MOST_SCRIPTS, LONGEST, MOST_NODES = 50, 600_000, 4_000
_WRAPPING = re.compile(
    r"^\s*(?:<!--|//\s*<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/|<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>)\s*$"
)
_TRAILING_COMMA = re.compile(r",(?=\s*[}\]])")
_COMMENT_LINE = re.compile(r"^[ \t]*//.*$", re.MULTILINE)


def read_scripts(scripts: list[str]) -> list[Item]:
    """The things of all scripts; references (`@id`) between them are followed."""
    values = [value for script in scripts[:MOST_SCRIPTS] for value in _values(script[:LONGEST])]
    builder = _Builder()
    return builder.link([item for value in values for item in builder.read(value)])


def _values(script: str) -> list[Any]:
    """The JSON values of one script, also several in a row; as many as can be read."""
    text = _WRAPPING.sub("", _WRAPPING.sub("", script)).strip().rstrip(";")
    for attempt in (text, _mended(text)):
        found = _in_a_row(attempt)
        if found:
            return found
    return []


def _mended(text: str) -> str:
    if "&quot;" in text:
        text = html.unescape(text)
    text = _COMMENT_LINE.sub("", text)
    return _TRAILING_COMMA.sub("", text)


def _in_a_row(text: str) -> list[Any]:
    decoder = json.JSONDecoder(strict=False)
    found: list[Any] = []
    at = 0
    while at < len(text) and len(found) < MOST_SCRIPTS:
        if text[at] not in "{[":
            at += 1
            continue
        try:
            value, at = decoder.raw_decode(text, at)
        except (ValueError, RecursionError):
            break
        found.append(value)
    return found


class _Builder:
    """Turns JSON values into things, without recursion and within a limit."""

    def __init__(self) -> None:
        self.named: dict[str, Item] = {}
        self.references: list[tuple[Item, str, int, str]] = []
        self.left = MOST_NODES

    def read(self, value: Any) -> list[Item]:
        """The things at the top of one script; a `@graph` counts as top."""
        tops: list[Item] = []
        todo: list[tuple[Any, Item | None, str]] = [(value, None, "")]
        while todo and self.left > 0:
            self.left -= 1
            node, parent, name = todo.pop()
            if isinstance(node, list):
                todo.extend((each, parent, name) for each in reversed(node[:500]))
            elif isinstance(node, dict):
                todo.extend(self._thing(node, parent, name, tops))
            elif parent is not None and isinstance(node, str | int | float) and not isinstance(node, bool):
                parent.add(name, _text(node))
        return tops

    def _thing(self, node: dict[str, Any], parent: Item | None, name: str, tops: list[Item]) -> list[Any]:
        if "@value" in node:
            return [(node["@value"], parent, name)]
        if parent is not None and set(node) == {"@id"} and isinstance(node["@id"], str):
            parent.add(name, "\u2026")
            self.references.append((parent, name, len(parent.values[name]) - 1, node["@id"]))
            return []
        item = Item(_types(node.get("@type")), source="json-ld")
        if isinstance(node.get("@id"), str):
            self.named.setdefault(node["@id"], item)
        graph = node.get("@graph")
        if parent is not None:
            parent.add(name, item)
        elif item.types or graph is None:
            tops.append(item)
        inner = [(value, item, plain_type(key)) for key, value in node.items() if key[:1] != "@"]
        return [*reversed(inner), *([(graph, None, "")] if graph is not None else [])]

    def link(self, tops: list[Item]) -> list[Item]:
        for parent, name, place, wanted in self.references:
            target = self.named.get(wanted)
            parent.values[name][place] = target if target is not None else ""
        return tops


def _types(value: Any) -> tuple[str, ...]:
    names = value if isinstance(value, list) else [value]
    return tuple(plain_type(name) for name in names[:10] if isinstance(name, str))


def _text(value: str | float) -> str:
    if not isinstance(value, str):
        return str(value)
    text = html.unescape(value) if "&" in value else value
    return re.sub(r"<[^<>]{1,200}>", " ", text) if "<" in text else text
