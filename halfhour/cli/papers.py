"""`halfhour report`: the report of an interview or a field, or the portfolio, into a file."""

from __future__ import annotations

from pathlib import Path

import click

from halfhour.accounts.actions import own_machine_user
from halfhour.accounts.models import User
from halfhour.cli.whole import whole
from halfhour.core import clock
from halfhour.formats.paper import Paper, markdown
from halfhour.gateways import pdf, word
from halfhour.journey.organizations.models import Field
from halfhour.journey.reports import queries
from halfhour.journey.reports.rules.parts import Naming


def write(file: Path, *, interview: int | None, field: str | None) -> str:
    """Write the report of an interview by its id, of a field by its name, or the portfolio, as the ending of `file` says.

    The sentence to print. A half-written file never stays. Raises click.ClickException.
    """
    if file.suffix.lower() not in (".pdf", ".docx", ".md"):
        raise click.ClickException("Give the file the ending .pdf, .docx or .md.")
    data, note = _made(_paper(own_machine_user(), interview, field), file.suffix.lower())
    with whole(file) as beside:
        beside.write_bytes(data)
    return " ".join(filter(None, (f"It is in {file}.", note)))


def _paper(owner: User, interview: int | None, field: str | None) -> Paper:
    now = clock.now()
    if interview is not None:
        met = queries.whole().filter(owner=owner, pk=interview).first()
        if met is None:
            raise click.ClickException(
                f"There is no interview {interview}. Its number stands in the address of its page."
            )
        return queries.paper_of(owner, queries.draft_of_interview(owner, met, now))
    if field is not None:
        found = Field.objects.filter(owner=owner, name__iexact=field).first()
        if found is None:
            known = ", ".join(Field.objects.filter(owner=owner).order_by("name").values_list("name", flat=True))
            raise click.ClickException(f"There is no field {field}. There are: {known or 'none yet'}.")
        return queries.paper_of(owner, queries.draft_of_field(owner, found, now))
    return queries.portfolio_paper(owner, Naming.SAID.value)


def _made(paper: Paper, ending: str) -> tuple[bytes, str | None]:
    try:
        if ending == ".pdf":
            printed = pdf.paper_pdf(paper)
            return printed.data, printed.note
        if ending == ".docx":
            return word.paper_docx(paper), None
    except (pdf.PrintingFailed, word.WritingFailed) as failed:
        raise click.ClickException(failed.sentence) from None
    return markdown(paper).encode("utf-8", errors="replace"), None
