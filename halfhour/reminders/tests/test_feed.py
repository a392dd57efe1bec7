"""The private calendar: what is in it, who can read it, and that programs are told when nothing changed."""

from __future__ import annotations

import logging
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import icalendar
import pytest
from django.urls import reverse
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from halfhour.core.due import Due
from halfhour.formats.ical import Calendar, plain, write_calendar
from halfhour.formats.invitation import read_invitation
from halfhour.journey.conversation.models import Promise
from halfhour.journey.interviews import actions as interviews
from halfhour.reminders import actions
from halfhour.reminders.models import Choices, Feed
from halfhour.reminders.queries import due_entries, interview_entries
from halfhour.reminders.queries.calendar import entries as entries_of

WAY = "Leave for Northwind Robotics"
HALF_HOUR = "Half an hour with Jonas Weil, Northwind Robotics"


@pytest.fixture(autouse=True)
def today(freeze, at):
    return freeze(at("2026-09-20 09:00"))


def rings(event):
    return [alarm["trigger"].dt for alarm in event.walk("VALARM")]


def test_a_half_hour_and_the_way_there(agreed, subscribed, entries):
    made = agreed(place="12 Mill Lane", door="the blue one")
    found = entries(subscribed())
    assert set(found) == {HALF_HOUR, WAY}
    assert (found[HALF_HOUR]["dtstart"].dt, found[HALF_HOUR]["dtend"].dt) == (made.starts_at, made.ends_at)
    assert (found[WAY]["dtstart"].dt, found[WAY]["dtend"].dt) == (
        made.starts_at - timedelta(minutes=50),
        made.starts_at,
    )
    assert "Door: the blue one" in found[HALF_HOUR]["description"]
    assert f"/interviews/{made.pk}/" in found[HALF_HOUR]["url"]
    assert found[HALF_HOUR]["uid"] == made.uid
    # When to leave rings once, at the entry of the way.
    assert rings(found[HALF_HOUR]) == [timedelta(days=-1), timedelta(0)]
    assert rings(found[WAY]) == [timedelta(minutes=-15), timedelta(0)]


def test_without_the_way_the_half_hour_rings_for_it(agreed, dana, at, subscribed, entries):
    agreed()
    Choices.objects.create(owner=dana, created_at=at("2026-09-01 09:00"), kinds={"leaving": {"calendar": False}})
    found = entries(subscribed())
    assert set(found) == {HALF_HOUR}
    assert rings(found[HALF_HOUR]) == [timedelta(days=-1), timedelta(minutes=-50), timedelta(0)]


def test_what_is_in_it_is_chosen(held, dana, at, freeze, subscribed, entries):
    held()
    freeze(at("2026-09-24 16:00"))
    address = subscribed()
    assert "Write the thank-you to Jonas Weil" in entries(address)
    Choices.objects.create(
        owner=dana, created_at=at("2026-09-01 09:00"), shows_interviews=False, kinds={"thanks": {"calendar": False}}
    )
    found = entries(address)
    assert "Write the thank-you to Jonas Weil" not in found
    assert HALF_HOUR not in found


def test_a_thank_you_rings_as_it_escalates(held, at, freeze, subscribed, entries):
    held()
    freeze(at("2026-09-24 16:00"))
    event = entries(subscribed())["Write the thank-you to Jonas Weil"]
    assert event["dtend"].dt == at("2026-09-25 14:50")
    before = [event["dtstart"].dt + ring for ring in rings(event)]
    assert before == [
        at("2026-09-24 16:50"),
        at("2026-09-25 02:50"),
        at("2026-09-25 10:50"),
        at("2026-09-25 14:20"),
    ]
    assert event["transp"] == "TRANSPARENT"


def test_a_change_and_a_cancellation_raise_the_sequence_under_the_same_uid(agreed, at, freeze, subscribed, entries):
    made, address = agreed(), subscribed()
    first = entries(address)
    moved = interviews.change(interview=made, now=at("2026-09-20 10:00"), starts_at=at("2026-09-25 11:00"))
    second = entries(address)
    for name in (HALF_HOUR, WAY):
        assert second[name]["uid"] == first[name]["uid"]
        assert second[name]["sequence"] > first[name]["sequence"]
    assert second[WAY]["dtend"].dt == at("2026-09-25 11:00")
    interviews.cancel(interview=moved, now=at("2026-09-21 10:00"))
    freeze(at("2026-09-22 10:00"))
    third = entries(address)
    for name in (HALF_HOUR, WAY):
        assert (third[name]["uid"], third[name]["status"]) == (first[name]["uid"], "CANCELLED")
        assert third[name]["sequence"] > second[name]["sequence"]
        assert rings(third[name]) == []
    freeze(at("2026-11-01 10:00"))
    assert HALF_HOUR in entries(address)
    freeze(at("2026-11-03 10:00"))  # six weeks and a day after
    assert HALF_HOUR not in entries(address)


