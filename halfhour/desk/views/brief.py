"""The brief: a page that prints on one sheet, and the same as a PDF."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from halfhour.core import clock, owned, respond
from halfhour.core.folding import fold
from halfhour.gateways import pdf
from halfhour.journey.interviews import queries as interviews
from halfhour.journey.interviews.models import Interview
from halfhour.journey.preparation import queries
from halfhour.journey.preparation.rules.sheet import paper
from halfhour.journey.resumes import queries as resumes
from halfhour.journey.resumes.models import Version


@require_safe
def brief(request: HttpRequest, pk: int) -> HttpResponse:
    """Who, where, when to leave, what to wear, the questions with space to write, what to take."""
    found, now = owned.get(interviews.full(), request.user, pk=pk), clock.now()
    newest = resumes.latest(found.owner)
    copies = found.owner.numbers.copies_to_take if found.mode == Interview.Mode.IN_PERSON else 0
    said = {"here": "interviews", "interview": found, "brief": _brief(found, newest), "now": now}
    said |= {"resume": newest, "copies": copies}
    return respond.page(request, "desk/brief.html", said)


@require_safe
def brief_pdf(request: HttpRequest, pk: int) -> HttpResponse:
    """The brief as a PDF; what is missing on the paper is said on the next page."""
    found = owned.get(interviews.full(), request.user, pk=pk)
    try:
        printed = pdf.brief_pdf(_on_paper(found, _brief(found, resumes.latest(found.owner))))
    except pdf.PrintingFailed as failed:
        messages.error(request, failed.sentence)
        return respond.onward("desk:brief", pk)
    if printed.note is not None:
        messages.warning(request, f"About the PDF: {printed.note}")
    answer = HttpResponse(printed.data, content_type="application/pdf")
    name = fold(found.person.full_name).replace(" ", "-") or "interview"
    answer["Content-Disposition"] = content_disposition_header(False, f"brief-{name}.pdf") or "inline"
    return answer


def _brief(found: Interview, newest: Version | None) -> queries.Brief:
    """With the newest version of the resume, which is the one to take."""
    resume = f"v{newest.number}, {newest.label or newest.file_name}" if newest else ""
    return queries.brief(found, clock.now(), resume)


def _on_paper(interview: Interview, said: queries.Brief) -> pdf.Brief:
    owner = interview.owner
    ready = f"; be ready {said.be_ready}" if said.be_ready else ""
    there = f" (there: {said.there})" if said.there else ""
    return pdf.Brief(
        title=f"{interview.span} with",
        name=said.name,
        called=said.title,
        organization=said.organization,
        when=f"{said.when}{there}{ready}",
        leave_by=said.leave.removeprefix("by "),
        where=said.where,
        way=said.way,
        door=said.door,
        parking=said.parking,
        ask_for=said.ask_for,
        phone=said.phone,
        wear=said.wear,
        copies=said.take,
        minutes=interview.minutes,
        questions=[pdf.Asked(one.text, one.minutes, one.must) for one in (*said.questions, *said.closers)],
        closing=f"Thank them within {owner.numbers.thank_within_hours} hours.{_left_out(said)}",
        paper=paper(owner.country),
    )


def _left_out(said: queries.Brief) -> str:
    number = len(said.left_out)
    return f" {number} more question{'s' if number > 1 else ''} in the plan had no room here." if number else ""
