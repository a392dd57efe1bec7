"""Sending from one's own mailbox: looked at once, confirmed once."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from halfhour.accounts.mailbox.actions import NoMailbox
from halfhour.accounts.mailbox.queries import account_of
from halfhour.accounts.reader import reader
from halfhour.core import clock, moments, outbox, owned, respond
from halfhour.core.models import Outgoing
from halfhour.core.once import once
from halfhour.core.problems import Problem
from halfhour.journey.outreach import actions, queries
from halfhour.journey.outreach.views.letters import LETTERS
from halfhour.journey.people.models import Person

LEFT_OPEN = re.compile(r"\[[^\]\n]{2,80}\]")  # what a first version leaves to its writer


@require_http_methods(["GET", "HEAD", "POST"])
@once
def post(request: HttpRequest, pk: int) -> HttpResponse:
    """What goes out, to whom and when; `how` is now, hour (the next good one of theirs) or drafts."""
    letter = owned.get(LETTERS, reader(request), pk=pk)
    row = queries.outgoing(letter)
    if letter.sent_at or (row and row.state in (*outbox.ON_ITS_WAY, row.State.SENT)):
        return respond.onward("outreach:letter", pk)

    def hand_over(seen: int, at: datetime | None) -> Outgoing:
        return actions.hand_over(letter=letter, now=clock.now(), seen=seen, at=at)

    def into_drafts(seen: int) -> Outgoing:
        return actions.into_drafts(letter=letter, now=clock.now(), seen=seen)

    return confirmed(
        request,
        letter.person,
        shown={"subject": letter.subject, "body": letter.body, "seen": letter.revision},
        template="outreach/post.html",
        back=letter.get_absolute_url(),
        hand_over=hand_over,
        into_drafts=into_drafts,
    )


def confirmed(
    request: HttpRequest,
    person: Person,
    *,
    shown: dict[str, Any],
    template: str,
    back: str,
    hand_over: Callable[[int, datetime | None], Outgoing],
    into_drafts: Callable[[int], Outgoing],
) -> HttpResponse:
    """The page that asks once, and what was answered; also for the thank-you. 422, or 429 past a limit, with the reason."""
    me, now = reader(request), clock.now()
    account = account_of(me)
    if account is None:
        raise NoMailbox
    hours = queries.hours_of(me, person, now)
    how, seen = request.POST.get("how", ""), _number(request.POST.get("seen", ""))
    said = {**shown, "here": "people", "person": person, "account": account, "back": back, "hours": hours}
    said |= {
        "left_open": ", ".join(LEFT_OPEN.findall(shown["body"])[:3]),
        "there": moments.clock_time(now, hours.zone),
        "next_there": moments.when(hours.next, now, hours.zone),
        "next_here": moments.when(hours.next, now, me.zone),
    }
    if request.method != "POST" or how not in ("now", "hour", "drafts"):
        return respond.page(request, template, said)
    try:
        if how == "drafts":
            into_drafts(seen)
        else:
            hand_over(seen, hours.next if how == "hour" else None)
    except Problem as problem:
        answer = respond.invalid(request, template, {**said, "problem": problem.sentence})
        answer.status_code = 422 if problem.status == 409 else problem.status
        return answer
    if how == "drafts":
        messages.success(request, f"It goes into the Drafts folder of {account.address}. Finish and send it there.")
    elif how == "hour":
        messages.success(
            request, f"It goes out {moments.when(hours.next, now, me.zone)}. You can take it back until then."
        )
    return respond.onward(back)


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else -1
