"""A shared server in a real browser: a password first, then a passkey of the device, then a one-time code."""

from __future__ import annotations

import re

import pytest
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from playwright.sync_api import Page, expect

from halfhour.accounts.models import User

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
PHRASE = "a long enough phrase"


@pytest.fixture
def page(chromium, address) -> Page:
    """A phone that knows passkeys. They need a name, so the server is asked as localhost."""
    context = chromium.new_context(
        base_url=address.replace("127.0.0.1", "localhost"), viewport={"width": 390, "height": 844}
    )
    page = context.new_page()
    device = context.new_cdp_session(page)
    device.send("WebAuthn.enable")
    options = {
        "protocol": "ctap2",
        "transport": "internal",
        "hasResidentKey": True,
        "hasUserVerification": True,
        "isUserVerified": True,
    }
    device.send("WebAuthn.addVirtualAuthenticator", {"options": options})
    yield page
    context.close()


def with_password(page: Page) -> None:
    page.goto("/settings/")
    page.get_by_label(re.compile("Username|Login")).fill("noor")
    page.get_by_label("Password").fill(PHRASE)
    page.get_by_role("button", name="Sign in", exact=True).click()


def prove(page: Page, path: str) -> None:
    """Open a page that asks for the password once more."""
    page.goto(path)
    page.get_by_label("Password").fill(PHRASE)
    page.get_by_role("button").first.click()
    page.wait_for_url(f"**{path}")


def sign_out(page: Page) -> None:
    page.goto("/settings/")
    page.get_by_role("button", name="Sign out").click()
    page.wait_for_url(re.compile("sign-in|login"))  # the page first lets go of what this device keeps


def test_a_passkey_signs_in(page, freeze, at):
    now = freeze(at("2026-09-24 10:30"))
    User.objects.create_user("noor", "noor@lakeside.example", PHRASE, name="Noor Haidari", welcomed_at=now)
    with_password(page)
    expect(page.get_by_role("heading", level=1)).to_have_text("Settings")
    prove(page, "/accounts/2fa/webauthn/add/")
    page.get_by_label("Name").fill("My phone")
    if (passwordless := page.get_by_label(re.compile("passwordless", re.I))).count():
        passwordless.check()
    page.get_by_role("button", name=re.compile("Add", re.I)).click()
    page.wait_for_url(re.compile("recovery|webauthn/$"))
    sign_out(page)
    page.goto("/sign-in/")
    page.get_by_role("button", name="Use a passkey").click()
    expect(page.get_by_role("heading", level=1)).not_to_have_text("Sign in")
    page.goto("/settings/")
    expect(page.get_by_label("Your name")).to_have_value("Noor Haidari")


def test_a_one_time_code_is_asked_for_once_it_is_set_up(page, freeze, at):
    now = freeze(at("2026-09-24 10:30"))
    User.objects.create_user("noor", "noor@lakeside.example", PHRASE, name="Noor Haidari", welcomed_at=now)
    with_password(page)
    prove(page, "/accounts/2fa/totp/activate/")
    secret = page.get_by_label(re.compile("secret", re.I)).input_value()
    page.get_by_label(re.compile("code", re.I)).fill(code(secret))
    page.get_by_role("button", name=re.compile("Activate", re.I)).click()
    page.wait_for_url(re.compile("recovery|2fa/$"))
    sign_out(page)
    with_password(page)
    expect(page).to_have_url(re.compile("2fa/authenticate"))


def code(secret: str) -> str:
    """What an authenticator app would show now."""
    return format_hotp_value(hotp_value(secret, next(iter(yield_hotp_counters_from_time()))))
