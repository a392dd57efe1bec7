"""What goes out on paper, whichever way it goes out: a title and blocks of plain text, and the same as Markdown."""

from .blocks import Block, Facts, Heading, Items, Paper, Quote, Sign, Table, Text, as_json, changed
from .direction import direction
from .markdown import markdown

__all__ = [
    "Block",
    "Facts",
    "Heading",
    "Items",
    "Paper",
    "Quote",
    "Sign",
    "Table",
    "Text",
    "as_json",
    "changed",
    "direction",
    "markdown",
]
