"""What belongs to somebody else answers like what is missing: at every address, by every method."""

from __future__ import annotations

import re

import pytest
from django.apps import apps
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from halfhour.guest import actions as guest
from halfhour.guest import queries
from halfhour.guest.views.door import form_key
from tests.habits.cast import belongings
from tests.habits.routes import HOST, MINE, OPEN, ROUTES

METHODS = ["get", "head", "post", "put", "patch", "delete"]
# allauth's own pages are its own to test; one's own machine does not have them.
ELSEWHERE = ("account_", "mfa_", "socialaccount_", "usersessions_")
NOWHERE = 999_999_999
PASSING = re.compile(rb'(csrfmiddlewaretoken" value="|X-CSRFToken": ")[^"]+|name="once" value="[^"]+"')


def addresses() -> dict[str, list[str]]:
    """Every named address of the resolver and the names of its parts."""

    def walk(patterns, space: str):
        for pattern in patterns:
            if isinstance(pattern, URLResolver):
                inner = f"{space}{pattern.namespace}:" if pattern.namespace else space
                yield from walk(pattern.url_patterns, inner)
            elif isinstance(pattern, URLPattern):
                yield f"{space}{pattern.name}", list(pattern.pattern.converters)

    return {name: parts for name, parts in walk(get_resolver().url_patterns, "") if not name.startswith(ELSEWHERE)}


ADDRESSES = addresses()
OWNED = sorted(name for name, row in ROUTES.items() if row not in (OPEN, MINE, HOST))
HOSTS = sorted(name for name, row in ROUTES.items() if row == HOST)


def address(name: str, pk: int, token: str = "x") -> str:
    return reverse(name, kwargs={part: pk if part in ("pk", "number") else token for part in ADDRESSES[name]})


@pytest.fixture
def things(dana, at, freeze):
    now = freeze(at("2026-09-24 10:30"))
    return belongings(dana, now)


def test_every_address_is_declared_and_every_row_is_an_address():
    assert sorted(ADDRESSES) == sorted(ROUTES)


def counts() -> dict[str, int]:
    ours = [model for app in apps.get_app_configs() if app.name.startswith("halfhour.") for model in app.get_models()]
    return {model.__name__: model.objects.count() for model in ours}


@pytest.mark.parametrize("name", OWNED)
def test_another_s_object_answers_like_a_missing_one(name, things, omar, client_of):
    client = client_of(omar)
    theirs, missing = address(name, things[ROUTES[name]].pk), address(name, NOWHERE)
    before = counts()
    for method in METHODS:
        foreign, none = getattr(client, method)(theirs), getattr(client, method)(missing)
        assert foreign.status_code in (404, 405), f"{method} {theirs}: {foreign.status_code}"
        assert foreign.status_code == none.status_code
        assert PASSING.sub(b"", foreign.content) == PASSING.sub(b"", none.content)
        assert foreign.headers.get("ETag") == none.headers.get("ETag")
    assert counts() == before
    assert 404 in {client.get(theirs).status_code, client.post(theirs).status_code}


@pytest.mark.parametrize("name", sorted(n for n, row in ROUTES.items() if row not in (OPEN, HOST)))
def test_nobody_signed_in_sees_nothing(name, things, client):
    row = ROUTES[name]
    place = address(name, things[row].pk) if row != MINE else reverse(name)
    before = counts()
    for method in METHODS:
        answer = getattr(client, method)(place)
        assert answer.status_code == 302, f"{method} {place}: {answer.status_code}"
        assert answer.headers["Location"].startswith("/sign-in/")
    assert counts() == before


@pytest.mark.parametrize("name", OWNED)
def test_the_owner_is_let_in(name, things, dana, client_of):
    client = client_of(dana)
    answer = client.get(address(name, things[ROUTES[name]].pk))
    assert answer.status_code in (200, 302, 303, 405, 409), answer.status_code


@pytest.mark.parametrize("name", sorted(n for n, row in ROUTES.items() if row == MINE))
def test_pages_of_one_s_own_show_nothing_of_another(name, things, omar, client_of):
    answer = client_of(omar).get(reverse(name), {"q": "maria", "organization": things["organization"].pk})
    assert answer.status_code in (200, 303, 405, 404), answer.status_code
    for telling in (b"Maria Chen", b"Blue Harbor", b"Sam Ortiz", b"persuading", b"Dana Okafor"):
        assert telling not in answer.getvalue()


