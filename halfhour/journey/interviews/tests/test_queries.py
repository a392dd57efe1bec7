"""Lists, dues at their edges, the calendar entry."""

from __future__ import annotations

from datetime import timedelta

import icalendar
import pytest

from halfhour.formats import ical
from halfhour.journey.interviews import actions, queries
from halfhour.journey.interviews.models import Interview
from halfhour.journey.outreach.models import Letter


def kinds(now, owner):
    return [due.kind.removeprefix("interviews.") for due in queries.due(now, owner)]


def only(now, owner, kind):
    [found] = [due for due in queries.due(now, owner) if due.kind == f"interviews.{kind}"]
    return found


def test_coming_unrecorded_past_and_this_week(agreed, dana, at):
    soon, later = agreed(), agreed(starts="2026-10-20 10:00")
    over = agreed(starts="2026-09-15 10:00")
    gone = actions.cancel(interview=agreed(starts="2026-09-16 10:00"), now=at("2026-09-15 09:00"))
    now = at("2026-09-20 09:00")
    assert queries.coming(dana, now) == [soon, later]
    assert queries.unrecorded(dana, now) == [over]
    assert queries.past(dana) == [gone]
    assert queries.this_week(dana, now) == [soon]
    assert queries.of_person(soon.person) == [later, soon, gone, over]


def test_one_that_is_going_on_is_still_coming(agreed, dana, at):
    made = agreed()
    assert queries.coming(dana, at("2026-09-24 14:49")) == [made]
    assert queries.coming(dana, at("2026-09-24 14:50")) == []
    assert queries.unrecorded(dana, at("2026-09-24 14:50")) == [made]


def test_this_week_ends_with_the_seventh_day_of_the_owner(agreed, dana, at):
    inside = agreed(starts="2026-09-30 23:59", travel_minutes=0)
    agreed(starts="2026-10-01 00:30", travel_minutes=0, anyway=True)
    assert queries.this_week(dana, at("2026-09-24 09:00")) == [inside]


def test_past_pages_by_place(agreed, dana, at):
    rows = [
        actions.cancel(interview=agreed(starts=f"2026-09-{day} 10:00"), now=at("2026-09-14 09:00"))
        for day in (15, 16, 17)
    ]
    newest = rows[2]
    assert queries.past(dana, limit=2) == [rows[2], rows[1]]
    assert queries.past(dana, before=(newest.starts_at, newest.pk)) == [rows[1], rows[0]]


def test_a_proposal_waits_for_others(agreed, dana, at):
    agreed(state="proposed")
    due = only(at("2026-09-20 09:00"), dana, "answer")
    assert due.waiting
    assert due.what == "Jonas Weil has not said yes to Thursday 24 September at 14:20"
    assert due.why == "You proposed it on Monday 14 September."
    late = only(at("2026-09-24 14:21"), dana, "answer")
    assert not late.waiting
    assert "has passed" in late.why


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        ("2026-09-22 23:59", []),
        ("2026-09-23 00:00", ["confirm"]),
        ("2026-09-23 23:59", ["confirm"]),
        ("2026-09-24 00:00", ["leave", "confirm"]),
        ("2026-09-24 13:29", ["leave", "confirm"]),
        ("2026-09-24 13:30", ["leave"]),
        ("2026-09-24 14:09", ["leave"]),
        ("2026-09-24 14:10", ["room"]),
        ("2026-09-24 14:49", ["room"]),
        ("2026-09-24 14:50", ["record"]),
        ("2026-10-24 14:50", ["record"]),
    ],
)
def test_what_is_due_when(agreed, dana, at, now, expected):
    agreed()
    assert kinds(at(now), dana) == expected


def test_leaving_in_words(agreed, dana, at):
    agreed(dress="Smart casual", dress_source="Jonas wrote it")
    due = only(at("2026-09-24 10:30"), dana, "leave")
    assert due.what == "Leave for Northwind Robotics by 13:30"
    assert due.why == "35 min by tram, and 10 early. Smart casual. Take 3 copies of your resume."
    assert due.brief == "leave for Northwind Robotics"
    assert (due.by, due.by_words) == (at("2026-09-24 13:30"), "at 14:20")
    assert due.opens == at("2026-09-24 00:00")
    assert due.key.startswith("interviews.leave/interview:")
    assert due.url.endswith("/brief/")