def test_what_is_due_by_a_day_is_that_day_and_by_an_hour_that_hour(held, dana, at, freeze, subscribed, entries):
    made, now = held(), freeze(at("2026-09-24 16:00"))
    Promise.objects.create(
        owner=dana,
        created_at=now,
        updated_at=now,
        interview=made,
        by=Promise.By.ME,
        text="send the paper",
        due_on=date(2026, 9, 28),
    )
    found = entries(subscribed())
    promise = found["You promised Jonas: send the paper"]
    assert (promise["dtstart"].dt, promise["dtend"].dt) == (date(2026, 9, 28), date(2026, 9, 29))
    assert rings(promise) == [timedelta(hours=7, minutes=30)]
    assert isinstance(found["Write the thank-you to Jonas Weil"]["dtstart"].dt, datetime)


@pytest.mark.parametrize(
    ("zone", "day", "start", "utc"),
    [
        ("America/Los_Angeles", "2026-11-01", "00:30", "2026-11-01 07:30"),
        ("America/Los_Angeles", "2026-11-01", "10:00", "2026-11-01 18:00"),
        ("Europe/Berlin", "2026-10-25", "10:00", "2026-10-25 09:00"),
        ("Europe/Berlin", "2027-03-28", "10:00", "2027-03-28 08:00"),
        ("Australia/Lord_Howe", "2026-10-04", "10:00", "2026-10-03 23:00"),
        ("Australia/Lord_Howe", "2027-04-04", "10:00", "2027-04-03 23:30"),
    ],
)
def test_days_on_which_clocks_change(dana, agreed, subscribed, client, zone, day, start, utc):
    """Moments are UTC, so no program can shift them; a whole day rings at the owner's hour, also when it is longer."""
    dana.time_zone = zone
    dana.save()
    local = datetime.fromisoformat(f"{day} {start}").replace(tzinfo=ZoneInfo(zone))
    interview = interviews.agree(
        person=agreed().person, now=local - timedelta(days=20), starts_at=local, time_zone=zone, travel_minutes=35
    )
    feed, choices = Feed(owner=dana, created_at=local), Choices(owner=dana, created_at=local)
    way, half_hour = interview_entries.of(interview, feed, base="https://h.example")
    assert half_hour.starts_at == datetime.fromisoformat(utc).replace(tzinfo=UTC)
    assert way.starts_at == half_hour.starts_at - timedelta(minutes=50)
    by = datetime.fromisoformat(f"{day} 23:59").replace(tzinfo=ZoneInfo(zone))
    due = Due(dana.pk, "outreach.remind", "letter:1", "Remind Tom", "", "/", "Write", "find", by=by)
    [whole] = due_entries.of([due], feed, choices, base="https://h.example")
    assert whole.day == date.fromisoformat(day)
    midnight = datetime.fromisoformat(f"{day} 00:00").replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)
    rung = (midnight - whole.alarms[0].before).astimezone(ZoneInfo(zone))
    assert rung.strftime("%H:%M") == "07:30"
    data = write_calendar(Calendar("Halfhour", zone, (way, half_hour, whole)))
    assert b"TZID" not in data
    assert [event.starts for event in read_invitation(data).events] == [
        way.starts_at,
        half_hour.starts_at,
        date.fromisoformat(day),
    ]


NASTY = (
    st.text(max_size=120)
    | st.sampled_from(
        [
            "x\r\nATTENDEE:mailto:a@b.example",
            "x\nEND:VEVENT\nEND:VCALENDAR",
            "x\\nBEGIN:VALARM",
            "\u2028SUMMARY:y",
            "a;b,c\\d",
            "\x85DTSTART:1",
        ]
    )
).filter(lambda text: plain(text) == plain(" ".join(plain(text).split())) and plain(text))


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(what=NASTY, why=NASTY)
def test_two_readers_read_what_was_typed_and_nothing_leaves_its_line(what, why):
    by = datetime(2026, 9, 25, 21, 50, tzinfo=UTC)
    owner = Feed._meta.get_field("owner").related_model(pk=1, time_zone="Europe/Berlin")
    feed, choices = Feed(owner=owner, created_at=by), Choices(owner=owner, created_at=by)
    due = Due(1, "thanks.write", "interview:7", what, why, "/x/", "Write", "thank", by=by, opens=by - timedelta(days=1))
    data = write_calendar(
        Calendar("Halfhour", "Europe/Berlin", tuple(due_entries.of([due], feed, choices, base="https://h.example")))
    )
    [one] = icalendar.Calendar.from_ical(data).events
    [other] = read_invitation(data).events
    assert not one.errors
    assert one["summary"] == plain(what)
    assert other.summary == " ".join(plain(what).split())
    assert one["description"].startswith(plain(why))
    assert set(one.keys()) == {
        "UID", "SEQUENCE", "DTSTAMP", "DTSTART", "DTEND", "STATUS", "SUMMARY", "DESCRIPTION", "URL", "TRANSP"
    }  # fmt: skip


