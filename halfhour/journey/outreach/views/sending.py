"""Saying that a letter went out, or that it did not."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_POST

from halfhour.core import clock, owned, respond
from halfhour.core.once import once
from halfhour.journey.outreach import actions
from halfhour.journey.outreach.views import beside
from halfhour.journey.outreach.views.keeping import keep
from halfhour.journey.outreach.views.letters import LETTERS


@require_POST
@once
def sent(request: HttpRequest, pk: int) -> HttpResponse:
    """Marks it as sent, once, with the text that stands in the form; `undo` takes the mark back."""
    letter, now = owned.get(LETTERS, request.user, pk=pk), clock.now()
    if request.POST.get("undo"):
        actions.mark_unsent(letter=letter, now=now)
        messages.success(request, "It is a draft again.")
    elif letter.sent_at:
        messages.info(request, beside.sent_sentence(letter))
    elif "body" in request.POST:
        return keep(request, letter, sending=True)
    else:
        actions.mark_sent(letter=letter, now=now)
        messages.success(request, beside.sent_sentence(letter))
    return respond.onward("outreach:letter", pk)
