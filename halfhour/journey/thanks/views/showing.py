"""How the note is shown: while it is written, and once it is sent."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.http import HttpRequest, HttpResponse

from halfhour.accounts.mailbox.queries import account_of
from halfhour.accounts.reader import reader
from halfhour.core import respond
from halfhour.core.models import Outgoing
from halfhour.formats import mailto
from halfhour.gateways.pdf import CARD_FOLDING
from halfhour.journey.interviews.models import Interview
from halfhour.journey.thanks import queries, rules
from halfhour.journey.thanks.forms import ThanksForm
from halfhour.journey.thanks.models import ThankYou
from halfhour.journey.thanks.rules.checks import check
from halfhour.journey.thanks.rules.remembered import Remembered


def writing_page(
    request: HttpRequest,
    form: ThanksForm,
    known: Remembered,
    now: datetime,
    *,
    checked: bool = False,
    outgoing: Outgoing | None = None,
) -> HttpResponse:
    """The form with the time left, the checks, and what they said; to htmx only the checks. 422 with errors."""
    failed = form.is_bound and not form.is_valid() and not checked  # reading the form puts its text into the row
    thank_you: ThankYou = form.instance
    interview, numbers = thank_you.interview, reader(request).numbers
    subject, body = thank_you.subject, thank_you.body
    said = {
        "here": "people",
        "interview": interview,
        "person": interview.person,
        "form": form,
        "standing": _standing(interview, numbers.thank_within_hours, now),
        "checks": check(subject, body, known, words_most=numbers.letter_words_most),
        "beside": queries.words_beside(known),
        "known": known,
        "mail_link": mailto.link(to=interview.person.email, subject=subject, body=body),
        "profile_url": _web(interview.person.profile_url),
        "folding": CARD_FOLDING,
        "oob": checked,
        "account": account_of(reader(request)),
        "outgoing": outgoing,
    }
    answer = respond.invalid if failed else respond.page
    return answer(request, "thanks/write.html", said, fragment="checked" if checked else "")


def sent_page(request: HttpRequest, interview: Interview, thank_you: ThankYou, *, typed: str = "") -> HttpResponse:
    """What went out, when, and whether that was in time; 422 with what was `typed` too late to go out."""
    hours = reader(request).numbers.thank_within_hours
    said = {
        "here": "people",
        "interview": interview,
        "person": interview.person,
        "thank_you": thank_you,
        "standing": _standing(interview, hours, interview.starts_at, thank_you.took),
        "names": queries.names_to_write_to(interview),
        "typed": typed,
    }
    answer = respond.invalid if typed else respond.page
    return answer(request, "thanks/sent.html", said)


def _standing(interview: Interview, hours: int, now: datetime, took: timedelta | None = None) -> rules.Standing:
    return rules.standing(interview.ended_at or interview.ends_at, hours, now, took)


def _web(url: str) -> str:
    """The profile as a link, only where it is one of the web."""
    return url if url.startswith(("https://", "http://")) else ""
