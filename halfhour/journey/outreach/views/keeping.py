"""Keeping the text of a letter, and saying that it went out: one form, two buttons."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse

from halfhour.accounts.reader import reader
from halfhour.core import clock, respond
from halfhour.core.problems import Problem
from halfhour.journey.outreach import actions, queries
from halfhour.journey.outreach.forms import LetterForm, SentForm
from halfhour.journey.outreach.models import Letter
from halfhour.journey.outreach.rules.greeting import with_greeting
from halfhour.journey.outreach.views import beside


def keep(request: HttpRequest, letter: Letter, *, sending: bool) -> HttpResponse:
    """Keep what was typed, and mark it as sent when that was said; a wrong form comes back with all it held."""
    now, form, when = clock.now(), LetterForm(_typed(request, letter), instance=letter), SentForm(request.POST)
    if form.is_valid() and (not sending or when.is_valid()):
        try:
            with transaction.atomic():
                saved = _kept(form, letter, now)
                if sending:
                    actions.mark_sent(letter=saved, now=now, sent_at=when.cleaned_data["sent_at"])
        except actions.NotYet as problem:
            when.add_error("sent_at", problem.sentence)
        except Problem as problem:
            form.add_error(None, problem.sentence)
        else:
            if request.POST.get("do") == "post":
                return respond.onward("outreach:post", saved.pk)
            messages.success(request, beside.sent_sentence(saved) if sending else "Saved.")
            return respond.onward("outreach:letter", saved.pk)
    context = {**beside.page(request, letter, form), "sent_form": when if sending else SentForm()}
    return respond.invalid(request, "outreach/letter.html", context)


def _kept(form: LetterForm, letter: Letter, now: datetime) -> Letter:
    """The letter with the form's text, made first when it is new."""
    said = {name: form.cleaned_data[name] for name in ("channel", "subject", "body")}
    if not letter.pk:
        letter = actions.draft(person=letter.person, now=now, purpose=letter.purpose, channel=said["channel"])
    return actions.save_draft(letter=letter, now=now, **said)


def _typed(request: HttpRequest, letter: Letter) -> Any:
    """What was typed, with its greeting put right when that was asked for."""
    if request.POST.get("fix") != "greeting":
        return request.POST
    typed = request.POST.copy()
    typed["body"] = with_greeting(typed.get("body", ""), queries.known(reader(request), letter.person))
    return typed
