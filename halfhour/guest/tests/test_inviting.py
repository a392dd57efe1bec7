"""The invitation by mail: whole, once for each change, taken back before it went, and never more than asked for."""

from __future__ import annotations

from email import message_from_bytes
from email.policy import default

import icalendar
import pytest

from halfhour.core.models import Outgoing
from halfhour.formats.invitation import read_invitation
from halfhour.guest import actions
from halfhour.guest.actions import inviting
from halfhour.journey.interviews import actions as interviews
from halfhour.journey.people import actions as people

ZONE = "America/Los_Angeles"


@pytest.fixture(autouse=True)
def mail(settings):
    settings.MAIL_SERVER = {
        "host": "mail.lakeside.example",
        "port": 587,
        "user": "",
        "password": "",
        "security": "starttls",
    }
    settings.MAIL_FROM = "halfhour@lakeside.example"


def choose(link, now, time, moved=None, **details):
    details = {"place": "WIN MONEY http://evil.example/", "they_said": "http://evil.example/2", **details}
    return actions.choose(
        link=link,
        now=now,
        time=time,
        mode="in_person",
        time_zone=ZONE,
        base="https://h.example",
        moved=moved,
        details=details,
    )


def sent(row):
    return message_from_bytes(bytes(row.content), policy=default)


def queued():
    return list(Outgoing.objects.filter(kind=inviting.KIND, state="queued").order_by("id"))


def test_a_yes_queues_an_invitation_that_calendar_programs_understand(link, slots, now):
    made = choose(link, now, slots[0])
    (row,) = queued()
    mail = sent(row)
    assert (str(mail["To"]), mail["Reply-To"]) == (
        "Maria Chen <m.chen@blueharbor.example>",
        "Dana Okafor <dana@lakeside.example>",
    )
    assert mail["From"] == "Dana Okafor by Halfhour <halfhour@lakeside.example>"
    assert mail["Subject"] == "Half an hour with Dana Okafor, Tuesday 29 September, 10:00 to 10:30"
    assert mail["Auto-Submitted"] == "auto-generated"
    assert mail.get_content_type() == "multipart/alternative"
    plain, calendar = list(mail.iter_parts())
    assert calendar.get_content_type() == "text/calendar"
    assert calendar.get_param("method") == "REQUEST"
    whole = icalendar.Calendar.from_ical(calendar.get_content())
    (event,) = whole.walk("VEVENT")
    assert (whole["METHOD"], event["UID"], event["SEQUENCE"]) == ("REQUEST", made.uid, 0)
    assert event["ORGANIZER"] == "mailto:dana@lakeside.example"
    assert event["ATTENDEE"] == "mailto:m.chen@blueharbor.example"
    assert event["ATTENDEE"].params["RSVP"] == "TRUE"
    assert event["DTSTART"].dt == made.starts_at
    again = read_invitation(bytes(row.content))
    assert (again.method, again.events[0].uid, again.events[0].starts) == ("REQUEST", made.uid, made.starts_at)
    assert "https://h.example/h/" in plain.get_content()


def test_no_word_that_anybody_typed_is_carried_to_a_stranger(link, slots, now):
    choose(link, now, slots[0])
    (row,) = queued()
    said = "".join(part.get_content() for part in sent(row).iter_parts())
    assert "evil.example" not in said
    assert "WIN MONEY" not in said
    assert "To learn how research" not in said


def test_a_change_raises_the_sequence_and_takes_back_what_had_not_gone(link, slots, now):
    made = choose(link, now, slots[0])
    choose(link, now, slots[1], moved=made)
    (row,) = queued()
    (event,) = read_invitation(bytes(row.content)).events
    assert (event.uid, event.sequence) == (made.uid, 1)
    assert Outgoing.objects.filter(kind=inviting.KIND, state="cancelled").count() == 1


