"""A forgotten password on a shared server: a way in by mail, the same for those who have no account."""

from __future__ import annotations

import re

import pytest
from django.core import mail
from django.core.cache import cache

from halfhour.accounts.models import User

pytestmark = pytest.mark.django_db
RESET = "/accounts/password/reset/"


@pytest.fixture(autouse=True)
def noor(at):
    cache.clear()
    return User.objects.create_user(
        "noor", "noor@lakeside.example", "a long phrase", welcomed_at=at("2026-09-01 09:00")
    )


@pytest.fixture
def sends(settings):
    settings.MAIL_SERVER = {"host": "localhost"}


def test_a_way_in_comes_by_mail_and_works_once(client, sends):
    assert "Forgot your password?" in client.get("/accounts/login/").content.decode()
    client.post(RESET, {"email": "noor@lakeside.example"})
    [sent] = mail.outbox
    assert sent.to == ["noor@lakeside.example"]
    path = re.search(r"https?://[^/]+(/\S+)", sent.body)[1]
    page = client.get(path, follow=True)
    said = {"password1": "quite another phrase", "password2": "quite another phrase"}
    client.post(page.redirect_chain[-1][0], said)
    assert User.objects.get().check_password("quite another phrase")
    client.logout()
    assert "password1" not in client.get(path, follow=True).content.decode()


def test_nobody_learns_who_has_an_account(client, sends):
    known = client.post(RESET, {"email": "noor@lakeside.example"})
    unknown = client.post(RESET, {"email": "nobody@lakeside.example"})
    assert (known.status_code, known.headers["Location"]) == (unknown.status_code, unknown.headers["Location"])
    assert len(mail.outbox) == 2


def test_without_a_mail_account_the_page_says_so(client, settings):
    settings.MAIL_SERVER = {}
    answer = client.post(RESET, {"email": "noor@lakeside.example"})
    assert answer.status_code == 409
    assert "no mail account of its own" in answer.content.decode()
    assert mail.outbox == []


def test_a_mail_server_that_is_away_is_told(client, sends, settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    answer = client.post(RESET, {"email": "noor@lakeside.example"})
    assert answer.status_code == 409
    assert "Try again" in answer.content.decode()
