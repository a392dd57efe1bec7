"""What reading a resume gives back."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Section:
    """A part of a resume under one heading. `heading` is "" for what stands above the first heading."""

    heading: str
    text: str


@dataclass(frozen=True)
class Document:
    """A resume as text.

    `kind` is "pdf", "docx", "json" (JSON Resume) or "" (none of these); `pages` counts the pages of the file (for Word, as
    last laid out there; JSON has none); `text` is in reading order, one line of the page a line, a blank line between
    blocks; `problem` is a sentence for the person who uploaded it, when something could not be read. Text beside a problem
    is what could be read.
    """

    kind: str
    pages: int = 0
    text: str = ""
    sections: list[Section] = field(default_factory=list)
    problem: str | None = None


class UnreadableDocument(Exception):
    """A page cannot be shown. `sentence` is fit for the user; `again` says whether trying again may help."""

    def __init__(self, sentence: str, *, again: bool = False) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.again = again
