"""The private calendar itself, for calendar programs."""

from __future__ import annotations

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response
from django.utils.http import http_date
from django.views.decorators.http import require_safe

from halfhour.core import clock
from halfhour.reminders import actions, queries


@login_not_required
@require_safe
def feed(request: HttpRequest, token: str) -> HttpResponse:
    """The calendar that the address opens; 304 to a program that has it as it is. No session is looked at.

    An address that was replaced or taken back answers like one that never was.
    """
    found = queries.feed_of(token)
    if found is None:
        return _private(HttpResponse("There is no calendar at this address.\n", status=404, content_type="text/plain"))
    now = clock.now()
    base = request.build_absolute_uri("/").rstrip("/")
    content = queries.content(found, queries.choices_of(found.owner), base=base, now=now)
    changed_at = actions.noticed(feed=found, etag=content.etag, now=now)
    answer = HttpResponse(content.data, content_type="text/calendar; charset=utf-8")
    answer["ETag"] = content.etag
    answer["Last-Modified"] = http_date(changed_at.timestamp())
    answer["Content-Disposition"] = 'inline; filename="halfhour.ics"'
    told = get_conditional_response(request, content.etag, int(changed_at.timestamp()), answer)
    return _private(told or answer)


def _private(answer: HttpResponse) -> HttpResponse:
    """Kept only by the program that asked, which asks again each time; the address is told to nobody."""
    answer["Cache-Control"] = "private, no-cache"
    answer["Referrer-Policy"] = "no-referrer"
    answer["X-Robots-Tag"] = "noindex"
    return answer
