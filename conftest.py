"""The named cast and the clock, for every test: Dana owns, Omar is another user, nobody is signed out."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import settings as hypothesis_settings

# The same examples on every machine, so that what was proven here is what is proven there.
hypothesis_settings.register_profile("same", derandomize=True, deadline=None)
hypothesis_settings.load_profile("same")

LOS_ANGELES = ZoneInfo("America/Los_Angeles")


@pytest.fixture(autouse=True)
def plain_static(settings):
    """Pages in tests name static files without a manifest; the browser stories use the hashed ones."""
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture(autouse=True)
def worker_runs(monkeypatch):
    """No worker runs in tests; pages are not to say so, nor to ask the database for it."""
    from halfhour.core import heartbeat

    monkeypatch.setattr(heartbeat.watch, "look_again", float("inf"))


@pytest.fixture(autouse=True)
def nothing_counted():
    """Limits count in the cache: each test begins at none."""
    from django.core.cache import cache

    cache.clear()


def local(text: str) -> datetime:
    """The aware moment at which clocks in Los Angeles show `text`, e.g. `2026-09-24 10:30`."""
    return datetime.fromisoformat(text).replace(tzinfo=LOS_ANGELES).astimezone(ZoneInfo("UTC"))


@pytest.fixture
def at():
    return local


@pytest.fixture
def freeze(monkeypatch):
    """`freeze(at("2026-09-24 10:30"))`: every door reads this moment from then on."""
    from halfhour.core import clock

    def pin(moment: datetime) -> datetime:
        monkeypatch.setattr(clock, "now", lambda: moment)
        return moment

    return pin


def _user(**details):
    from halfhour.accounts.models import User

    user = User(welcomed_at=local("2026-09-01 09:00"), **details)
    user.set_unusable_password()
    user.save()
    return user


@pytest.fixture
def dana(db):
    return _user(
        username="dana",
        name="Dana Okafor",
        school="Lakeside College",
        studies="information science",
        email="dana@lakeside.example",
        phone="+1 206 555 0100",
        curious_about="UX research",
        search_begins=date(2027, 3, 1),
        time_zone="America/Los_Angeles",
        country="US",
    )


@pytest.fixture
def omar(db):
    return _user(
        username="omar",
        name="Omar Haddad",
        school="Lakeside College",
        time_zone="Europe/Berlin",
        country="DE",
    )


@pytest.fixture
def client_of():
    from django.test import Client

    def sign_in(user) -> Client:
        client = Client()
        client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
        return client

    return sign_in


@pytest.fixture(scope="session")
def running_dovecot():
    import tempfile
    from pathlib import Path

    from tests import dovecot

    if not dovecot.is_installed():
        pytest.skip("Dovecot is not installed: `apt-get install dovecot-imapd`, which `make test` does")
    # Not below pytest's own folder, which only its owner may enter: the mail server serves as somebody else.
    with tempfile.TemporaryDirectory(prefix="halfhour-dovecot-") as folder, dovecot.Dovecot(Path(folder)) as server:
        yield server


@pytest.fixture
def imap_server(running_dovecot, reach):
    """A real IMAP server, empty, reached by its name through the guard."""
    running_dovecot.reset()
    reach(running_dovecot.tls, running_dovecot.starttls, trusting=running_dovecot.cert)
    return running_dovecot


@pytest.fixture
def reach(monkeypatch):
    """`reach(port, trusting=certificate)`: the guard lets mail servers be on loopback, whatever their name."""
    import ssl

    from halfhour.gateways import guard
    from halfhour.gateways.mail import server

    def look_up(host, port, type=0):
        return [(2, type, 6, "", ("127.0.0.1", port))]

    def open_to(*ports, trusting=None):
        trusts = ssl.create_default_context(cafile=trusting) if trusting else None
        known = server.REACH.ports | set(ports)
        made = guard.Reach(ports=known, loopback=True, look_up=look_up, trusts=trusts or server.REACH.trusts)
        monkeypatch.setattr(server, "REACH", made)
        monkeypatch.setattr(server, "PORTS", known)

    return open_to


# One for the whole run: two of them cannot be driven from one process.
@pytest.fixture(scope="session")
def playwright():
    from playwright.sync_api import sync_playwright

    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def chromium(playwright):
    """The browser that the system has; each test opens a context of its own in it."""
    import os

    path = os.environ.get("CHROMIUM") or "/usr/bin/chromium"
    if not os.path.exists(path):
        pytest.skip("no chromium here; make test installs Debian's")
    quiet = ["--disable-gpu", "--disable-background-networking", "--disable-component-update"]
    browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", *quiet])
    yield browser
    browser.close()
