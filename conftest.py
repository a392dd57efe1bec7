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
