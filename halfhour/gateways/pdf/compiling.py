"""The work of one print, done by the child: a template and words to PDF octets, as good as the fonts here allow.

The words reach our Typst templates in `gateways/typst/` as JSON and are never read as markup. PDF/UA-1 is asked for first.
It refuses letters that no font has, so the fonts of this computer are tried next, then the words without the signs nobody
has, and at last a PDF that is tagged but promises less.
"""

import json
import re
import unicodedata
from pathlib import Path
from typing import Any

import typst

from .fitting import each
from .printing import FAILED, Printed, PrintingFailed

PAPERS = ("a4", "us-letter")

LONG = 20_000  # characters: what prints in less time than it takes to try its letters

_TEMPLATES = Path(__file__).parents[1] / "typst"
_MISSING = re.compile(r'the text `"((?:[^"\\]|\\.)+)"` could not be displayed')
_ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")
_SIGNS = ("So", "Sk", "Cf", "Me", "Mn")  # emoji with their parts: left out where no font has them


def best(template: str, told: dict[str, Any]) -> Printed:
    """Try the ways to print, best first. Raises PrintingFailed."""
    told["paper"] = told["paper"] if told["paper"] in PAPERS else PAPERS[0]
    told["language"] = _language(told["language"])
    missing = ""
    for system_fonts in _worth_trying(told):
        try:
            return Printed(_compiled(template, told, tagged=True, system_fonts=system_fonts), tagged=True)
        except typst.TypstError as error:
            missing = _missing(error)
    signs = {letter for letter in missing if unicodedata.category(letter) in _SIGNS}
    told = {
        name: each(value, lambda text: "".join(one for one in text if one not in signs)) for name, value in told.items()
    }
    try:
        data, tagged = _compiled(template, told, tagged=True, system_fonts=True), True
    except typst.TypstError:
        data, tagged = _plain(template, told), False
    return Printed(data, tagged, _note(missing))


def _worth_trying(told: dict[str, Any]) -> tuple[bool, ...]:
    """The fonts to print with: our own, then this computer's. Of a long paper its letters alone are tried first, each
    once: a hundred pages that fail take a second."""
    written = json.dumps(told, ensure_ascii=False)
    if len(written) < LONG:
        return (False, True)
    letters = {"letters": "".join(sorted(set(written))), "language": told["language"]}
    try:
        _compiled("letters.typ", letters, tagged=True, system_fonts=False)
    except typst.TypstError:
        return (True,)
    return (False, True)


def _plain(template: str, told: dict[str, Any]) -> bytes:
    try:
        return _compiled(template, told, tagged=False, system_fonts=True)
    except typst.TypstError as error:
        raise PrintingFailed(FAILED) from error


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


def _language(code: str) -> str:
    """Return the two or three letters of the language, as Typst takes them; English where there are none."""
    found = re.match(r"[A-Za-z]{2,3}(?![A-Za-z])", code)
    return found[0].lower() if found else "en"
