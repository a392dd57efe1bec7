"""The pages, their forms, and what they keep when something is wrong."""

from __future__ import annotations

import re
import uuid

import icalendar
import pytest
from django.urls import reverse

from halfhour.journey.interviews import actions
from halfhour.journey.interviews.models import Interview
from halfhour.journey.people import actions as people

TYPED = {
    "mode": "in_person",
    "starts_at": "2026-09-24T14:20",
    "time_zone": "America/Los_Angeles",
    "minutes": "30",
    "state": "agreed",
    "place": "12 Mill Lane",
    "travel_minutes": "35",
    "travel_by": "tram",
    "field_name": "Robotics",
}


@pytest.fixture
def page(dana, client_of, freeze, at):
    freeze(at("2026-09-20 09:00"))
    return client_of(dana)


@pytest.fixture
def agree(page, jonas):
    def send(**given):
        return page.post(reverse("interviews:agree", args=[jonas.pk]), {**TYPED, **given})

    return send


def text(answer):
    """What the page says, without its tags."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", answer.content.decode()))


def test_agreeing_leads_to_the_appointment(agree, page, at):
    answer = agree()
    made = Interview.objects.get()
    assert answer.status_code == 303
    assert answer["Location"] == reverse("interviews:interview", args=[made.pk])
    assert made.starts_at == at("2026-09-24 14:20")
    assert (made.minutes, made.place, made.travel_minutes, made.field.name) == (30, "12 Mill Lane", 35, "Robotics")
    shown = text(page.get(answer["Location"]))
    assert "Half an hour with Jonas Weil" in shown
    assert "Leave by 13:30" in shown
    assert "Propose a plan" in shown


def test_the_form_proposes_what_is_known(page, jonas):
    said = page.get(reverse("interviews:agree", args=[jonas.pk])).content.decode()
    assert 'name="ask_for" value="Jonas Weil"' in said
    assert 'value="Robotics"' in said
    assert re.search(r'value="30"[^>]*checked', said)
    assert re.search(r'value="America/Los_Angeles" selected', said)


def test_a_form_sent_twice_makes_one(agree):
    once = str(uuid.uuid4())
    first, second = agree(once=once), agree(once=once)
    assert (first.status_code, second["Location"]) == (303, first["Location"])
    assert Interview.objects.count() == 1


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"starts_at": "2026-02-30T10:00"}, "there is no 30 February"),
        ({"starts_at": "soon"}, "no day and time we can read"),
        ({"starts_at": ""}, "Say on which day and at what time"),
        ({"starts_at": "2027-03-14T02:30"}, "Clocks in Los Angeles skip 02:30"),
        ({"starts_at": "2026-11-01T01:30"}, "show 01:30 twice"),
        ({"starts_at": "2026-09-19T10:00"}, "That time has passed"),
        ({"starts_at": "2062-09-24T10:00"}, "Check the year"),
        ({"minutes": "7"}, "Select a valid choice"),
        ({"time_zone": "Mars/Olympus"}, "Select a valid choice"),
        ({"travel_minutes": "-5"}, "greater than or equal to 0"),
        ({"link": "call me"}, "no web address"),
        ({"place": "w" * 301}, "at most 300 characters"),
        ({"state": "held"}, "Select a valid choice"),
    ],
)
def test_what_is_wrong_is_said_and_what_was_typed_is_kept(agree, given, words):
    answer = agree(door="the blue one", **given)
    assert answer.status_code == 422
    assert words in text(answer)
    assert 'value="the blue one"' in answer.content.decode()
    assert not Interview.objects.exists()


def test_a_time_that_comes_twice_is_asked_and_answered(agree, at):
    assert 'name="which"' in agree(starts_at="2026-11-01T01:30").content.decode()
    assert agree(starts_at="2026-11-01T01:30", which="second").status_code == 303
    assert Interview.objects.get().starts_at.isoformat() == "2026-11-01T09:30:00+00:00"


def test_one_that_has_taken_place_goes_on_to_how_it_went(agree):
    assert 'name="already"' in agree(starts_at="2026-09-18T10:00").content.decode()
    answer = agree(starts_at="2026-09-18T10:00", already="on")
    assert answer["Location"] == reverse("interviews:hold", args=[Interview.objects.get().pk])


def test_two_at_once_name_the_other(agree, agreed, maria):
    agreed(person=maria)
    answer = agree()
    assert answer.status_code == 422
    assert "You meet Maria Chen Thursday 24 September, 14:20 to 14:50" in text(answer)


def test_a_tight_way_may_be_kept(agree, agreed, maria):
    agreed(person=maria, starts="2026-09-24 13:20")
    answer = agree()
    assert answer.status_code == 422
    assert "while you are with Maria Chen until 13:50" in text(answer)
    assert 'name="anyway"' in answer.content.decode()
    assert agree(anyway="on").status_code == 303


def test_changing_it_and_the_stale_tab(page, agreed, at):
    made = agreed()
    url = reverse("interviews:edit", args=[made.pk])
    said = page.get(url).content.decode()
    assert 'value="2026-09-24T14:20"' in said
    typed = {**TYPED, "seen": "1", "starts_at": "2026-09-24T15:00", "door": "the red one"}
    assert page.post(url, typed).status_code == 303
    kept = Interview.objects.get()
    assert (kept.starts_at, kept.door, kept.sequence, kept.revision) == (at("2026-09-24 15:00"), "the red one", 1, 2)
    stale = page.post(url, {**typed, "door": "the green one"})
    assert stale.status_code == 422
    assert "changed in another tab" in text(stale)
    assert 'value="the green one"' in stale.content.decode()
    assert 'name="seen" value="2"' in stale.content.decode()
    assert page.post(url, {**typed, "door": "the green one", "seen": "2"}).status_code == 303


def test_changing_the_zone_keeps_the_time_on_the_clock(page, agreed):
    made = agreed()
    page.post(
        reverse("interviews:edit", args=[made.pk]),
        {**TYPED, "seen": "1", "time_zone": "America/New_York"},
    )
    kept = Interview.objects.get()
    assert kept.starts_at.isoformat() == "2026-09-24T18:20:00+00:00"
    said = text(page.get(reverse("interviews:interview", args=[made.pk])))
    assert "Thursday 24 September, 11:20 to 11:50" in said
    assert "New York: Thursday 24 September at 14:20" in said


def test_a_time_that_came_twice_can_be_edited_without_being_asked(page, agreed):
    made = agreed(starts="2026-11-01 01:30")
    answer = page.post(
        reverse("interviews:edit", args=[made.pk]),
        {**TYPED, "seen": "1", "starts_at": "2026-11-01T01:30", "which": "first", "door": "blue"},
    )
    assert answer.status_code == 303
    assert 'name="which"' in page.get(reverse("interviews:edit", args=[made.pk])).content.decode()


def test_holding_asks_once_and_goes_on_to_the_debrief(page, agreed, freeze, at):
    made = agreed()
    freeze(at("2026-09-24 16:00"))
    url = reverse("interviews:hold", args=[made.pk])
    said = page.get(url).content.decode()
    assert "Yes, it ended at 14:50" in said
    wrong = page.post(url, {"started_at": "2026-09-24T14:20", "ended_at": "2026-09-24T14:10"})
    assert wrong.status_code == 422
    assert "The end lies before the start" in text(wrong)
    assert 'value="2026-09-24T14:10"' in wrong.content.decode()
    ahead = page.post(url, {"started_at": "2026-09-24T14:20", "ended_at": "2026-09-24T17:00"})
    assert "still to come" in text(ahead)
    right = {"started_at": "2026-09-24T14:25", "ended_at": "2026-09-24T14:58"}
    answer = page.post(url, right)
    assert answer["Location"] == reverse("conversation:debrief", args=[made.pk])
    kept = Interview.objects.get()
    assert (kept.started_at, kept.ended_at) == (at("2026-09-24 14:25"), at("2026-09-24 14:58"))
    again = page.post(url, right)
    assert again.status_code == 409
    assert "recorded as held" in text(again)


def test_an_end_in_the_hour_that_comes_twice_lies_after_its_start(page, agreed, freeze, at):
    made = agreed(starts="2026-11-01 01:45")
    freeze(at("2026-11-01 04:00"))
    page.post(
        reverse("interviews:hold", args=[made.pk]),
        {"started_at": "2026-11-01T01:45", "ended_at": "2026-11-01T01:15"},
    )
    assert Interview.objects.get().ended_at.isoformat() == "2026-11-01T09:15:00+00:00"


def test_correcting_what_was_held(page, agreed, freeze, at):
    made = agreed()
    now = freeze(at("2026-09-24 16:00"))
    actions.hold(interview=made, now=now, ended_at=made.ends_at)
    url = reverse("interviews:edit", args=[made.pk])
    assert "Correct when it took place" in text(page.get(url))
    assert page.post(url, {"started_at": "2026-09-24T14:20", "ended_at": "2026-09-24T14:00"}).status_code == 422
    assert page.post(url, {"started_at": "2026-09-24T14:20", "ended_at": "2026-09-24T14:55"}).status_code == 303
    assert Interview.objects.get().ended_at == at("2026-09-24 14:55")


def test_cancelling_with_its_reason(page, agreed):
    made = agreed()
    url = reverse("interviews:cancel", args=[made.pk])
    long = page.post(url, {"because": "w" * 301})
    assert long.status_code == 422
    assert "Keep it to 300 characters" in text(long)
    assert page.get(url).status_code == 405
    assert page.post(url, {"because": "Jonas travels"}).status_code == 303
    said = text(page.get(reverse("interviews:interview", args=[made.pk])))
    assert "cancelled" in said
    assert "Jonas travels" in said
    assert "Agree on another half hour" in said
    assert page.get(reverse("interviews:edit", args=[made.pk])).status_code == 409


def test_missing_before_it_began_is_refused(page, agreed, freeze, at):
    made = agreed()
    url = reverse("interviews:missed", args=[made.pk])
    assert page.post(url, {"because": ""}).status_code == 409
    freeze(at("2026-09-24 14:45"))
    assert page.post(url, {"because": ""}).status_code == 303
    assert "It took place after all" in text(page.get(reverse("interviews:interview", args=[made.pk])))


def test_their_yes_and_the_confirmation(page, agreed, freeze, at):
    made = agreed(state="proposed", now="2026-09-10 09:00")
    url = reverse("interviews:interview", args=[made.pk])
    assert "They said yes" in text(page.get(url))
    page.post(reverse("interviews:confirm", args=[made.pk]))
    assert Interview.objects.get().state == "agreed"
    freeze(at("2026-09-23 09:00"))
    page.post(reverse("preparation:plan", args=[made.pk]))
    assert "It is confirmed already" in text(page.get(url))
    page.post(reverse("interviews:confirm", args=[made.pk]))
    assert Interview.objects.get().confirmed_at == at("2026-09-23 09:00")
    assert "confirmed" in text(page.get(url))


@pytest.mark.parametrize(
    ("now", "words"),
    [
        ("2026-09-20 09:00", "Prepare your questions"),
        ("2026-09-24 14:12", "Meet Jonas Weil at 14:20"),
        ("2026-09-24 15:00", "Did you meet Jonas Weil?"),
    ],
)
def test_the_next_step_comes_first(page, agreed, freeze, at, now, words):
    made = agreed()
    freeze(at(now))
    said = text(page.get(reverse("interviews:interview", args=[made.pk])))
    assert words in said
    assert said.index(words) < said.index("The appointment")


def test_the_calendar_file(page, agreed):
    made = agreed(place="12 Mill Lane")
    answer = page.get(reverse("interviews:ics", args=[made.pk]))
    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    assert answer["Content-Disposition"] == 'attachment; filename="jonas-weil.ics"'
    [event] = icalendar.Calendar.from_ical(answer.content).events
    assert event["uid"] == made.uid


def test_the_list(page, agreed, maria, freeze, at):
    assert "No half hour lies ahead" in text(page.get(reverse("interviews:list")))
    agreed()
    over = agreed(person=maria, starts="2026-09-16 10:00")
    said = text(page.get(reverse("interviews:list")))
    assert "Did these take place?" in said
    assert said.index("Maria Chen") < said.index("Jonas Weil")
    assert "None yet" in text(page.get(reverse("interviews:list") + "?show=past"))
    actions.miss(interview=over, now=at("2026-09-20 09:00"))
    past = text(page.get(reverse("interviews:list") + "?show=past"))
    assert "missed" in past
    assert "Jonas" not in past


def test_the_past_is_paged_and_a_made_up_page_is_the_first(page, dana, jonas, at):
    Interview.objects.bulk_create(
        Interview(
            owner=dana,
            person=jonas,
            state="held",
            starts_at=at(f"2026-08-{day:02} 10:00"),
            time_zone="UTC",
            uid=f"uid-{day}",
            created_at=at("2026-08-01 09:00"),
        )
        for day in range(1, 31)
    )
    url = reverse("interviews:list") + "?show=past"
    first = page.get(url).content.decode()
    assert first.count("<li>") == 25
    older = re.search(r'rel="next" href="([^"]+)"', first)[1].replace("&amp;", "&")
    assert page.get(reverse("interviews:list") + older).content.decode().count("<li>") == 5
    for made_up in ("x", "2026_1", "2026-08-01T10:00:00+00:00_x", "_", f"2026-08-01T10:00:00+00:00_{10**30}"):
        assert page.get(url, {"show": "past", "before": made_up}).status_code == 200


def test_query_counts_do_not_grow(page, dana, jonas, agreed, at, django_assert_num_queries):
    made = agreed()
    urls = {"interviews:list": [], "interviews:interview": [made.pk]}
    counted = {}
    for name, args in urls.items():
        with django_assert_num_queries(5 if args else 7) as found:
            page.get(reverse(name, args=args))
        counted[name] = len(found)
    Interview.objects.bulk_create(
        Interview(
            owner=dana,
            person=jonas,
            state="agreed",
            starts_at=at(f"2026-10-{day:02} 10:00"),
            time_zone="UTC",
            uid=f"uid-{day}",
            created_at=at("2026-08-01 09:00"),
        )
        for day in range(1, 31)
    )
    for name, args in urls.items():
        with django_assert_num_queries(counted[name]):
            page.get(reverse(name, args=args))


NAMES = ["interview", "edit", "cancel", "missed", "hold", "confirm", "ics"]


@pytest.mark.parametrize("name", NAMES)
def test_another_users_appointment_is_a_missing_one(name, agreed, omar, client_of, freeze, at):
    freeze(at("2026-09-20 09:00"))
    made = agreed()
    stranger = client_of(omar)
    method = stranger.post if name in ("cancel", "missed", "confirm") else stranger.get
    answer = method(reverse(f"interviews:{name}", args=[made.pk]))
    missing = method(reverse(f"interviews:{name}", args=[10**6]))
    assert (answer.status_code, missing.status_code) == (404, 404)
    assert method(reverse(f"interviews:{name}", args=[10**30])).status_code == 404
    assert Interview.objects.get().state == "agreed"


def test_another_users_person_cannot_be_met(jonas, omar, client_of):
    assert client_of(omar).post(reverse("interviews:agree", args=[jonas.pk]), TYPED).status_code == 404


def test_a_person_without_an_organization_and_without_a_place_has_a_page(agreed, dana, at, client_of, freeze):
    freeze(at("2026-09-20 09:00"))
    alone = people.add(owner=dana, full_name="Ute Kraft", now=at("2026-09-01 09:00"))
    made = agreed(person=alone)
    assert "Not known yet" in client_of(dana).get(f"/interviews/{made.pk}/").content.decode()
