from __future__ import annotations

from datetime import date

import pytest

from halfhour.journey.resumes import actions
from halfhour.journey.resumes.models import Copy, Critique, Version

pytestmark = pytest.mark.django_db


def test_a_critique_is_written_down_from_the_interview(client, met, keep):
    keep()
    url = f"/people/{met.person_id}/critiques/new/?interview={met.pk}"
    page = client.get(url).content.decode()
    assert 'value="2026-09-23"' in page
    answer = client.post(
        url,
        {
            "given_on": "2026-09-23",
            "interview": met.pk,
            "version": Version.objects.get().pk,
            "suggestions": "- Lead with the field study\n- Drop the objective line",
            "tricks": "One page, always",
            "field_name": "UX research",
            "kept_copy": "on",
        },
    )
    critique = Critique.objects.get()
    assert answer["Location"] == f"/critiques/{critique.pk}/"
    assert critique.interview == met
    assert critique.suggestions.count() == 2
    assert Copy.objects.count() == 1


def test_only_a_copy_kept_is_a_copy_not_a_critique(client, met, keep):
    kept = keep()
    answer = client.post(
        f"/people/{met.person_id}/critiques/new/", {"given_on": "2026-09-23", "version": kept.pk, "kept_copy": "on"}
    )
    assert answer["Location"] == f"/resumes/{kept.pk}/"
    assert not Critique.objects.exists()


@pytest.mark.parametrize(
    ("posted", "said"),
    [
        ({"given_on": "2026-09-23"}, "at least one thing they said"),
        ({"given_on": "2026-09-25", "remarks": "Fine"}, "has not come yet"),
        ({"given_on": "2026-09-31", "remarks": "Fine"}, "not in the calendar"),
        ({"given_on": "2026-09-23", "remarks": "Fine", "kept_copy": "on"}, "Choose the version they kept"),
        ({"given_on": "2026-09-23", "suggestions": "y" * 301, "remarks": "Fine"}, "301 characters"),
    ],
)
def test_a_critique_that_cannot_be_kept_keeps_what_was_typed(client, met, posted, said):
    answer = client.post(f"/people/{met.person_id}/critiques/new/", posted)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert said in page
    assert all(value in page for value in posted.values() if value != "on")
    assert not Critique.objects.exists()


def test_a_suggestion_is_taken_or_declined_with_its_reason(client, critique):
    first, second = critique.suggestions.order_by("id")
    client.post(
        f"/suggestions/{first.pk}/",
        {f"s{first.pk}-decision": "take", f"s{first.pk}-seen": "open", f"s{first.pk}-version": critique.version_id},
    )
    refused = client.post(
        f"/suggestions/{second.pk}/", {f"s{second.pk}-decision": "decline", f"s{second.pk}-seen": "open"}
    )
    assert refused.status_code == 422
    assert "Say why not" in refused.content.decode()
    client.post(
        f"/suggestions/{second.pk}/",
        {f"s{second.pk}-decision": "decline", f"s{second.pk}-seen": "open", f"s{second.pk}-reason": "Priya likes it"},
    )
    page = client.get(f"/critiques/{critique.pk}/").content.decode()
    assert "taken in v1" in page
    assert "Priya likes it" in page


def test_a_decision_from_a_stale_tab_shows_what_was_decided(client, critique, at):
    said = critique.suggestions.order_by("id")[0]
    actions.decline(suggestion=said, now=at("2026-09-24 09:00"), reason="No room")
    stale = {f"s{said.pk}-decision": "take", f"s{said.pk}-seen": "open"}
    answer = client.post(f"/suggestions/{said.pk}/", stale)
    assert answer.status_code == 422
    assert "decided in another tab meanwhile: declined" in answer.content.decode()
    client.post(f"/suggestions/{said.pk}/", {**stale, f"s{said.pk}-seen": "declined"})
    said.refresh_from_db()
    assert said.state == "taken"


def test_a_critique_is_put_right_and_added_to_but_not_from_a_stale_tab(client, critique):
    url = f"/critiques/{critique.pk}/"
    posted = {"given_on": "2026-09-22", "version": "", "remarks": "Reads well", "more": "Numbers first", "seen": 1}
    assert client.post(url, posted).status_code == 303
    answer = client.post(url, {**posted, "remarks": "Older words"})
    assert answer.status_code == 422
    assert "changed in another tab" in answer.content.decode()
    assert "Older words" in answer.content.decode()
    critique.refresh_from_db()
    assert (critique.remarks, critique.given_on, critique.suggestions.count()) == ("Reads well", date(2026, 9, 22), 3)


def test_a_critique_page_takes_the_same_queries_with_more_on_it(client, critique, at, django_assert_num_queries):
    with django_assert_num_queries(8):
        client.get(f"/critiques/{critique.pk}/")
    actions.change_critique(
        critique=critique,
        now=at("2026-09-24 09:00"),
        given_on=critique.given_on,
        version=critique.version,
        remarks="",
        more=[f"Point {number}" for number in range(20)],
    )
    with django_assert_num_queries(8):
        client.get(f"/critiques/{critique.pk}/")


def test_an_interview_of_another_person_is_not_taken(client, met, dana, at):
    from halfhour.journey.people import actions as people

    priya = people.add(owner=dana, full_name="Priya Nair", now=at("2026-09-10 10:00"))
    assert client.get(f"/people/{priya.pk}/critiques/new/?interview={met.pk}").status_code == 404
    assert client.get(f"/people/{priya.pk}/critiques/new/?interview=x").status_code == 404