def test_a_program_that_has_it_is_told_so(agreed, subscribed, client, freeze, at):
    agreed()
    address = subscribed()
    first = client.get(address)
    assert first["Content-Type"] == "text/calendar; charset=utf-8"
    assert first["Cache-Control"] == "private, no-cache"
    assert first["Referrer-Policy"] == "no-referrer"
    freeze(at("2026-09-20 11:00"))
    again = client.get(address, headers={"if-none-match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert again["Cache-Control"] == "private, no-cache"
    since = client.get(address, headers={"if-modified-since": first["Last-Modified"]})
    assert since.status_code == 304


def test_a_change_is_a_new_tag_and_a_later_moment(agreed, subscribed, client, freeze, at):
    made, address = agreed(), subscribed()
    first = client.get(address)
    freeze(at("2026-09-20 12:00"))
    interviews.change(interview=made, now=at("2026-09-20 12:00"), place="Gate 4")
    held = {"if-none-match": first["ETag"], "if-modified-since": first["Last-Modified"]}
    second = client.get(address, headers=held)
    assert second.status_code == 200
    assert b"Gate 4" in second.content
    assert second["ETag"] != first["ETag"]
    assert client.get(address, headers={"if-modified-since": first["Last-Modified"]}).status_code == 200


def test_only_the_hash_is_kept_and_the_address_is_shown_once(dana, client_of):
    client = client_of(dana)
    page = reverse("reminders:calendar")
    shown = client.post(page, {"replaces": ""}).content.decode()
    address = shown.split('id="address" value="')[1].split('"')[0]
    token = address.split("/")[-2]
    assert len(token) >= 40
    assert token not in client.get(page).content.decode()
    assert token not in str(Feed.objects.values().get())
    assert client.get(address).status_code == 200


def test_a_new_address_ends_the_one_before_and_taking_it_back_ends_all(dana, client_of, client, subscribed):
    old = subscribed()
    space = Feed.objects.get().space
    page = reverse("reminders:calendar")
    mine = client_of(dana)
    mark = mine.get(page).content.decode().split('name="replaces" value="')[1].split('"')[0]
    new = mine.post(page, {"replaces": mark}).content.decode().split('id="address" value="')[1].split('"')[0]
    missing = client.get(reverse("reminders:feed", args=["never-was"]))
    gone = client.get(old)
    assert (gone.status_code, gone.content) == (404, missing.content)
    assert client.get(new).status_code == 200
    mine.post(reverse("reminders:calendar_revoke"))
    assert client.get(new).status_code == 404
    assert Feed.objects.get().space == space


def test_the_button_sent_twice_makes_one_address(dana, client_of):
    client, page = client_of(dana), reverse("reminders:calendar")
    made = client.post(page, {"replaces": ""}).content.decode().split('id="address" value="')[1].split('"')[0]
    again = client.post(page, {"replaces": ""})
    assert again.status_code == 409
    assert "shown only once" in again.content.decode()
    assert client.get(made).status_code == 200


def test_the_feed_of_one_holds_nothing_of_another(agreed, omar, subscribed, client):
    agreed()
    assert b"Jonas" not in client.get(subscribed(omar)).content


def test_no_log_line_holds_an_address(subscribed, client, settings, capsys):
    logging.config.dictConfig(settings.LOGGING)
    token = "Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4Zm9vYmFy"
    client.get(f"/calendar/{token}/halfhour.ics")
    logging.getLogger("django.request").error("broke at /calendar/%s/halfhour.ics", token)
    said = capsys.readouterr().err
    assert "/calendar/…/halfhour.ics" in said
    assert token not in said


def test_a_thousand_half_hours_cost_a_few_questions(agreed, dana, at, django_assert_max_num_queries):
    made = agreed()
    rows = [
        type(made)(
            owner=dana, created_at=made.created_at, person=made.person, state="held", starts_at=made.starts_at,
            ended_at=made.ends_at, time_zone=made.time_zone, uid=f"many-{number}",
        )
        for number in range(200)
    ]  # fmt: skip
    type(made).objects.bulk_create(rows)
    feed, choices = Feed(owner=dana, created_at=made.created_at), Choices(owner=dana, created_at=made.created_at)
    with django_assert_max_num_queries(40):
        assert len(entries_of(feed, choices, base="https://h.example", now=at("2026-09-20 10:00"))) >= 201


def test_reading_is_noticed_at_most_every_ten_minutes(dana, subscribed, at, django_assert_num_queries):
    subscribed()
    feed, now = Feed.objects.get(), at("2026-09-20 10:00")
    first = actions.noticed(feed=feed, etag='"1"', now=now)
    feed.refresh_from_db()
    with django_assert_num_queries(2):  # the savepoint alone
        assert actions.noticed(feed=feed, etag='"1"', now=now + timedelta(minutes=9)) == first
    assert actions.noticed(feed=feed, etag='"2"', now=now + timedelta(minutes=9)) > first