@pytest.mark.parametrize("name", sorted(ROUTES))
def test_looking_changes_nothing(name, things, dana, client_of):
    """GET and HEAD are safe: mail scanners, link previews and prefetching browsers open everything.

    Opening a page may stock the bank or lay out a plan or a draft for its owner, the same however often.
    """
    client = client_of(dana)
    row = ROUTES[name]
    token = queries.token_of(things["host_link"])
    place = address(name, things[row].pk if row in things else 1, token)
    client.get(place)
    before = counts()
    for _ in range(2):
        client.get(place)
        client.head(place)
    assert counts() == before


@pytest.mark.parametrize("name", OWNED)
def test_forged_posts_are_refused(name, things, dana):
    client = Client(enforce_csrf_checks=True)
    client.force_login(dana, backend="django.contrib.auth.backends.ModelBackend")
    answer = client.post(address(name, things[ROUTES[name]].pk))
    assert answer.status_code in (403, 405)


def ended(how: str, link, now) -> None:
    """The link spent in one of its ways."""
    if how == "revoked":
        guest.revoke(link=link, now=now)
    elif how == "expired":
        type(link).objects.filter(pk=link.pk).update(expires_at=now)
    elif how == "deleted":
        guest.delete(link=link, now=now)


@pytest.mark.parametrize("how", ["revoked", "expired", "deleted"])
@pytest.mark.parametrize("name", HOSTS)
def test_a_host_link_that_ended_answers_like_one_that_never_was(name, how, things, client, dana, client_of, at):
    now, link = at("2026-09-24 10:30"), things["host_link"]
    theirs, never = address(name, 1, queries.token_of(link)), address(name, 1, "a" * 39)
    assert client.get(theirs).status_code in (200, 404, 405, 409)
    ended(how, link, now)
    before = counts()
    for reader in (client, client_of(dana)):  # its owner sees there no more than anybody
        for method in METHODS:
            dead, none = getattr(reader, method)(theirs), getattr(reader, method)(never)
            assert (dead.status_code, dead.content) == (none.status_code, none.content)
            assert dead.status_code in (404, 405)
            assert dict(dead.headers) == dict(none.headers)
    assert counts() == before


@pytest.mark.parametrize("name", HOSTS)
def test_a_host_link_is_no_session_and_tells_its_address_to_nobody(name, things, client):
    answer = client.get(address(name, 1, queries.token_of(things["host_link"])))
    assert not answer.cookies
    if answer.status_code != 405:
        assert answer.headers["Referrer-Policy"] == "no-referrer"
        assert answer.headers["Cache-Control"] == "no-store"
        assert "noindex" in answer.headers["X-Robots-Tag"]


@pytest.mark.parametrize("name", sorted(n for n, row in ROUTES.items() if row not in (OPEN, HOST)))
def test_who_has_a_host_link_is_nobody_anywhere_else(name, things, client):
    client.get(address("guest:page", 1, queries.token_of(things["host_link"])))
    row = ROUTES[name]
    answer = client.get(address(name, things[row].pk) if row != MINE else reverse(name))
    assert answer.status_code == 302
    assert answer.headers["Location"].startswith("/sign-in/")


@pytest.mark.parametrize("name", HOSTS)
def test_a_host_s_form_without_its_key_or_from_elsewhere_does_nothing(name, things, client, omar, at):
    link = things["host_link"]
    place = address(name, 1, queries.token_of(link))
    other = belongings(omar, at("2026-09-24 10:30"), uid="two@halfhour")["host_link"]
    before = counts()
    said = {"how": "never", "sure": "on", "text": "x", "name": "x", "time": "other", "mode": "phone", "they_said": "x"}
    for key, headers in (
        ("", {}),
        ("forged", {}),
        (form_key(other), {}),
        (form_key(link), {"sec-fetch-site": "cross-site"}),
    ):
        answer = client.post(place, {**said, "key": key}, headers=headers)
        assert answer.status_code in (403, 405), (key, answer.status_code)
    assert counts() == before


def test_the_list_of_owned_things_is_whole(things):
    """A new table that is owned must be among the things above, or its addresses were never tried."""
    assert {row for row in ROUTES.values() if row not in (OPEN, MINE, HOST)} <= set(things)
