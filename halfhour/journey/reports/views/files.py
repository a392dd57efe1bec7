"""A paper as a file: PDF, Word file, Markdown. One that cannot be made says so on the page it was asked from."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.utils.http import content_disposition_header

from halfhour.core import respond
from halfhour.formats.paper import Paper, markdown
from halfhour.gateways import pdf, word

KINDS = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "md": "text/markdown; charset=utf-8",
}


def answered_as(request: HttpRequest, paper: Paper, kind: str, name: str, back: tuple[Any, ...]) -> HttpResponse:
    """The file `name` of that kind; back to the page `back` with a sentence where it could not be made."""
    try:
        data = _made(request, paper, kind)
    except (pdf.PrintingFailed, word.WritingFailed) as failed:
        messages.error(request, failed.sentence)
        return respond.onward(*back)
    answer = HttpResponse(data, content_type=KINDS[kind])
    file_name = f"{'-'.join(name.split())}.{kind}"
    answer["Content-Disposition"] = content_disposition_header(kind != "pdf", file_name) or "attachment"
    return answer


def _made(request: HttpRequest, paper: Paper, kind: str) -> bytes:
    if kind == "md":
        return markdown(paper).encode("utf-8", errors="replace")
    if kind == "docx":
        return word.paper_docx(paper)
    printed = pdf.paper_pdf(paper)
    if printed.note is not None:
        messages.warning(request, f"About the PDF: {printed.note}")
    return printed.data
