"""Sending the note from one's own mailbox: looked at once, confirmed once."""

from __future__ import annotations

from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from halfhour.core import clock, outbox, owned, respond
from halfhour.core.models import Outgoing
from halfhour.core.once import once
from halfhour.journey.outreach.views.posting import confirmed
from halfhour.journey.thanks import actions, queries


@require_http_methods(["GET", "HEAD", "POST"])
@once
def post(request: HttpRequest, pk: int) -> HttpResponse:
    """What goes out, to whom and when; `how` is now, hour (the next good one of theirs) or drafts."""
    note = owned.get(queries.whole(), request.user, pk=pk)
    row = queries.outgoing(note)
    if note.sent_at or (row and row.state in (*outbox.ON_ITS_WAY, row.State.SENT)):
        return respond.onward("thanks:write", note.interview_id)

    def hand_over(seen: int, at: datetime | None) -> Outgoing:
        return actions.hand_over(thank_you=note, now=clock.now(), seen=seen, at=at)

    def into_drafts(seen: int) -> Outgoing:
        return actions.into_drafts(thank_you=note, now=clock.now(), seen=seen)

    return confirmed(
        request,
        note.interview.person,
        shown={"subject": note.subject, "body": note.body, "seen": note.revision},
        template="thanks/post.html",
        back=reverse("thanks:write", args=[note.interview_id]),
        hand_over=hand_over,
        into_drafts=into_drafts,
    )
