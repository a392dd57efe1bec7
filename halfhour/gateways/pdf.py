"""Paper out: the brief for one interview and the card of thanks, each on one page, as tagged PDF.

The sheets are Typst templates of ours in `typst/`; the words reach them as JSON and are never read as markup. PDF/UA-1
is asked for first. It refuses letters that no font has, so the fonts of this computer are tried next, then the words
without the signs nobody has, and at last a PDF that is tagged but promises less.
"""

import json
import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, NamedTuple

import typst

PAPERS = ("a4", "us-letter")
CARD_FOLDING = "Print one side. Fold the top half back, then the left half back."

MOST = {"questions": 20, "checklist": 10, "about": 6, "paragraphs": 40}  # so that one sheet can still be read
LONGEST_LETTER = 3_000  # characters on a card: 7 point type
LONGEST = {"questions": 240, "checklist": 90, "about": 180, "name": 90, "paragraphs": LONGEST_LETTER}  # characters
LONGEST_OTHER = 200  # characters of every other line

_TEMPLATES = Path(__file__).parent / "typst"
_MISSING = re.compile(r'the text `"((?:[^"\\]|\\.)+)"` could not be displayed')
_ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")
_DROPPED = ("Cc", "Cs", "Co", "Cn")  # control characters and what is no character
_LONG_WORD = re.compile(r"\S{40}")
_OVERRIDES = re.compile("[\u202a-\u202e\u2066-\u2069]")  # would turn the rest of the line round
_SIGNS = ("So", "Sk", "Cf", "Me", "Mn")  # emoji with their parts: left out where no font has them


