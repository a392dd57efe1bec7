"""What stands beside a letter: its checks, what comes after it, the ways to take it out."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from halfhour.accounts.countries import COUNTRIES
from halfhour.accounts.mailbox.queries import account_of
from halfhour.accounts.models import User
from halfhour.accounts.reader import reader
from halfhour.core import clock, moments, respond
from halfhour.core.models import Outgoing
from halfhour.formats import mailto
from halfhour.journey.outreach import queries
from halfhour.journey.outreach.actions import OnItsWay
from halfhour.journey.outreach.calendars import holiday_name
from halfhour.journey.outreach.forms import LetterForm, SentForm
from halfhour.journey.outreach.models import Letter
from halfhour.journey.outreach.rules import checks as rules
from halfhour.journey.outreach.rules.drafting import meeting_in
from halfhour.journey.outreach.rules.greeting import greeting
from halfhour.journey.people import queries as people
from halfhour.journey.people.models import Person

HEADINGS = {
    Letter.Purpose.ASK: "Ask for half an hour",
    Letter.Purpose.REMINDER: "A short reminder",
    Letter.Purpose.CONFIRM: "Confirm the day before",
    Letter.Purpose.ANSWER: "Answer",
    Letter.Purpose.FOLLOW_UP: "Write again",
    Letter.Purpose.MENTOR: "Ask to learn from them for longer",
}
CHASED = (Letter.Purpose.ASK, Letter.Purpose.ANSWER, Letter.Purpose.REMINDER)


def checks(owner: User, letter: Letter) -> dict[str, Any]:
    """The checks of the text as it stands in `letter`, and the link that opens it. No query."""
    known = queries.known(owner, letter.person)
    report = rules.check(
        channel=letter.channel,
        purpose=letter.purpose,
        subject=letter.subject,
        body=letter.body,
        known=known,
        numbers=owner.numbers,
    )
    link = mailto.link(to=letter.person.email, subject=letter.subject, body=letter.body)
    return {"report": report, "mail_link": link, "greeting": greeting(known), "channel": letter.channel}


def page(request: HttpRequest, letter: Letter, form: LetterForm) -> dict[str, Any]:
    """Everything the page of a draft shows; a bound form's text is what is checked."""
    me, now = reader(request), clock.now()
    if form.is_bound:
        letter.subject, letter.body = form["subject"].value() or "", form["body"].value() or ""
    said: dict[str, Any] = {
        "here": "people",
        "form": form,
        "letter": letter,
        "person": letter.person,
        "heading": HEADINGS[Letter.Purpose(letter.purpose)],
        "channels": _channels(letter),
        "sent_form": SentForm(prefix=None),
        "after": _after(me, letter, now),
        "unwanted": people.may_not_write(letter.person),
        "account": account_of(me) if letter.channel == Letter.Channel.MAIL else None,
        **checks(me, letter),
    }
    if letter.channel == Letter.Channel.LINKEDIN:
        said |= {"notes": queries.linkedin_notes_this_month(me, now), "notes_most": me.numbers.linkedin_notes_a_month}
        said["profile_url"] = _web(letter.person.profile_url)
    return said


def on_its_way(request: HttpRequest, letter: Letter, row: Outgoing) -> HttpResponse:
    """The page of a letter that was confirmed: what goes out, when, and what may be done about it."""
    if request.method == "POST":
        messages.info(request, OnItsWay.sentence)
        return respond.onward("outreach:letter", letter.pk)
    heading = HEADINGS[Letter.Purpose(letter.purpose)]
    said = {"here": "people", "letter": letter, "person": letter.person, "heading": heading, "outgoing": row}
    return respond.page(request, "outreach/on_its_way.html", said)


def sent(request: HttpRequest, letter: Letter) -> dict[str, Any]:
    """Everything the page of a letter that went out shows."""
    assert letter.sent_at is not None
    after = _after(reader(request), letter, letter.sent_at)
    link = mailto.link(to=letter.person.email, subject=letter.subject, body=letter.body)
    replies = [reply for reply in queries.replies_of(letter.person) if reply.received_at >= letter.sent_at]
    heading = HEADINGS[Letter.Purpose(letter.purpose)]
    said = {"here": "people", "letter": letter, "person": letter.person, "heading": heading, "mail_link": link}
    return {**said, "after": [] if replies else after, "replies": replies}


