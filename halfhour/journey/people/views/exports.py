"""Files to take along: everybody as a table or as cards, and what became of every row of an import."""

from __future__ import annotations

from django.http import HttpRequest, StreamingHttpResponse
from django.views.decorators.http import require_safe

from halfhour.accounts.reader import reader
from halfhour.core import respond
from halfhour.formats import tables, vcard
from halfhour.journey.people import queries
from halfhour.journey.people.views.import_page import batch_of

REPORT = ["Row", "Line", "What became of it", "Name", "Why"]


@require_safe
def people_csv(request: HttpRequest) -> StreamingHttpResponse:
    """Everybody, one row each; a spreadsheet runs nothing in it, and an import reads the same people."""
    owner = reader(request)
    most = queries.most_of(owner)
    lines = tables.lines(queries.as_contacts(owner), mails=most.mails, phones=most.phones)
    return respond.table(lines, "people.csv")


@require_safe
def people_vcf(request: HttpRequest) -> StreamingHttpResponse:
    """Everybody as vCard 3.0, for phones and mail programs."""
    return respond.cards(map(vcard.card, queries.as_contacts(reader(request))), "people.vcf")


@require_safe
def report(request: HttpRequest, pk: int) -> StreamingHttpResponse:
    """Every row of an imported file with what became of it and why."""
    batch = batch_of(request, pk)
    return respond.table(tables.sheet(REPORT, queries.reported(batch)), f"{batch.file_name}-report.csv")