def test_an_early_leave_is_announced_the_evening_before(agreed, dana, at):
    agreed(starts="2026-09-24 08:00", travel_minutes=165)
    assert kinds(at("2026-09-23 16:59"), dana) == ["confirm"]
    assert only(at("2026-09-23 17:00"), dana, "leave").what == "Leave for Northwind Robotics tomorrow by 05:00"


def test_leaving_late_in_the_evening_for_after_midnight(agreed, dana, at):
    agreed(starts="2026-09-25 00:30")
    due = only(at("2026-09-24 10:00"), dana, "leave")
    assert due.what == "Leave for Northwind Robotics by 23:40"
    assert due.by == at("2026-09-24 23:40")


def test_an_unknown_way_says_when_to_be_there(agreed, dana, at):
    agreed(travel_minutes=None)
    due = only(at("2026-09-24 10:30"), dana, "leave")
    assert due.what == "Be at Northwind Robotics by 14:05, and find out how long the way takes"


@pytest.mark.parametrize("mode", ["video", "phone"])
def test_video_and_phone_are_got_ready_for(agreed, dana, at, mode):
    agreed(mode=mode)
    due = only(at("2026-09-24 14:05"), dana, "leave")
    assert due.what == "Be ready for Jonas Weil by 14:10"
    assert due.why.startswith("Be ready 10 min before")
    assert kinds(at("2026-09-24 14:10"), dana) == ["room"]


def test_mail_asks_for_the_questions(agreed, dana, at):
    agreed(mode="mail")
    assert kinds(at("2026-09-23 12:00"), dana) == []
    assert kinds(at("2026-09-24 09:00"), dana) == ["send"]
    assert only(at("2026-09-24 15:00"), dana, "record").what == "Did Jonas Weil answer?"


def test_confirming_names_ones_number(agreed, dana, at):
    agreed()
    due = only(at("2026-09-23 09:00"), dana, "confirm")
    assert due.what == "Confirm tomorrow at 14:20 with Jonas Weil"
    assert "+1 206 555 0100" in due.why
    assert due.by == at("2026-09-23 17:00")
    assert due.by_words == "before 17:00"
    assert due.url == f"/interviews/{due.subject.partition(':')[2]}/confirmation/letter/"
    dana.phone = ""
    dana.save()
    assert "not in Settings" in only(at("2026-09-23 09:00"), dana, "confirm").why


def test_a_letter_that_confirmed_this_time_is_enough(agreed, dana, jonas, at):
    made = agreed()
    now = at("2026-09-23 12:00")
    letter = Letter.objects.create(
        owner=dana,
        person=jonas,
        purpose="confirm",
        message_id="<1@example>",
        created_at=now,
        updated_at=now,
        sent_at=at("2026-09-13 12:00"),
    )
    assert kinds(now, dana) == ["confirm"]  # sent before this time was agreed on
    letter.sent_at = at("2026-09-23 10:00")
    letter.save()
    assert kinds(now, dana) == []
    actions.change(interview=made, now=at("2026-09-23 11:00"), starts_at=at("2026-09-24 16:00"))
    assert kinds(now, dana) == []  # agreed anew on the day before: that confirms it


def test_confirmed_by_phone(agreed, dana, at):
    actions.confirm(interview=agreed(), now=at("2026-09-23 09:00"))
    assert kinds(at("2026-09-23 12:00"), dana) == []


def test_recording_waits_while_they_run_over(agreed, dana, at):
    made = agreed()
    actions.start(interview=made, now=at("2026-09-24 14:25"))
    actions.allow_running_over(interview=made, now=at("2026-09-24 14:45"))
    assert kinds(at("2026-09-24 15:20"), dana) == ["room"]
    assert only(at("2026-09-24 15:20"), dana, "room").button == "Back to the room"
    assert kinds(at("2026-09-24 15:25"), dana) == ["record"]


