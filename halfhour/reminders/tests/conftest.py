"""Jonas at Northwind, agreed for Thursday 24 September 2026 at 14:20 in Los Angeles, and Dana's calendar."""

from __future__ import annotations

from email import message_from_bytes
from email.policy import default

import icalendar
import pytest
from allauth.account.models import EmailAddress
from django.urls import reverse

from halfhour.accounts.models import MailAccount
from halfhour.core.models import Outgoing
from halfhour.journey.interviews import actions as interviews
from halfhour.journey.people import actions as people
from halfhour.reminders import actions

ZONE = "America/Los_Angeles"


@pytest.fixture
def jonas(dana, at):
    return people.add(
        owner=dana, full_name="Jonas Weil", now=at("2026-09-01 09:00"), organization_name="Northwind Robotics"
    )


@pytest.fixture
def agreed(jonas, at):
    """`agreed()`: a half hour with Jonas, 35 minutes by tram; anything can be given otherwise."""

    def make(person=jonas, now="2026-09-14 09:00", starts="2026-09-24 14:20", **details):
        said = {"travel_minutes": 35, "travel_by": "tram", "time_zone": ZONE, **details}
        return interviews.agree(person=person, now=at(now), starts_at=at(starts), **said)

    return make


@pytest.fixture
def held(agreed, at):
    """`held()`: the half hour took place and ended at 14:50."""

    def make(ended="2026-09-24 14:50", **details):
        made = agreed(**details)
        return interviews.hold(interview=made, now=at(ended), ended_at=at(ended))

    return make


@pytest.fixture
def subscribed(dana, at, client):
    """`subscribed()`: the address of Dana's calendar."""

    def make(owner=dana):
        return reverse("reminders:feed", args=[actions.make_feed(owner=owner, now=at("2026-09-15 09:00"))])

    return make


@pytest.fixture
def entries(client):
    """`entries(address)`: what a calendar program finds there, by what it is called."""

    def read(address):
        answer = client.get(address)
        assert answer.status_code == 200
        whole = icalendar.Calendar.from_ical(answer.content)
        assert not any(event.errors for event in whole.events)
        return {str(event["summary"]): event for event in whole.events}

    return read


@pytest.fixture
def reachable(dana, settings):
    """Dana has proved her address, and the server has a mail account. `reachable(omar)` does it for others."""
    settings.MAIL_SERVER = {"host": "127.0.0.1", "port": 1, "security": "none", "user": "", "secret": ""}
    settings.MAIL_FROM = "halfhour@school.example"
    settings.ADDRESS = "https://halfhour.school.example"

    def prove(user):
        EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
        return user

    prove(dana)
    return prove


@pytest.fixture
def own_mailbox(dana, at):
    """`own_mailbox()`: Dana's own mailbox is set up."""

    def make(**said):
        return MailAccount.objects.create(
            user=dana, address="dana@home.example.org", user_name="dana", secret="s", smtp_host="mail.example.org",
            created_at=at("2026-09-01 09:00"), **said,
        )  # fmt: skip

    return make


@pytest.fixture
def mails():
    """`mails()`: what lies in the outbox, as it would be read, oldest first."""

    def read():
        rows = Outgoing.objects.order_by("try_at", "id")
        return [(row, message_from_bytes(bytes(row.content), policy=default)) for row in rows]

    return read
