"""How a view answers: the page, the same page with what is wrong in it, or on to the next."""

from __future__ import annotations

import codecs
from collections.abc import Iterable
from itertools import chain
from typing import Any

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import redirect, render
from django.utils.http import content_disposition_header


def page(
    request: HttpRequest, template: str, context: dict[str, Any] | None = None, *, fragment: str = ""
) -> HttpResponse:
    """The page; to htmx only its fragment `name`, a partial of the same template."""
    wanted = f"{template}#{fragment}" if fragment and getattr(request, "htmx", False) else template
    return render(request, wanted, context or {})


def invalid(
    request: HttpRequest, template: str, context: dict[str, Any] | None = None, *, fragment: str = ""
) -> HttpResponse:
    """The same page with what was typed kept and what is wrong said beside it; status 422."""
    answer = page(request, template, context, fragment=fragment)
    answer.status_code = 422
    return answer


def onward(to: Any, *args: Any, **kwargs: Any) -> HttpResponse:
    """303 to the next page after something was changed, so that reload does not send it again."""
    answer = redirect(to, *args, **kwargs)
    answer.status_code = 303
    return answer


def table(lines: Iterable[str], file_name: str) -> StreamingHttpResponse:
    """CSV to take along, row by row, marked as UTF-8: without the mark Excel misreads every accent."""
    rows = (line.encode("utf-8", errors="replace") for line in lines)
    return _file(chain([codecs.BOM_UTF8], rows), "text/csv; charset=utf-8", file_name)


def cards(lines: Iterable[str], file_name: str) -> StreamingHttpResponse:
    """vCards to take along, card by card."""
    return _file((line.encode("utf-8", errors="replace") for line in lines), "text/vcard; charset=utf-8", file_name)


def _file(parts: Iterable[bytes], kind: str, file_name: str) -> StreamingHttpResponse:
    answer = StreamingHttpResponse(parts, content_type=kind)
    answer["Content-Disposition"] = content_disposition_header(True, file_name) or "attachment"
    return answer
