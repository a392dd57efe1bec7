"""Writing a letter with the checks beside it, saving it, downloading it, removing it."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.text import slugify
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from halfhour.accounts.mailbox.queries import account_of
from halfhour.accounts.reader import reader
from halfhour.core import clock, outbox, owned, respond
from halfhour.core.once import once
from halfhour.core.problems import Problem
from halfhour.gateways import mail
from halfhour.journey.outreach import actions, queries
from halfhour.journey.outreach.forms import LONGEST_LETTER, LetterForm
from halfhour.journey.outreach.models import Letter
from halfhour.journey.outreach.rules.drafting import meeting_in
from halfhour.journey.outreach.views import beside
from halfhour.journey.outreach.views.keeping import keep

LETTERS = Letter.objects.select_related("owner", "person__organization__field", "person__field", "person__named_by")


class NoFile(Problem):
    """The letter cannot become a mail file as it stands."""


@require_http_methods(["GET", "HEAD", "POST"])
@once
def write(request: HttpRequest, pk: int) -> HttpResponse:
    """A letter that is not kept yet; looking makes none. A draft that is there opens instead."""
    person = owned.get(queries.asked(), reader(request), pk=pk)
    said, now = _wanted(request), clock.now()
    actions.check_wanted(person)
    known = queries.unsent(person, said["purpose"])
    if request.method == "POST":
        letter = known or actions.new_letter(person=person, now=now, **said)
        return keep(request, letter, sending=request.POST.get("do") == "sent")
    if known is not None:
        other = said["channel"] if request.GET.get("channel") and said["channel"] != known.channel else ""
        return redirect(f"{known.get_absolute_url()}{f'?channel={other}' if other else ''}")
    letter = actions.new_letter(person=person, now=now, **said)
    return respond.page(request, "outreach/letter.html", beside.page(request, letter, LetterForm(instance=letter)))


@require_http_methods(["GET", "HEAD", "POST"])
@once
def letter(request: HttpRequest, pk: int) -> HttpResponse:
    """One letter: a draft to work on, or what went out.

    `?channel=` shows a fresh version for another channel and `?fresh=1` one for the same, neither of them kept.
    """
    found = owned.get(LETTERS, reader(request), pk=pk)
    if found.sent_at:
        if request.method == "POST":
            messages.info(request, beside.sent_sentence(found))
            return respond.onward("outreach:letter", pk)
        return respond.page(request, "outreach/sent.html", beside.sent(request, found))
    row = queries.outgoing(found)
    if row is not None and row.state in (*outbox.ON_ITS_WAY, row.State.SENT):
        return beside.on_its_way(request, found, row)
    if request.method == "POST":
        return keep(request, found, sending=False)
    shown, is_fresh = _other_version(request, found)
    context = beside.page(request, shown, LetterForm(instance=shown))
    return respond.page(request, "outreach/letter.html", {**context, "is_fresh": is_fresh, "outgoing": row})


@require_POST
def check(request: HttpRequest) -> HttpResponse:
    """The checks of what stands in the form right now; nothing is kept."""
    try:
        pk = int(request.POST.get("person", ""))
    except ValueError:
        pk = 0
    person = owned.get(queries.asked(), reader(request), pk=pk)
    said = {name: request.POST.get(name, "")[:LONGEST_LETTER] for name in ("channel", "purpose", "subject", "body")}
    said["channel"] = said["channel"] if said["channel"] in Letter.Channel.values else Letter.Channel.MAIL
    said["purpose"] = said["purpose"] if said["purpose"] in Letter.Purpose.values else Letter.Purpose.ASK
    typed = Letter(owner=reader(request), person=person, **said)
    context = {**beside.checks(reader(request), typed), "oob": True, "account": account_of(reader(request))}
    return respond.page(request, "outreach/_check.html", context)


@require_safe
def eml(request: HttpRequest, pk: int) -> HttpResponse:
    """The letter as a mail file that opens in one's own mail program as a draft."""
    found = owned.get(LETTERS, reader(request), pk=pk)
    person, me = found.person, reader(request)
    try:
        message = mail.Message(
            subject=found.subject,
            text=found.body,
            sender=mail.mailbox(me.email, me.name) if me.email else None,
            to=(mail.mailbox(person.email, person.full_name),) if person.email else (),
        )
        is_draft = found.sent_at is None
        made = mail.compose(message, message_id=found.message_id, date=found.sent_at, is_draft=is_draft)
    except mail.NotComposed as wrong:
        raise NoFile(wrong.sentence) from None
    name = slugify(person.full_name)[:60] or "letter"
    answer = HttpResponse(made, content_type="message/rfc822")
    answer["Content-Disposition"] = f'attachment; filename="letter-to-{name}.eml"'
    return answer


@require_POST
def letter_remove(request: HttpRequest, pk: int) -> HttpResponse:
    """The draft goes."""
    found = owned.get(Letter, reader(request), pk=pk)
    person = found.person_id
    actions.remove_letter(letter=found, now=clock.now())
    messages.success(request, "The draft is gone.")
    return respond.onward("desk:person", person)


def _wanted(request: HttpRequest) -> dict[str, Any]:
    """Purpose and channel of a new letter, the first of each where none is named; a confirmation's meeting."""
    said = request.POST if request.method == "POST" else request.GET
    purpose, channel = said.get("purpose", ""), said.get("channel", "")
    return {
        "purpose": purpose if purpose in Letter.Purpose.values else Letter.Purpose.ASK,
        "channel": channel if channel in Letter.Channel.values else Letter.Channel.MAIL,
        "meeting": request.GET.get("meeting", "")[:200],
    }


def _other_version(request: HttpRequest, found: Letter) -> tuple[Letter, bool]:
    """The draft, or a fresh text in its place when one was asked for."""
    channel = request.GET.get("channel", "")
    if channel not in Letter.Channel.values:
        channel = found.channel
    if channel == found.channel and not request.GET.get("fresh"):
        return found, False
    meeting = request.GET.get("meeting", "")[:200] or meeting_in(found.body)
    made = actions.new_letter(
        person=found.person, now=clock.now(), purpose=found.purpose, channel=channel, meeting=meeting
    )
    found.channel, found.subject, found.body = channel, made.subject, made.body
    return found, True
