"""The printed link, the first page, the settings."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.urls import reverse

from halfhour.accounts import actions
from halfhour.accounts.countries import COUNTRIES, country_of
from halfhour.accounts.models import SignInLink
from halfhour.accounts.rules import REASONS, Numbers, numbers


@pytest.fixture
def link(dana, at, freeze):
    now = freeze(at("2026-09-24 10:00"))
    return actions.make_link(user=dana, now=now), now


def test_looking_spends_nothing_and_the_button_spends_it_once(link, client, client_of, dana):
    token, _ = link
    address = reverse("accounts:link", args=[token])
    for _ in range(3):
        assert b"Open Halfhour" in client.get(address).content
    assert client.post(address).headers["Location"] == reverse("desk:today")
    assert client.get(reverse("accounts:settings")).status_code == 200
    client.logout()
    assert client.post(address).status_code == 409
    assert b"spent" in client.get(address).content


def test_an_old_link_is_refused(link, client, freeze):
    token, now = link
    freeze(now + actions.LINK_LASTS)
    assert client.post(reverse("accounts:link", args=[token])).status_code == 409


def test_a_new_link_replaces_the_old_and_only_its_hash_is_kept(link, dana, at):
    old, now = link
    new = actions.make_link(user=dana, now=now)
    assert not actions.is_live(token=old, now=now)
    assert actions.is_live(token=new, now=now + timedelta(hours=11))
    assert new not in str(SignInLink.objects.values_list())


def test_the_first_page_comes_first_and_asks_four_things(dana, client_of):
    dana.welcomed_at = None
    dana.name = dana.school = ""
    dana.time_zone = "UTC"
    dana.save()
    client = client_of(dana)
    assert client.get("/people/").headers["Location"] == reverse("accounts:welcome")
    page = client.get(reverse("accounts:welcome")).content.decode()
    assert page.count("<input type=") - page.count('type="hidden"') == 4
    refused = client.post(reverse("accounts:welcome"), {"name": "", "school": "Lakeside", "time_zone": "UTC"})
    assert refused.status_code == 422
    assert 'value="Lakeside"' in refused.content.decode()
    typed = {
        "name": "Dana",
        "school": "Lakeside",
        "curious_about": "UX research",
        "search_begins": "2027-03-01",
        "time_zone": "America/Los_Angeles",
        "country": "US",
    }
    assert client.post(reverse("accounts:welcome"), typed).headers["Location"] == reverse("desk:start")
    assert client.get("/people/").status_code == 200


@pytest.mark.parametrize("when", ["2027-02-30", "soon", "0000-00-00"])
def test_a_date_that_does_not_exist_keeps_what_was_typed(dana, client_of, when):
    typed = {"name": "Dana O", "school": "L", "search_begins": when, "time_zone": "UTC"}
    refused = client_of(dana).post(reverse("accounts:welcome"), typed)
    assert refused.status_code == 422
    assert "Dana O" in refused.content.decode()


def test_settings_are_one_s_own(dana, omar, client_of):
    client_of(dana).post(
        reverse("accounts:settings"), {"name": "Dana Q", "school": "Lakeside", "time_zone": "America/Los_Angeles"}
    )
    dana.refresh_from_db()
    omar.refresh_from_db()
    assert (dana.name, omar.name) == ("Dana Q", "Omar Haddad")


def test_numbers_are_kept_when_they_differ_and_refused_out_of_bounds(dana, client_of):
    client = client_of(dana)
    typed = {name: getattr(Numbers(), name) for name in REASONS} | {"thank_within_hours": 48}
    assert client.post(reverse("accounts:numbers"), typed).status_code == 303
    dana.refresh_from_db()
    assert dana.chosen_numbers == {"thank_within_hours": 48}
    assert dana.numbers.thank_within_hours == 48
    assert client.post(reverse("accounts:numbers"), typed | {"plan_questions": 999}).status_code == 422


def test_every_number_has_its_reason():
    assert {*REASONS, "resume_manner"} == set(Numbers.__slots__)
    assert all(r.least <= getattr(Numbers(), name) <= r.most and r.why for name, r in REASONS.items())
    assert numbers({"unknown": 1, "plan_questions": "8", "plan_musts": 99, "resume_manner": "burn"}) == Numbers()


def test_whether_the_resume_is_shown_is_ones_own_choice(dana, client_of):
    typed = {name: getattr(Numbers(), name) for name in REASONS}
    client_of(dana).post(reverse("accounts:numbers"), typed | {"resume_manner": "offer"})
    dana.refresh_from_db()
    assert (dana.numbers.copies_to_take, dana.numbers.shows_resume) == (0, True)
    assert (Numbers().copies_to_take, Numbers().shows_resume) == (3, True)
    assert not numbers({"resume_manner": "never"}).shows_resume
    assert not numbers({"resume_copies": 0}).shows_resume


def test_countries():
    assert country_of("Europe/Berlin") == "DE"
    assert country_of("Nowhere/Land") == ""
    assert ("DE", "Germany") in COUNTRIES


def test_signing_out_takes_a_post(dana, client_of):
    client = client_of(dana)
    assert client.get(reverse("accounts:sign_out")).status_code == 405
    client.post(reverse("accounts:sign_out"))
    assert client.get("/settings/").status_code == 302


def test_a_day_that_does_not_exist_is_told_so_and_what_was_typed_stays(client_of, dana):
    answer = client_of(dana).post("/welcome/", {"name": "Dana", "school": "Lakeside", "search_begins": "2026-02-30"})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "That day is not in the calendar." in page
    assert "2026-02-30" in page
