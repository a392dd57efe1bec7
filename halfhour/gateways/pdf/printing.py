"""From the words of a sheet to a PDF, printed by a child process.

The typesetter and its fonts take thirty megabytes that a server would hold for good after the first brief; a child gives
them back, and whatever a letter may do to the typesetter, it does not do it to the server.
"""

import json
import subprocess
import sys
from dataclasses import dataclass, replace
from typing import Any

from .fitting import fitted

SECONDS = 30


class PrintingFailed(Exception):
    """The PDF could not be made. `sentence` is fit for the user; `again` says whether trying again may help."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.again = False


@dataclass(frozen=True)
class Printed:
    """A PDF. `tagged`: it keeps to PDF/UA-1; `note`: a sentence about what is missing on the paper, if anything."""

    data: bytes
    tagged: bool
    note: str | None = None


FAILED = "The page could not be printed. Print the page from the browser instead."


def print_sheet(template: str, told: dict[str, Any]) -> Printed:
    """Print the words of one sheet with a template, and say what was cut and what is missing. Raises PrintingFailed."""
    fitting, was_cut = fitted(told)
    printed = _by_child(template, fitting)
    cut = "Some of it is too long for one page and was cut there." if was_cut else ""
    return replace(printed, note=" ".join(filter(None, (cut, printed.note))) or None)


def print_whole(template: str, told: dict[str, Any]) -> Printed:
    """Print words that take as many pages as they need, already cleaned. Raises PrintingFailed."""
    return _by_child(template, told)


def _by_child(template: str, told: dict[str, Any]) -> Printed:
    """The child answers with one line of JSON about the PDF, then the PDF itself."""
    command = [sys.executable, "-m", "halfhour.gateways.pdf.child"]
    asked = json.dumps({"template": template, "told": told}).encode()
    try:
        done = subprocess.run(command, input=asked, capture_output=True, timeout=SECONDS, check=True)
    except (OSError, subprocess.SubprocessError) as error:
        raise PrintingFailed(FAILED) from error
    about, _, data = done.stdout.partition(b"\n")
    said = json.loads(about)
    if said["failed"]:
        raise PrintingFailed(said["failed"])
    return Printed(data, tagged=said["tagged"], note=said["note"])
