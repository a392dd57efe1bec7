"""From a paper to a Word file. The writing is a child's: the library takes its memory along when it is done."""

from __future__ import annotations

import json
import subprocess
import sys

from halfhour.formats.paper import Paper, as_json

SECONDS = 30
FAILED = "The Word file could not be made. Take the PDF or the Markdown file instead."


class WritingFailed(Exception):
    """The file could not be made. `sentence` is fit for the user."""

    def __init__(self, sentence: str = FAILED) -> None:
        super().__init__(sentence)
        self.sentence = sentence


def paper_docx(paper: Paper) -> bytes:
    """The whole paper as DOCX. Raises WritingFailed."""
    command = [sys.executable, "-m", "halfhour.gateways.word.child"]
    asked = json.dumps(as_json(paper)).encode()
    try:
        return subprocess.run(command, input=asked, capture_output=True, timeout=SECONDS, check=True).stdout
    except (OSError, subprocess.SubprocessError) as error:
        raise WritingFailed from error