def test_cancelling_sends_a_cancel_with_the_same_uid(link, slots, now):
    made = choose(link, now, slots[0])
    Outgoing.objects.update(state="sent")
    actions.cancel(link=link, now=now, interview=made, base="https://h.example", words="http://evil.example")
    (row,) = queued()
    read = read_invitation(bytes(row.content))
    assert (read.method, read.events[0].uid, read.events[0].sequence) == ("CANCEL", made.uid, 1)
    assert read.events[0].status == "CANCELLED"
    assert str(sent(row)["Subject"]).startswith("Cancelled: Half an hour with Dana Okafor")


def test_telling_twice_queues_once(link, slots, now):
    made = choose(link, now, slots[0])
    assert actions.tell_host(link=link, interview=made, now=now, base="https://h.example")
    assert len(queued()) == 1


@pytest.mark.parametrize("missing", ["server", "theirs", "mine", "objected", "enough"])
def test_where_no_invitation_goes_the_page_offers_the_file(
    link, host, slots, now, settings, missing, omar, monkeypatch
):
    if missing == "server":
        settings.MAIL_SERVER = None
    elif missing == "theirs":
        type(link.person).objects.update(email="")
    elif missing == "mine":
        type(link.owner).objects.filter(pk=link.owner_id).update(email="")
    elif missing == "objected":
        other = people.add(owner=omar, full_name="M", now=now, email="m.chen@blueharbor.example")
        people.object_for_good(person=other, now=now)
    else:
        monkeypatch.setattr(inviting, "A_DAY", 0)
    answer = host.post("choice/", time=slots[0], mode="phone", time_zone=ZONE)
    assert answer.status_code == 303
    assert not queued()
    html = host.html()
    assert "sends you no invitation by mail" in html
    assert "halfhour.ics" in html


def test_where_one_goes_the_page_says_so(host, slots):
    host.post("choice/", time=slots[0], mode="phone", time_zone=ZONE)
    assert "An invitation is on its way to m.chen@blueharbor.example" in host.html()


def test_deleting_takes_back_what_had_not_gone(link, slots, now):
    choose(link, now, slots[0])
    actions.delete(link=link, now=now)
    assert not queued()
    assert [(row.recipients, bytes(row.content)) for row in Outgoing.objects.all()] == [([], b"")]


def test_another_door_is_no_mail_and_another_time_by_the_owner_is(link, slots, now, at):
    made = choose(link, now, slots[0])
    Outgoing.objects.update(state="sent")
    interviews.change(interview=made, now=now, door="Second floor", travel_minutes=20)
    assert actions.tell_changes(now=now, base="https://h.example") == 0
    interviews.change(interview=made, now=now, starts_at=at("2026-09-30 11:00"))
    assert actions.tell_changes(now=now, base="https://h.example") == 1
    assert actions.tell_changes(now=now, base="https://h.example") == 0
    (row,) = queued()
    (event,) = read_invitation(bytes(row.content)).events
    assert (event.uid, event.sequence, event.starts) == (made.uid, 2, at("2026-09-30 11:00"))


def test_a_cancellation_by_the_owner_is_told_and_one_never_invited_is_not(link, slots, now, maria, at):
    made = choose(link, now, slots[0])
    Outgoing.objects.update(state="sent")
    interviews.cancel(interview=made, now=now)
    by_phone = interviews.agree(person=maria, now=now, starts_at=at("2026-10-05 10:00"), time_zone=ZONE)
    interviews.cancel(interview=by_phone, now=now)
    assert actions.tell_changes(now=now, base="https://h.example") == 1
    (row,) = queued()
    assert read_invitation(bytes(row.content)).method == "CANCEL"


def test_who_objects_gets_not_even_what_waits_to_go_out_from_anybody(link, slots, now, omar):
    choose(link, now, slots[0])
    theirs = people.add(owner=omar, full_name="M Chen", now=now, email="M.Chen@blueharbor.example")
    people.object_for_good(person=theirs, now=now)
    assert not queued()
    assert Outgoing.objects.get().state == "cancelled"
