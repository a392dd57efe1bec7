"""A paper as Markdown (CommonMark, with the tables of GitHub's): what was typed is text there, never markup."""

from __future__ import annotations

import re

from .blocks import Block, Facts, Heading, Items, Paper, Quote, Sign, Table, Text

LINE = "\\_" * 30
_MARKS = re.compile(r"([\\`*_\[\]<>|~&])")
_STARTS = re.compile(r"^(\s*)([#+=-]|\d{1,9}(?=[.)]))")


def markdown(paper: Paper) -> str:
    """The whole paper; ends with a line break."""
    parts = [f"# {_line(paper.title)}"]
    if paper.subtitle:
        parts.append(_line(paper.subtitle))
    parts += [_block(block) for block in paper.blocks]
    return "\n\n".join(part for part in parts if part) + "\n"


def _block(block: Block) -> str:
    match block:
        case Heading():
            return f"{'#' * min(block.level + 1, 6)} {_line(block.text)}"
        case Text():
            return f"*{_line(block.text)}*" if block.is_aside and block.text.strip() else _lines(block.text)
        case Quote():
            by = f"\n>\n> {_line(block.by)}" if block.by else ""
            return "\n".join(f"> {line}".rstrip() for line in _lines(block.text).split("\n")) + by
        case Facts():
            return "\n".join(f"- **{_line(label)}:** {_inner(said)}" for label, said in block.rows)
        case Items():
            return "\n".join(f"{_bullet(place, block)}{_inner(row)}" for place, row in enumerate(block.rows, start=1))
        case Table():
            return "\n".join([_row(block.head), _row(("---",) * len(block.head), raw=True), *map(_row, block.rows)])
        case Sign():
            return "\n\n".join(f"{_line(label)}: {LINE}" for label in block.labels)


def _bullet(place: int, block: Items) -> str:
    return f"{place}. " if block.is_numbered else "- "


def _row(cells: tuple[str, ...], *, raw: bool = False) -> str:
    return f"| {' | '.join(cells if raw else map(_line, cells))} |"


def _lines(text: str) -> str:
    """Paragraphs stay paragraphs, and a single line break is a break of the line."""
    paragraphs = (part for part in re.split(r"\n\s*\n", text.replace("\r\n", "\n").strip()) if part.strip())
    return "\n\n".join("\\\n".join(_escaped(line) for line in part.split("\n") if line.strip()) for part in paragraphs)


def _line(text: str) -> str:
    return _escaped(" ".join(text.split()))


def _inner(text: str) -> str:
    """Text inside a point of a list: its breaks stay inside."""
    return "\\\n  ".join(_escaped(line) for line in text.splitlines() if line.strip())


def _escaped(line: str) -> str:
    line = _MARKS.sub(r"\\\1", line.strip())
    line = _STARTS.sub(lambda found: f"{found[1]}\\{found[2]}" if not found[2].isdigit() else found[0], line)
    return re.sub(r"^(\d{1,9})([.)])", r"\1\\\2", line)
