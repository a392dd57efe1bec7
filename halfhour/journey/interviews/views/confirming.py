"""To the letter that confirms an appointment: a new one with its day, time and place, the draft, or what went out."""

from __future__ import annotations

from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_safe

from halfhour.core import clock, moments, owned
from halfhour.journey.interviews import actions, queries
from halfhour.journey.interviews.rules import states


@require_safe
def confirm_letter(request: HttpRequest, pk: int) -> HttpResponse:
    """Looking makes no letter. A time is confirmed once: after that, this leads to the letter that did it."""
    found, now = owned.get(queries.full(), request.user, pk=pk), clock.now()
    if found.state != states.AGREED:
        raise actions.NotPossible(states.why_not(found.state))
    sent, draft = queries.confirmations(found)
    if sent is not None:
        assert sent.sent_at is not None
        day = moments.near_day(
            moments.local_day(sent.sent_at, found.owner.zone), moments.local_day(now, found.owner.zone)
        )
        messages.info(request, f"You confirmed this time {day}. Once is enough.")
        return redirect(sent)
    if found.confirmed_at:
        messages.info(request, "This time is confirmed already. Once is enough.")
        return redirect("interviews:interview", pk)
    said = {"purpose": "confirm", "meeting": queries.meeting(found, now)}
    if draft is None:
        return redirect(f"{reverse('outreach:write', args=[found.person_id])}?{urlencode(said)}")
    if said["meeting"].split(",")[0] in draft.body:
        return redirect(draft)
    # It was begun for another time: a fresh text stands there, and the draft stays until that is kept.
    return redirect(f"{draft.get_absolute_url()}?{urlencode({'fresh': 1, **said})}")
