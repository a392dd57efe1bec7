"""Things described for machines, one shape for JSON-LD, microdata, RDFa and hCard: types and named values."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

_DEEPEST = 8


@dataclass(slots=True)
class Item:
    """A thing: `types` without their vocabulary ("Organization"), `values` by property name, texts or further things."""

    types: tuple[str, ...] = ()
    values: dict[str, list[str | Item]] = field(default_factory=dict)
    source: str = ""

    def add(self, name: str, value: str | Item) -> None:
        """Keeps one more value under `name`; blank texts are left out."""
        if isinstance(value, Item) or value.strip():
            self.values.setdefault(name, []).append(value)

    def texts(self, *names: str) -> list[str]:
        """The texts under these names; a thing in place of a text gives its own name."""
        found = []
        for name in names:
            for value in self.values.get(name, []):
                text = value if isinstance(value, str) else value.text("name", "value")
                if text:
                    found.append(" ".join(text.split()))
        return found

    def text(self, *names: str) -> str:
        """The first text under these names, "" when there is none."""
        for name in names:
            for value in self.values.get(name, []):
                if isinstance(value, str):
                    return " ".join(value.split())
                if value is not self and (inner := value.values.get("name")) and isinstance(inner[0], str):
                    return " ".join(inner[0].split())
        return ""

    def things(self, *names: str) -> list[Item]:
        """The things, not texts, under these names."""
        return [value for name in names for value in self.values.get(name, []) if isinstance(value, Item)]


def every(items: list[Item]) -> Iterator[tuple[Item, tuple[str, ...]]]:
    """All things, also those inside others, each with the property names that lead to it. Circles are walked once."""
    todo: list[tuple[Item, tuple[str, ...]]] = [(item, ()) for item in reversed(items)]
    seen: set[int] = set()
    while todo:
        item, path = todo.pop()
        if id(item) in seen:
            continue
        seen.add(id(item))
        yield item, path
        if len(path) < _DEEPEST:
            inner = [(each, (*path, name)) for name in item.values for each in item.things(name)]
            todo.extend(reversed(inner))


def plain_type(name: str) -> str:
    """`https://schema.org/Organization` and `schema:Organization` as `Organization`."""
    return name.strip().rstrip("/").rsplit("/", 1)[-1].rsplit("#", 1)[-1].rsplit(":", 1)[-1]
