"""A shared server: accounts with a password, passkeys and codes; sign-up closed unless opened."""

from __future__ import annotations

import pytest
from django.urls import reverse

from halfhour.accounts.models import User


@pytest.fixture
def noor(db):
    return User.objects.create_user(
        "noor", "noor@lakeside.example", "a long enough phrase", welcomed_at="2026-09-01T00:00Z"
    )


def test_signing_in_with_a_password(noor, client):
    page = client.get(reverse("account_login"))
    assert b"Use a passkey" in page.content
    assert b"New accounts are opened by" in page.content
    wrong = client.post(reverse("account_login"), {"login": "noor", "password": "guess"})
    assert wrong.status_code == 200
    assert b"noor" in wrong.content
    right = client.post(reverse("account_login"), {"login": "noor", "password": "a long enough phrase"})
    assert right.status_code == 302
    assert client.get(reverse("accounts:settings")).status_code == 200


def test_sign_up_is_closed_unless_opened(db, client, settings):
    typed = {
        "email": "new@lakeside.example",
        "username": "new",
        "password1": "a long enough phrase",
        "password2": "a long enough phrase",
    }
    client.post(reverse("account_signup"), typed)
    assert not User.objects.filter(username="new").exists()
    settings.SIGN_UP_OPEN = True
    assert client.post(reverse("account_signup"), typed).status_code == 302
    assert User.objects.filter(username="new").exists()


@pytest.mark.parametrize("name", ["mfa_index", "account_change_password", "account_email", "account_logout"])
def test_the_account_pages_wear_our_frame(noor, client, name):
    client.force_login(noor, backend="django.contrib.auth.backends.ModelBackend")
    answer = client.get(reverse(name), follow=True)
    assert answer.status_code == 200
    assert b"core/parts.css" in answer.content
    assert b" style=" not in answer.content