def sent_sentence(letter: Letter) -> str:
    """`This letter went out on Thursday 24 September at 10:30.`"""
    assert letter.sent_at is not None
    zone = letter.owner.zone
    day = moments.long_day(moments.local_day(letter.sent_at, zone), moments.local_day(clock.now(), zone))
    return f"This letter went out on {day} at {moments.clock_time(letter.sent_at, zone)}."


def _channels(letter: Letter) -> list[tuple[str, str, str]]:
    """The other ways to say it, each with its address: in writing, and on the phone where there is a place to call."""
    return [*_in_writing(letter), *_on_the_phone(letter)]


def _on_the_phone(letter: Letter) -> list[tuple[str, str, str]]:
    person = letter.person
    if letter.purpose not in (Letter.Purpose.ASK, Letter.Purpose.REMINDER) or person.organization_id is None:
        return []
    label = "Phone follow-up" if letter.purpose == Letter.Purpose.REMINDER else "Phone"
    return [("phone", label, f"{reverse('outreach:call', args=[person.organization_id])}?person={person.pk}")]


def _in_writing(letter: Letter) -> list[tuple[str, str, str]]:
    if letter.pk:
        return [
            (value, label, f"{letter.get_absolute_url()}?channel={value}") for value, label in Letter.Channel.choices
        ]
    to = reverse("outreach:write", args=[letter.person_id])
    said = {"purpose": letter.purpose, "meeting": meeting_in(letter.body)}
    kept = urlencode({name: value for name, value in said.items() if value})
    return [(v, label, f"{to}?{kept}&channel={v}") for v, label in Letter.Channel.choices]


def _after(owner: User, letter: Letter, at: datetime) -> list[str]:
    """What silence after it leads to, with real dates, as if it went out at `at`; days that are over are left out."""
    if letter.purpose not in CHASED:
        return []
    person, reminders = letter.person, _reminders(letter)
    plan = queries.steps_after(owner, person, at, reminders)
    today = moments.local_day(clock.now(), owner.zone)
    most = owner.numbers.reminders_most
    which = "one short reminder" if not reminders else "one more reminder"
    lines = [
        (plan.second_on, _second(person)),
        (plan.remind_on, f"{which}; {most} at most, then let it rest"),
        (plan.rest_on, "let it rest"),
    ]
    said = [
        f"No answer by {moments.long_day(day, today)}: {what}." for day, what in lines if day and what and day >= today
    ]
    return [*said, _counted(owner, person, at, plan.remind_on or plan.rest_on)] if said else []


def _second(person: Person) -> str:
    if person.organization is None:
        return ""
    other, place = queries.second_person(person), person.organization.name
    return f"write to {other.full_name} at {place} too" if other else f"find a second person at {place}"


def _reminders(letter: Letter) -> int:
    if letter.purpose != Letter.Purpose.REMINDER:
        return 0
    sent_ones = queries.reminders_sent(letter.person, queries.last_sent(letter.person))
    return sent_ones if letter.sent_at else sent_ones + 1


def _counted(owner: User, person: Person, at: datetime, until: Any) -> str:
    """Whose calendar is counted, and the holidays that fall into it."""
    country = queries.country_of(owner, person)
    name = dict(COUNTRIES).get(country, "")
    if not name:
        return "Counted in business days, Monday to Friday: no country is known."
    first = moments.local_day(at, owner.zone)
    days = [first.fromordinal(first.toordinal() + n) for n in range(1, (until - first).days + 1)]
    free = [f"{holiday} ({moments.short_day(d, first)})" for d in days if (holiday := holiday_name(country, d))]
    more = f", without {' and '.join(free[:3])}" if free else ""
    return f"Counted in business days ({name}){more}."


def _web(url: str) -> str:
    """The profile as a link, only where it is one of the web."""
    return url if url.startswith(("https://", "http://")) else ""
