"""The confirmation on the day before: what it says, once, also when the time was moved after the draft was begun."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import icalendar
import pytest
from django.urls import reverse

from halfhour.formats import ical
from halfhour.journey.interviews import actions, queries
from halfhour.journey.interviews.rules.confirming import meeting_words, rings_before
from halfhour.journey.outreach import actions as outreach
from halfhour.journey.outreach.models import Letter

LA, BERLIN = ZoneInfo("America/Los_Angeles"), ZoneInfo("Europe/Berlin")


def page(client, made):
    return client.get(reverse("interviews:confirm_letter", args=[made.pk]), follow=True)


@pytest.fixture
def client(dana, client_of, freeze, at):
    freeze(at("2026-09-23 10:00"))
    return client_of(dana)


def body(answer):
    return re.search(r"<textarea[^>]*name=\"body\"[^>]*>(.*?)</textarea>", answer.content.decode(), re.S)[1]


def test_it_names_day_time_place_and_ones_number(client, agreed, at):
    answer = page(client, agreed(place="9 Foundry Row, Seattle"))
    assert "We meet on Thursday 24 September at 14:20, at 9 Foundry Row, Seattle." in body(answer)
    assert "my number is +1 206 555 0100" in body(answer)
    assert 'value="Thursday 24 September at 14:20: all as agreed?"' in answer.content.decode()
    assert not Letter.objects.exists()


def test_a_time_is_confirmed_once(client, agreed, at):
    made = agreed()
    letter = outreach.draft(person=made.person, now=at("2026-09-23 09:00"), purpose="confirm", meeting="on that day")
    outreach.mark_sent(letter=letter, now=at("2026-09-23 09:05"))
    answer = page(client, made)
    assert answer.redirect_chain[-1][0] == letter.get_absolute_url()
    assert "You confirmed this time today. Once is enough." in answer.content.decode()
    assert "interviews.confirm" not in [due.kind for due in queries.due(at("2026-09-23 10:00"), made.owner)]


def test_confirmed_by_phone_needs_no_letter(client, agreed, at):
    made = actions.confirm(interview=agreed(), now=at("2026-09-23 09:00"))
    answer = page(client, made)
    assert answer.redirect_chain[-1][0] == reverse("interviews:interview", args=[made.pk])
    assert "confirmed already" in answer.content.decode()


def test_a_draft_for_another_time_gives_way_to_a_fresh_text_and_stays(client, agreed, at, freeze):
    made = agreed()
    old = outreach.draft(
        person=made.person,
        now=at("2026-09-23 09:00"),
        purpose="confirm",
        meeting=queries.meeting(made, at("2026-09-23 09:00")),
    )
    assert page(client, made).redirect_chain[-1][0] == old.get_absolute_url()
    moved = actions.change(interview=made, now=at("2026-09-23 11:00"), starts_at=at("2026-09-25 09:00"))
    answer = page(client, moved)
    assert "on Friday 25 September at 09:00" in body(answer)
    old.refresh_from_db()
    assert "24 September" in old.body


def test_another_channel_keeps_the_meeting(client, agreed, at):
    made = agreed(place="9 Foundry Row")
    answer = page(client, made)
    linkedin = re.search(r'href="([^"]*channel=linkedin)"', answer.content.decode())[1].replace("&amp;", "&")
    assert "We meet on Thursday 24 September at 14:20, at 9 Foundry Row." in body(client.get(linkedin))
    letter = outreach.draft(
        person=made.person, now=at("2026-09-23 09:00"), purpose="confirm", meeting="on Thursday 24 September at 14:20"
    )
    fresh = client.get(f"{letter.get_absolute_url()}?fresh=1")
    assert "We meet on Thursday 24 September at 14:20." in body(fresh)


def test_one_that_is_cancelled_is_not_confirmed(client, agreed, at):
    made = actions.cancel(interview=agreed(), now=at("2026-09-22 09:00"))
    assert client.get(reverse("interviews:confirm_letter", args=[made.pk])).status_code == 409


def test_it_is_said_on_their_clock():
    starts = datetime(2026, 9, 24, 8, 0, tzinfo=UTC)
    said = {"place_zone": BERLIN, "zone_name": "Berlin", "now": starts - timedelta(days=1), "how": "by phone"}
    assert meeting_words(starts, owner_zone=LA, **said) == "on Thursday 24 September at 10:00 (Berlin time), by phone"
    assert meeting_words(starts, owner_zone=BERLIN, **said) == "on Thursday 24 September at 10:00, by phone"


@pytest.mark.parametrize(
    ("start", "hours"),
    [
        ("2026-09-24 14:20", 24),  # the same time of day
        ("2026-09-24 18:30", 26.5),  # by 16:00 at the latest
        ("2026-03-08 14:20", 23),  # clocks go forward in the night before
        ("2026-11-01 14:20", 25),  # clocks go back
        ("2026-11-02 14:20", 24),
    ],
)
def test_the_day_before_rings_by_the_clock_on_the_wall(at, start, hours):
    assert rings_before(at(start), LA) == timedelta(hours=hours)


@pytest.mark.parametrize(
    ("start", "day_before", "leave"),
    [
        ("2026-03-08 14:20", "2026-03-07 14:20", "2026-03-08 13:30"),
        ("2026-03-08 03:30", "2026-03-07 03:30", "2026-03-08 01:40"),  # an hour of the way does not exist
        ("2026-11-01 14:20", "2026-10-31 14:20", "2026-11-01 13:30"),
    ],
)
def test_alarms_of_the_calendar_file_on_days_when_clocks_change(agreed, at, start, day_before, leave):
    made = agreed(now="2026-02-14 09:00", starts=start)
    event = icalendar.Event.from_ical(_event(made, at))
    rings = [event["dtstart"].dt + alarm["trigger"].dt for alarm in event.walk("VALARM")]
    assert rings == [at(day_before), at(leave), at(start)]


def _event(made, at):
    whole = icalendar.Calendar.from_ical(ical.write(queries.calendar_event(made, made.owner, at("2026-02-20 09:00"))))
    return whole.walk("VEVENT")[0].to_ical()


def test_the_alarm_asks_to_confirm_only_what_is_not(agreed, at):
    made = agreed()
    first = icalendar.Event.from_ical(_event(made, at)).walk("VALARM")[0]["description"]
    assert first == "Tomorrow at 14:20: Jonas Weil. Confirm it today."
    actions.confirm(interview=made, now=at("2026-09-22 09:00"))
    again = icalendar.Event.from_ical(_event(queries.full().get(pk=made.pk), at)).walk("VALARM")[0]["description"]
    assert again == "Tomorrow at 14:20: Jonas Weil."
