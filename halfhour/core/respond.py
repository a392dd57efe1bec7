"""How a view answers: the page, the same page with what is wrong in it, or on to the next."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render


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
