"""A letter sent from one's own mailbox, on a phone: looked at once more, confirmed once, out once; the answer comes back."""

from __future__ import annotations

from datetime import timedelta

import pytest
from playwright.sync_api import expect

from halfhour.accounts import actions as accounts
from halfhour.accounts.mailbox import ways
from halfhour.core import outbox
from halfhour.gateways.mail import Server, imap
from halfhour.journey.outreach import actions, tasks
from halfhour.journey.people import actions as people
from tests.dovecot import HOST, SECRET, USER
from tests.sink import Sink

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

ANSWER = """From: Elias Novak <elias@harbor.example>\r
To: dana@lakeside.example\r
Date: Thu, 24 Sep 2026 18:10:00 +0000\r
Message-ID: <answer@harbor.example>\r
In-Reply-To: {number}\r
Subject: Re: half an hour\r
\r
Gladly. Tuesday at ten?\r
"""


@pytest.fixture
def smtp_server(imap_server, reach):
    with Sink(tls=(imap_server.cert, imap_server.key)) as sink:
        reach(sink.port, imap_server.tls, trusting=imap_server.cert)
        yield sink


def test_from_the_password_to_the_answer(phone, dana, imap_server, smtp_server, freeze, at, settings):
    settings.SHARED = False
    now = freeze(at("2026-09-24 10:30"))
    elias = people.add(owner=dana, full_name="Elias Novak", now=now, email="elias@harbor.example", country="US")
    page = phone.new_page()
    page.goto(f"/sign-in/{accounts.make_link(user=dana, now=now)}/")
    page.get_by_role("button", name="Open Halfhour").click()

    page.goto("/settings/mailbox/")
    page.get_by_label("Your mail address").fill(USER)
    page.get_by_label("Password").fill("wrong")
    page.get_by_text("Servers", exact=True).click()
    page.get_by_label("User name").fill(imap_server.user)
    page.get_by_label("Server for sending").fill(HOST)
    page.get_by_label("Port").first.fill(str(smtp_server.port))
    page.get_by_label("Server for reading").fill(HOST)
    page.get_by_label("Port").last.fill(str(imap_server.tls))
    page.get_by_role("button", name="Try it and keep it").click()
    expect(page.get_by_text("Sending does not work.")).to_be_visible()
    page.get_by_label("Password").fill(SECRET)
    page.get_by_role("button", name="Try it and keep it").click()
    expect(page.get_by_text("Works", exact=True)).to_be_visible()

    page.goto(f"/people/{elias.pk}/letters/new/")
    page.get_by_role("button", name=f"Send from {USER}").click()
    expect(page.get_by_role("heading", name="Send it as it stands?")).to_be_visible()
    page.get_by_role("button", name="Send now").dblclick()
    expect(page.get_by_text("Waiting to go out")).to_be_visible()

    outbox.dispatch(now=now, ways=ways.way)
    actions.note_sent(now=now)
    assert sum(smtp_server.counts.values()) == 1
    page.reload()
    expect(page.get_by_text("Sent", exact=True)).to_be_visible()

    [number] = smtp_server.counts
    with imap.Box(Server(HOST, imap_server.tls, "tls", imap_server.user, SECRET, is_own=True)) as box:
        box.put("INBOX", ANSWER.format(number=number).encode(), at=now, is_draft=False)
    tasks.look_into_mailboxes(now=freeze(now + timedelta(hours=1)))
    page.goto("/")
    expect(page.get_by_text("Elias Novak answered")).to_be_visible()
    page.get_by_role("link", name="Read it").click()
    expect(page.locator("blockquote")).to_have_text("Gladly. Tuesday at ten?")
    page.get_by_text("Yes", exact=True).click()
    page.get_by_role("button", name="Keep the answer").click()
    expect(page.get_by_text("A yes. When and where will it be?")).to_be_visible()
