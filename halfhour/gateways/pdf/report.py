"""A paper of any length as PDF: nothing is cut, only cleaned of what cannot be printed."""

from __future__ import annotations

from dataclasses import replace

from halfhour.formats.paper import Paper, as_json

from .fitting import printable
from .printing import Printed, print_whole


def paper_pdf(paper: Paper) -> Printed:
    """Print the whole paper. A field of 60 interviews takes about a second. Raises PrintingFailed."""
    told = as_json(replace(paper, title=paper.title.strip() or "Report"))
    return print_whole("report.typ", printable(told) | {"paper": paper.size})
