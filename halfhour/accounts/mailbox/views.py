"""Pages of one's mailbox: setting it up and trying it, what goes out from it, and what became of one mail."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from halfhour.accounts.mailbox import actions, queries
from halfhour.accounts.mailbox.forms import MailboxForm
from halfhour.accounts.mailbox.providers import PROVIDERS
from halfhour.accounts.reader import reader
from halfhour.core import clock, outbox, owned, respond
from halfhour.core.models import Outgoing
from halfhour.core.once import once

TEMPLATE = "accounts/mailbox.html"
DECISIONS = {"there": outbox.it_is_there, "not_there": outbox.it_is_not_there, "again": outbox.try_again}
SAID = {
    "there": "Noted: it went out.",
    "not_there": "It goes out now.",
    "again": "It is tried once more now.",
    "back": "Taken back. It is a draft again.",
}


@require_http_methods(["GET", "HEAD", "POST"])
def mailbox(request: HttpRequest) -> HttpResponse:
    """Set it up: both servers are tried before anything is kept, and what is wrong is said in words."""
    user = reader(request)
    kept = queries.account_of(user)
    initial = {} if kept else {"address": user.email}
    if request.method != "POST":
        form = MailboxForm(instance=kept, kept=kept, initial=initial)
        return respond.page(request, TEMPLATE, _page(form, kept))
    form = MailboxForm(request.POST, kept=kept)
    if not form.is_valid():
        return respond.invalid(request, TEMPLATE, _page(form, kept))
    account = form.save(commit=False)
    tried = actions.tried(account)
    if not tried.sends or (tried.reading and not request.POST.get("send_only")):
        return respond.invalid(request, TEMPLATE, {**_page(form, kept), "tried": tried})
    if tried.reading:
        account.imap_host = ""
    actions.keep(user=user, account=account, now=clock.now())
    messages.success(request, f"It works: letters can go out from {account.address}.")
    return respond.onward("accounts:mailbox")


@require_POST
def mailbox_reading(request: HttpRequest) -> HttpResponse:
    """Switch on or off that replies are looked for."""
    if kept := queries.account_of(reader(request)):
        wanted = request.POST.get("state") == "on"
        actions.read_replies(account=kept, wanted=wanted)
        messages.success(request, "Replies are looked for." if wanted else "Nothing is read any more.")
    return respond.onward("accounts:mailbox")


@require_POST
def mailbox_forget(request: HttpRequest) -> HttpResponse:
    """Drop the mailbox, its password with it."""
    actions.forget(user=reader(request))
    messages.success(request, "Your mailbox is forgotten, its password with it.")
    return respond.onward("accounts:mailbox")


@require_safe
def outbox_page(request: HttpRequest) -> HttpResponse:
    """What is on its way, what needs a look, what went out lately."""
    user = reader(request)
    rows = queries.outgoing(user, clock.now())[:200]
    said = {"rows": rows, "account": queries.account_of(user), "server_sends": outbox.server_sends()}
    return respond.page(request, "accounts/outbox.html", said)


@require_http_methods(["GET", "HEAD", "POST"])
@once
def outgoing(request: HttpRequest, pk: int) -> HttpResponse:
    """One mail and what became of it; `decision` is what its owner says: there, not_there, again, back."""
    row = owned.get(Outgoing, reader(request), pk=pk)
    if request.method != "POST":
        return respond.page(request, "accounts/outgoing.html", {"outgoing": row})
    said = request.POST.get("decision", "")
    if said == "back":
        outbox.take_back(row=row)
    elif said in DECISIONS:
        DECISIONS[said](row=row, now=clock.now())
    if said in SAID:
        messages.success(request, SAID[said])
    to = request.POST.get("to", "")
    return respond.onward(to if url_has_allowed_host_and_scheme(to, allowed_hosts=None) else "accounts:outbox")


def _page(form: MailboxForm, kept: Any) -> dict[str, Any]:
    return {"form": form, "account": kept, "provider": form.provider, "providers": PROVIDERS}