class PrintingFailed(Exception):
    """The PDF could not be made. `sentence` is fit for the user; `again` says whether trying again may help."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.again = False


class Asked(NamedTuple):
    """A question of the plan: its words, the minutes it may take (0: none set), and whether it is a must."""

    text: str
    minutes: int = 0
    must: bool = False


@dataclass(frozen=True)
class Brief:
    """What the brief says; every time is already written out, and an empty string leaves its line out.

    `called` is how the name is said and the person's title, `copies` what to take of the resume, `about` what is known
    of the person, `closing` the line at the foot. `language` is a code such as "en" or "de-AT", for screen readers.
    """

    title: str
    name: str
    called: str = ""
    organization: str = ""
    when: str = ""
    leave_by: str = ""
    where: str = ""
    door: str = ""
    parking: str = ""
    ask_for: str = ""
    phone: str = ""
    wear: str = ""
    copies: str = ""
    minutes: int = 0
    questions: Sequence[Asked | tuple[str, int, bool]] = ()
    checklist: Sequence[str] = ()
    about: Sequence[str] = ()
    closing: str = ""
    paper: str = "a4"
    language: str = "en"


@dataclass(frozen=True)
class Card:
    """A card of thanks. Without `paragraphs` the inside has rules to write on by hand."""

    sender: str
    greeting: str = ""
    paragraphs: Sequence[str] = ()
    closing: str = ""
    title: str = "Thank you"
    paper: str = "a4"
    language: str = "en"


@dataclass(frozen=True)
class Printed:
    """A PDF. `tagged`: it keeps to PDF/UA-1; `note`: a sentence about what is missing on the paper, if anything."""

    data: bytes
    tagged: bool
    note: str | None = None


def brief_pdf(brief: Brief) -> Printed:
    """Print the brief on one page. Raises PrintingFailed."""
    questions = [Asked(*asked)._asdict() for asked in brief.questions]
    title = brief.title or "Informational interview"
    told = asdict(replace(brief, questions=(), title=title, name=brief.name or title))
    return _printed("brief.typ", told | {"questions": questions})


def card_pdf(card: Card) -> Printed:
    """Print the card on one side of one page, to be folded as CARD_FOLDING says.

    Raises PrintingFailed, also for a letter that could not be read at the size of a card.
    """
    if sum(map(len, card.paragraphs)) > LONGEST_LETTER:
        raise PrintingFailed("That letter is too long for a card. Shorten it, or print it as a letter.")
    return _printed("card.typ", asdict(replace(card, title=card.title or "Thank you")))


def _printed(template: str, told: dict[str, Any]) -> Printed:
    """Print, and say what was cut and what is missing."""
    whole = {name: _each(value, _tidy) for name, value in told.items()}
    fitting = {name: _fitting(name, value) for name, value in whole.items()}
    cut = None if fitting == whole else "Some of it is too long for one page and was cut there."
    printed = _best(template, {name: _each(value, _breakable) for name, value in fitting.items()})
    return replace(printed, note=" ".join(filter(None, (cut, printed.note))) or None)


def _best(template: str, told: dict[str, Any]) -> Printed:
    """Try the ways to print, best first."""
    told["paper"] = told["paper"] if told["paper"] in PAPERS else PAPERS[0]
    told["language"] = _language(told["language"])
    missing = ""
    for system_fonts in (False, True):
        try:
            return Printed(_compiled(template, told, tagged=True, system_fonts=system_fonts), tagged=True)
        except typst.TypstError as error:
            missing = _missing(error)
    signs = {letter for letter in missing if unicodedata.category(letter) in _SIGNS}
    told = {
        name: _each(value, lambda text: "".join(one for one in text if one not in signs))
        for name, value in told.items()
    }
    try:
        data, tagged = _compiled(template, told, tagged=True, system_fonts=True), True
    except typst.TypstError:
        data, tagged = _plain(template, told), False
    return Printed(data, tagged, _note(missing))


def _plain(template: str, told: dict[str, Any]) -> bytes:
    try:
        return _compiled(template, told, tagged=False, system_fonts=True)
    except typst.TypstError as error:
        raise PrintingFailed("The page could not be printed. Print the page from the browser instead.") from error


def _compiled(template: str, told: dict[str, Any], *, tagged: bool, system_fonts: bool) -> bytes:
    """Run Typst on one of our templates; about 10 to 50 ms. Raises typst.TypstError."""
    made = typst.compile(
        _TEMPLATES / template,
        root=_TEMPLATES,
        format="pdf",
        sys_inputs={"data": json.dumps(told)},
        ignore_system_fonts=not system_fonts,
        pdf_standards=["ua-1"] if tagged else [],
    )
    assert isinstance(made, bytes)
    return made


def _missing(error: typst.TypstError) -> str:
    """Return the letters that no font has, each once, in their order."""
    found = "".join(_MISSING.findall(error.diagnostic or error.message))
    letters = _ESCAPED.sub(lambda code: chr(int(code[1], 16)), found)
    return "".join(dict.fromkeys(letters))


def _note(missing: str) -> str:
    shown = " ".join(letter for letter in missing if letter.isprintable())[:60]
    if not shown:
        return "The page is not fully marked up for screen readers."
    return f"This computer has no font for some letters, so they are missing on the page: {shown}"


def _fitting(name: str, value: Any) -> Any:
    """Cut a value to what a sheet can hold."""
    longest = LONGEST.get(name, LONGEST_OTHER)
    if isinstance(value, list):
        value = value[: MOST[name]]
    return _each(value, lambda text: text if len(text) <= longest else text[: longest - 1].rstrip() + "…")


def _each(value: Any, change: Callable[[str], str]) -> Any:
    """Change every string in a value."""
    if isinstance(value, str):
        return change(value)
    if isinstance(value, list | tuple):
        return [_each(one, change) for one in value]
    if isinstance(value, dict):
        return {name: _each(one, change) for name, one in value.items()}
    return value


def _tidy(text: str) -> str:
    kept = (one for one in text if one == "\n" or unicodedata.category(one) not in _DROPPED)
    return _OVERRIDES.sub("", "".join(kept)).strip()


def _breakable(text: str) -> str:
    """Let words longer than a line, such as addresses of pages, break."""
    return _LONG_WORD.sub(lambda word: word[0] + "\u200b", text)


def _language(code: str) -> str:
    """Return the two or three letters of the language, as Typst takes them; English where there are none."""
    found = re.match(r"[A-Za-z]{2,3}(?![A-Za-z])", code)
    return found[0].lower() if found else "en"