def test_recording_counts_the_hours_for_thanks(agreed, dana, at):
    agreed()
    due = only(at("2026-09-24 18:00"), dana, "record")
    assert due.what == "Did you meet Jonas Weil?"
    assert due.by == at("2026-09-25 14:50")
    assert "24 hours" in due.why


def test_words_are_in_the_owners_zone(agreed, dana, at):
    agreed(time_zone="America/New_York")
    dana.time_zone = "Europe/Berlin"
    dana.save()
    due = only(at("2026-09-24 10:30"), dana, "leave")
    assert due.what == "Leave for Northwind Robotics by 22:30"


def test_closed_ones_are_silent(agreed, dana, at):
    actions.cancel(interview=agreed(), now=at("2026-09-15 09:00"))
    actions.hold(
        interview=agreed(starts="2026-09-16 10:00"), now=at("2026-09-16 12:00"), ended_at=at("2026-09-16 10:30")
    )
    assert kinds(at("2026-09-24 10:30"), dana) == []


def test_everybodys_dues_name_their_owner(agreed, dana, omar, at):
    agreed()
    found = queries.due(at("2026-09-24 10:30"))
    assert {due.owner_id for due in found} == {dana.pk}
    assert queries.due(at("2026-09-24 10:30"), omar) == []


def test_two_queries_with_two_thousand(agreed, dana, jonas, at, django_assert_num_queries):
    now = at("2026-09-24 10:30")
    Interview.objects.bulk_create(
        Interview(
            owner=dana,
            person=jonas,
            state="held" if place > 40 else "agreed",
            starts_at=now + timedelta(minutes=place - 20),
            time_zone="UTC",
            uid=f"uid-{place}",
            created_at=now - timedelta(days=9),
        )
        for place in range(2000)
    )
    with django_assert_num_queries(2):
        assert len(queries.due(now, dana)) > 20
    with django_assert_num_queries(2):
        queries.due(now)


def event_of(interview, at, now="2026-09-20 09:00"):
    found = queries.full().get(pk=interview.pk)
    [event] = icalendar.Calendar.from_ical(ical.write(queries.calendar_event(found, found.owner, at(now)))).events
    return event


def test_the_calendar_entry(agreed, at):
    made = agreed(place="12 Mill Lane", door="the blue one", parking="tram 4", ask_for="reception", phone="+1 206")
    event = event_of(made, at)
    assert event["uid"] == made.uid
    assert event["dtstart"].dt == made.starts_at
    assert event["dtend"].dt == made.ends_at
    assert event["summary"] == "Half an hour with Jonas Weil, Northwind Robotics"
    assert event["location"] == "12 Mill Lane"
    assert event["status"] == "CONFIRMED"
    text = str(event["description"])
    for said in ("Ask for: reception", "Door: the blue one", "Parking: tram 4", "Phone: +1 206", "Leave by 13:30"):
        assert said in text
    before = [alarm["trigger"].dt for alarm in event.walk("VALARM")]
    assert before == [timedelta(days=-1), timedelta(minutes=-50), timedelta(0)]


def test_a_change_keeps_the_uid_and_raises_the_sequence(agreed, at):
    made = agreed()
    first = event_of(made, at)
    actions.change(interview=made, now=at("2026-09-16 09:00"), starts_at=at("2026-09-25 10:00"))
    second = event_of(made, at)
    assert second["uid"] == first["uid"]
    assert second["sequence"] == first["sequence"] + 1
    actions.cancel(interview=made, now=at("2026-09-17 09:00"))
    third = event_of(made, at)
    assert (third["uid"], third["status"]) == (first["uid"], "CANCELLED")
    assert third["sequence"] == second["sequence"] + 1
    assert not third.walk("VALARM")


def test_a_video_call_carries_its_link_and_a_proposal_is_tentative(agreed, at):
    event = event_of(agreed(mode="video", link="https://meet.example/x", state="proposed"), at)
    assert event["location"] == event["url"] == "https://meet.example/x"
    assert event["status"] == "TENTATIVE"
    assert "Be ready by 14:10 (Los Angeles time): 10 min to be ready before it begins." in str(event["description"])
