"""`halfhour export`: people or organizations into a file, as the pages give them."""

from __future__ import annotations

import codecs
from collections.abc import Callable, Iterable
from pathlib import Path

import click

from halfhour.accounts.actions import own_machine_user
from halfhour.accounts.models import User
from halfhour.cli.whole import whole
from halfhour.formats import tables, vcard
from halfhour.journey.organizations import queries as places
from halfhour.journey.people import queries

Lines = Callable[[User], Iterable[str]]


def write(file: Path, *, organizations: bool) -> str:
    """Write everybody, or every organization, as the ending of `file` says; the sentence to print. Raises ClickException."""
    lines = LINES.get((file.suffix.lower(), organizations))
    if lines is None:
        raise click.ClickException("Give the file the ending .csv for a table or .vcf for vCards.")
    with whole(file) as beside:
        many = _write(beside, lines(own_machine_user()), table=file.suffix.lower() == ".csv")
    return f"{many} {'organizations' if organizations else 'people'} are in {file}."


def _write(file: Path, lines: Iterable[str], *, table: bool) -> int:
    """How many were written; the first line of a table is its head."""
    many = 0
    with file.open("wb") as out:
        out.write(codecs.BOM_UTF8 if table else b"")
        for line in lines:
            out.write(line.encode("utf-8", errors="replace"))
            many += 1
    return many - table


def _people_rows(owner: User) -> Iterable[str]:
    most = queries.most_of(owner)
    return tables.lines(queries.as_contacts(owner), mails=most.mails, phones=most.phones)


LINES: dict[tuple[str, bool], Lines] = {
    (".csv", False): _people_rows,
    (".vcf", False): lambda owner: map(vcard.card, queries.as_contacts(owner)),
    (".csv", True): lambda owner: tables.places(places.as_contacts(owner)),
    (".vcf", True): lambda owner: map(vcard.card, places.as_contacts(owner)),
}
