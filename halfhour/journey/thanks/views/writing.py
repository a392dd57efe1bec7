"""The thank-you of one interview: written, and marked as sent."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods, require_POST

from halfhour.core import clock, outbox, owned, respond
from halfhour.core.once import once
from halfhour.core.problems import Problem
from halfhour.journey.conversation.rules.texts import clean
from halfhour.journey.interviews.models import Interview
from halfhour.journey.thanks import actions, queries
from halfhour.journey.thanks.forms import SendingForm, ThanksForm
from halfhour.journey.thanks.models import ThankYou
from halfhour.journey.thanks.views.showing import sent_page, writing_page
from halfhour.journey.thanks.views.taking import as_card, as_mail

# What takes the note as it is typed, without keeping it: the page it was typed in stays current.
TAKEN: dict[str, Callable[[ThankYou], HttpResponse]] = {"eml": as_mail, "card": as_card}


@require_http_methods(["GET", "HEAD", "POST"])
def write(request: HttpRequest, pk: int) -> HttpResponse:
    """The note, drafted from what was written down until it is saved; opening the page keeps nothing.

    `do` says what was pressed: `save`, `sent`, or `check`, `eml` and `card`, which keep nothing.
    """
    interview, now = owned.get(queries.held(), request.user, pk=pk), clock.now()
    if interview.state != Interview.State.HELD or interview.ended_at is None:
        return respond.page(request, "thanks/not_held.html", {"here": "people", "interview": interview})
    pressed = request.POST.get("do", "save") if request.method == "POST" else ""
    if pressed and pressed != "check" and pressed not in TAKEN:
        return _save(request, interview, now)
    thank_you = queries.thank_you_of([interview]).get(pk)
    if thank_you and thank_you.sent_at:
        return sent_page(request, interview, thank_you)
    row = queries.outgoing(thank_you)
    if row is not None and row.state in (*outbox.ON_ITS_WAY, row.State.SENT):
        said = {"here": "people", "interview": interview, "person": interview.person, "thank_you": thank_you}
        return respond.page(request, "thanks/on_its_way.html", {**said, "outgoing": row})
    known = queries.remembered(interview, now)
    thank_you = thank_you or actions.new_thank_you(interview=interview, now=now, known=known)
    thank_you.interview = interview
    form = ThanksForm(request.POST or None, instance=thank_you)
    if pressed in TAKEN and form.is_valid():
        return TAKEN[pressed](thank_you)
    return writing_page(request, form, known, now, checked=pressed == "check", outgoing=row)


@once
def _save(request: HttpRequest, interview: Interview, now: datetime) -> HttpResponse:
    """Keep what was typed, and mark it as sent when that was pressed."""
    with transaction.atomic():
        thank_you = ThankYou.objects.select_for_update().filter(interview=interview).first()
        if thank_you and thank_you.sent_at:
            return _too_late(request, interview, thank_you)
        thank_you = thank_you or actions.new_thank_you(interview=interview, now=now)
        thank_you.interview = interview
        form = ThanksForm(request.POST, instance=thank_you)
        if form.is_valid() and _kept(request, form, now):
            if request.POST.get("do") == "post":
                return respond.onward("thanks:post", form.instance.pk)
            return respond.onward("thanks:write", interview.pk)
    return writing_page(request, form, queries.remembered(interview, now), now)


def _too_late(request: HttpRequest, interview: Interview, thank_you: ThankYou) -> HttpResponse:
    """It was marked as sent meanwhile: what went out stays, and what was typed here is shown beside it."""
    typed = clean(request.POST.get("body", ""))
    if typed == thank_you.body:
        return respond.onward("thanks:write", interview.pk)
    return sent_page(request, interview, thank_you, typed=typed)


def _kept(request: HttpRequest, form: ThanksForm, now: datetime) -> bool:
    said, thank_you = form.cleaned_data, form.instance
    sending = request.POST.get("do") == "sent"
    try:
        with transaction.atomic():
            text = {name: said[name] for name in ("channel", "subject", "body")}
            actions.save_draft(thank_you=thank_you, now=now, **text)
            if sending:
                actions.mark_sent(thank_you=thank_you, now=now, channel=said["channel"], sent_at=said["sent_at"])
    except Problem as problem:
        form.add_error(problem.field, problem.sentence)
        return False
    if request.POST.get("do") not in ("sent", "post"):
        messages.success(request, "Saved.")
    return True


@require_POST
@once
def sent(request: HttpRequest, pk: int) -> HttpResponse:
    """Mark the note as it is kept as sent; `state=open` takes that back."""
    thank_you, now = owned.get(queries.whole(), request.user, pk=pk), clock.now()
    if request.POST.get("state") == "open":
        actions.mark_unsent(thank_you=thank_you, now=now)
        messages.success(request, "Taken back: it is a draft again.")
        return respond.onward("thanks:write", thank_you.interview_id)
    form = SendingForm(request.POST)
    if not form.is_valid():
        raise Problem(" ".join(str(error) for errors in form.errors.values() for error in errors))
    said = form.cleaned_data
    channel = said["channel"] or thank_you.channel
    actions.mark_sent(thank_you=thank_you, now=now, channel=channel, sent_at=said["sent_at"])
    return respond.onward("thanks:write", thank_you.interview_id)
