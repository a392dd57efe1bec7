"""The page of reminders: what is chosen is kept, what is missing is said, a test shows how it went."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.urls import reverse

from halfhour.accounts.models import MailAccount
from halfhour.core import heartbeat
from halfhour.core.models import Outgoing
from halfhour.reminders.forms import ChoicesForm
from halfhour.reminders.models import Choices
from halfhour.reminders.rules.kinds import KINDS

PAGE = "/settings/reminders/"


@pytest.fixture
def now(freeze, at):
    return freeze(at("2026-09-23 18:00"))


@pytest.fixture
def page(dana, client_of, now):
    client = client_of(dana)

    def read(**headers):
        return client.get(PAGE, headers=headers).content.decode()

    read.client = client
    return read


def said(**changed):
    """What the form sends when nothing was changed but `changed`."""
    form = ChoicesForm(instance=Choices())
    values = {name: form[name].value() for name in form.fields}
    values |= {"thanks_hours": "2, 12, 20"} | changed
    return {name: value for name, value in values.items() if value not in (False, None)}


def test_what_is_chosen_is_kept(page, dana):
    answer = page.client.post(
        PAGE,
        said(
            mail_thanks="off", calendar_letters=False, quiet_from="23:00", morning_at="08:15", thanks_hours="3; 18",
            thanks_daily=False,
        ),
    )  # fmt: skip
    assert answer.status_code == 303
    kept = Choices.objects.get(owner=dana)
    assert (kept.chosen["thanks"].mail, kept.chosen["letters"].calendar) == ("off", False)
    assert kept.chosen["leaving"].mail == "own"
    assert (kept.quiet_from.hour, kept.morning_at.minute, kept.thanks_hours, kept.thanks_daily) == (
        23,
        15,
        [3, 18],
        False,
    )
    again = page.client.post(PAGE, said(mail_thanks="morning"))
    assert again.status_code == 303
    assert Choices.objects.get(owner=dana).chosen["thanks"].mail == "morning"


def test_saving_does_not_bring_todays_summary_again(page, dana, now):
    Choices.objects.create(owner=dana, created_at=now, morning_on=now.date())
    page.client.post(PAGE, said())
    assert Choices.objects.get(owner=dana).morning_on == now.date()


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"thanks_hours": "soon"}, "Write whole hours with commas"),
        ({"thanks_hours": "0, 500"}, "from 1 to 72 hours"),
        ({"morning_at": "06:30"}, "in your quiet hours, which end at 07:00"),
        ({"mail_thanks": "pigeon"}, "Select a valid choice"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_lost(page, wrong, sentence):
    answer = page.client.post(PAGE, said(quiet_until="07:00", quiet_from="21:45", **wrong))
    assert answer.status_code == 422
    assert sentence in answer.content.decode()
    assert "21:45" in answer.content.decode()
    assert not Choices.objects.exists()


def test_every_kind_has_its_row(page):
    shown = page()
    for kind in KINDS:
        assert f'name="mail_{kind.name}"' in shown
        assert f'name="calendar_{kind.name}"' in shown


def test_without_a_mail_account_the_calendar_is_offered(page, settings):
    settings.MAIL_SERVER = {}
    shown = page()
    assert "It needs a mail account to send from" in shown
    assert reverse("reminders:calendar") in shown
    assert "Send me a test" not in shown
    page.client.post(reverse("reminders:test"))
    assert not Outgoing.objects.exists()


def test_ones_own_mailbox_is_enough_and_its_trouble_is_said(page, dana, settings, own_mailbox):
    settings.MAIL_SERVER = {}
    own_mailbox()
    assert "It goes to <strong>dana@home.example.org</strong>" in page()
    MailAccount.objects.update(trouble="The password was refused.")
    shown = page()
    assert "The password was refused." in shown
    assert "Send me a test" not in shown


def test_a_missing_and_an_unproved_address_are_said(page, dana, settings):
    settings.MAIL_SERVER = {"host": "127.0.0.1", "port": 1, "security": "none", "user": "", "secret": ""}
    assert "is not confirmed as yours" in page()
    dana.email = ""
    dana.save()
    assert "your mail address</a> is missing" in page()
    settings.STORY = True
    assert "The demo sends nothing" in page()


def test_a_test_is_sent_and_its_way_is_shown(page, dana, reachable, now, freeze):
    assert "dana@lakeside.example" in page()
    page.client.post(reverse("reminders:test"))
    row = Outgoing.objects.get(kind="reminder.test")
    assert row.recipients == ["dana@lakeside.example"]
    shown = page()
    assert "The test is on its way." in shown
    assert 'hx-trigger="every 3s"' in shown
    page.client.post(reverse("reminders:test"))
    assert Outgoing.objects.count() == 1
    assert "sent less than a minute ago" in page()
    Outgoing.objects.update(state="failed", problem="The server says that this address does not exist.")
    assert "could not be sent.</strong> The server says" in page()
    Outgoing.objects.update(state="sent", sent_at=now)
    piece = page(**{"hx-request": "true"})
    assert "The test went out today at 18:00" in piece
    assert "hx-trigger" not in piece
    assert "<h1>" not in piece
    freeze(now + timedelta(minutes=2))
    page.client.post(reverse("reminders:test"))
    assert Outgoing.objects.count() == 2


def test_the_last_pass_and_its_silence_show(page, now):
    assert "have not been looked through yet" in page()
    heartbeat.beat("reminders", now=now - timedelta(minutes=1))
    assert "last looked through today at 17:59" in page()
    assert "not running" not in page()
    heartbeat.beat("reminders", now=now - timedelta(minutes=6))
    assert "the background worker is not running" in page()


def test_tomorrows_summary_is_shown_as_it_would_come(page, agreed):
    assert "Nothing would be in it" in page()
    agreed()
    shown = page()
    assert "tomorrow at 07:30, as things stand" in shown
    assert "14:20  Jonas Weil, Northwind Robotics. Leave by 13:30." in shown
    assert not Choices.objects.exists()
