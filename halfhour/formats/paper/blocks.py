"""The blocks that a paper is made of. Every string is plain text as somebody typed it; a line break in it is one."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, fields, replace
from typing import Any, ClassVar

from .direction import direction


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; `level` 1 stands right below the title."""

    kind: ClassVar[str] = "heading"
    text: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph; `is_aside` for what is said about the paper itself, in a softer voice."""

    kind: ClassVar[str] = "text"
    text: str
    is_aside: bool = False


@dataclass(frozen=True, slots=True)
class Quote:
    """Somebody's own words, and who said them as far as that may be told."""

    kind: ClassVar[str] = "quote"
    text: str
    by: str = ""


@dataclass(frozen=True, slots=True)
class Facts:
    """Short facts, each under its label."""

    kind: ClassVar[str] = "facts"
    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Items:
    """A list of points."""

    kind: ClassVar[str] = "items"
    rows: tuple[str, ...]
    is_numbered: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under a head; every row is as long as the head."""

    kind: ClassVar[str] = "table"
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Sign:
    """Lines to fill in by hand, each with what belongs on it."""

    kind: ClassVar[str] = "sign"
    labels: tuple[str, ...]


Block = Heading | Text | Quote | Facts | Items | Table | Sign


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper. `language` is a code such as `en`, `size` `a4` or `us-letter`, `author` whoever hands it in."""

    title: str
    blocks: tuple[Block, ...]
    subtitle: str = ""
    author: str = ""
    language: str = "en"
    size: str = "a4"


def changed(paper: Paper, change: Callable[[str], str], *, keep: Collection[str] = ()) -> Paper:
    """The paper with every text of its blocks changed, but for fields named in `keep`."""
    blocks = tuple(
        replace(block, **{f.name: _each(getattr(block, f.name), change) for f in fields(block) if f.name not in keep})
        for block in paper.blocks
    )
    return replace(paper, blocks=blocks)


def as_json(paper: Paper) -> dict[str, Any]:
    """The paper as plain values for a child process: each block with its kind, each text with the way it is read."""
    head = {f.name: getattr(paper, f.name) for f in fields(paper) if f.name != "blocks"}
    return head | {"blocks": [_plain(block) for block in paper.blocks]}


def _plain(block: Block) -> dict[str, Any]:
    said = {f.name: getattr(block, f.name) for f in fields(block)}
    return said | {"kind": block.kind, "way": direction(_first(said))}


def _first(said: dict[str, Any]) -> str:
    """The words by which a whole block is turned."""
    rows = said.get("rows") or said.get("labels") or ()
    return str(said.get("text", "")) or " ".join(" ".join(row) if isinstance(row, tuple) else row for row in rows)


def _each(value: Any, change: Callable[[str], str]) -> Any:
    if isinstance(value, str):
        return change(value)
    return tuple(_each(one, change) for one in value) if isinstance(value, tuple) else value
