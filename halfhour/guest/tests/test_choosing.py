"""A host chooses, suggests, moves, cancels: without an account, without a cookie, and once."""

from __future__ import annotations

import re
from datetime import timedelta

import icalendar
import pytest

from halfhour.desk import today
from halfhour.formats.invitation import read_invitation
from halfhour.journey.interviews import actions as interviews
from halfhour.journey.interviews.models import Interview, OfferedTime, SuggestedTime
from halfhour.journey.outreach.models import Reply
from halfhour.journey.people import actions as people
from halfhour.journey.people.models import HostAct
from halfhour.journey.preparation.models import PlannedQuestion

YES = {"mode": "in_person", "time_zone": "America/Los_Angeles", "do": "choose"}


def test_the_page_says_who_asks_from_where_what_for_and_how_long(host):
    html = host.html()
    assert "Dana Okafor would like to visit you for 30 minutes" in html
    assert "Lakeside College, information science. To learn how research is done." in html
    for words in ("Tuesday 29 September, 10:00 to 10:30", "Thursday 1 October, 16:00 to 16:30", "By video", "By phone"):
        assert words in html
    assert "found you on LinkedIn" in html
    assert "stops working on 8 October" in html


def test_it_shows_nothing_of_anybody_else(host, dana, now):
    people.add(owner=dana, full_name="Jonas Weil", now=now, organization_name="Northwind Robotics", remarks="secret")
    for part in ("", "kept/", "deletion/", "colleague/", "not-now/"):
        html = host.html(part)
        assert not re.search(r"Jonas|Northwind|secret|dana@lakeside|/people/|csrfmiddlewaretoken|sessionid", html), part


def test_a_yes_agrees_it_and_is_told(host, dana, link, slots, now):
    answer = host.post("choice/", time=slots[0], door="Main door", dress="No tie", they_said="Ask at the desk", **YES)
    assert (answer.status_code, answer["Location"]) == (303, "../")
    made = Interview.objects.get()
    assert (made.state, made.mode, made.door, made.they_said) == ("agreed", "in_person", "Main door", "Ask at the desk")
    assert (made.dress, made.dress_source) == ("No tie", "said by Maria Chen")
    assert Reply.objects.get().kind == "yes"
    html = host.html()
    assert "You meet Dana Okafor" in html
    assert ">Tuesday 29 September, 10:00 to 10:30</time>" in html
    assert "Main door" in html
    shown = [due.what for due in today.dues(now, dana)]
    assert "Maria Chen chose Tuesday 29 September at 10:00" in shown
    assert not [what for what in shown if "Agree a time" in what]
    assert not answer.cookies


def test_the_same_form_twice_does_its_work_once(host, slots):
    said = {"key": host.key(), "time": slots[0], **YES}
    for _ in range(3):
        answer = host.client.post(f"{host.path}choice/", said)
        assert (answer.status_code, answer["Location"]) == (303, "../")
    assert Interview.objects.count() == HostAct.objects.count() == Reply.objects.count() == 1


def test_no_answered_form_keeps_the_token(host, slots):
    from halfhour.core.models import Sent

    host.post("choice/", time=slots[0], **YES)
    assert Sent.objects.get().location == "../"


def test_a_taken_time_is_said_so_and_the_rest_stays(host, dana, slots, now, times):
    jonas = people.add(owner=dana, full_name="Jonas Weil", now=now)
    key = host.key()
    interviews.agree(person=jonas, now=now, starts_at=times[0], time_zone="UTC", mode="phone")
    said = {"key": key, "time": slots[0], "door": "The blue gate", "they_said": "Gladly", **YES}
    answer = host.client.post(f"{host.path}choice/", said)
    html = answer.content.decode()
    assert answer.status_code == 422
    assert "taken meanwhile" in html
    assert "The blue gate" in html
    assert "Gladly" in html
    assert "Jonas" not in html
    assert f'value="{slots[0]}"' not in html
    assert "Thursday 1 October, 9:30" not in html
    assert "Thursday 1 October, 09:30 to 10:00" in html
    assert host.client.post(f"{host.path}choice/", {**said, "time": slots[1]}).status_code == 303


@pytest.mark.parametrize("time", ["", "999999", "-1", "abc", "99999999999999999999999"])
def test_what_is_no_time_offered_is_refused(host, time):
    assert host.post("choice/", time=time, **YES).status_code == 422
    assert not Interview.objects.exists()


def test_another_s_time_cannot_be_chosen(host, dana, now, at):
    jonas = people.add(owner=dana, full_name="Jonas Weil", now=now)
    (theirs,) = interviews.offer(person=jonas, now=now, times=[at("2026-10-02 10:00")])
    assert host.post("choice/", time=theirs.pk, **YES).status_code == 422
    assert not Interview.objects.exists()


def test_a_suggestion_waits_for_the_owner(host, dana, now, at):
    said = {**YES, "mode": "video", "time_zone": "Europe/Berlin", "link": "meet.example/maria"}
    answer = host.post("choice/", time="other", starts_at="2026-10-02T17:00", they_said="Fridays are quiet", **said)
    assert answer.status_code == 303
    row = SuggestedTime.objects.get()
    assert (row.starts_at, row.mode, row.details["link"]) == (
        at("2026-10-02 08:00"),
        "video",
        "https://meet.example/maria",
    )
    assert ">Friday 2 October, 17:00 to 17:30</time>" in host.html()
    (due,) = [due for due in today.dues(now, dana) if due.kind == "interviews.suggested"]
    assert due.what == "Maria Chen suggests Friday 2 October at 08:00"
    assert not [due for due in today.dues(now, dana) if due.kind == "outreach.agree"]


def test_a_suggestion_without_time_or_word_is_asked_again(host):
    answer = host.post("choice/", time="other", **YES)
    assert answer.status_code == 422
    assert "Say which day and time would suit" in answer.content.decode()
    skipped = host.post("choice/", time="other", starts_at="2027-03-14T02:30", **YES)
    assert "Clocks in Los Angeles skip 02:30" in skipped.content.decode()


def test_another_clock_without_a_script_keeps_what_was_typed_and_does_nothing(host, slots):
    said = {**YES, "do": "zone", "time_zone": "Europe/Berlin", "mode": "phone", "they_said": "Half typed"}
    answer = host.post("choice/", time=slots[1], **said)
    html = answer.content.decode()
    assert answer.status_code == 200
    assert "Tuesday 29 September, 19:00 to 19:30" in html
    assert "Half typed" in html
    assert re.search(rf'value="{slots[1]}" checked', html)
    assert re.search(r'value="phone"[^>]*checked', html)
    assert not Interview.objects.exists()


def test_moving_it_on_the_page(host, chosen, slots, times):
    html = host.html()
    assert "Change time or place" in html
    answer = host.post("choice/", time=slots[2], **{**YES, "mode": "phone", "phone": "+1 206 555 0142"})
    assert answer.status_code == 303
    chosen.refresh_from_db()
    assert (chosen.starts_at, chosen.mode, chosen.phone, chosen.sequence) == (times[2], "phone", "+1 206 555 0142", 1)
    assert HostAct.objects.get(kind="moved").what == "Maria Chen moved your half hour to Thursday 1 October at 16:00"
    assert OfferedTime.objects.get(interview=chosen).pk == slots[2]


def test_suggesting_instead_leaves_what_was_agreed(host, chosen, now, at):
    answer = host.post("choice/", time="other", starts_at="2026-10-02T11:00", **YES)
    assert answer.status_code == 303
    chosen.refresh_from_db()
    assert chosen.starts_at == at("2026-09-29 10:00")
    assert "Until then the time below stays" in host.html()
    interviews.accept_suggestion(suggested=SuggestedTime.objects.get(), now=now)
    assert ">Friday 2 October, 11:00 to 11:30</time>" in host.html()


def test_cancelling_asks_first_and_tells_the_owner(host, chosen, dana, now):
    assert ">Tuesday 29 September, 10:00 to 10:30</time>" in host.html("cancellation/")
    chosen.refresh_from_db()
    assert chosen.state == "agreed"
    answer = host.post("cancellation/", seen="cancellation/", words="A funeral")
    assert answer["Location"] == "../?told=cancelled"
    chosen.refresh_from_db()
    assert (chosen.state, chosen.closed_because, chosen.sequence) == ("cancelled", "A funeral", 1)
    assert "It is cancelled, and Dana Okafor is told" in host.html("?told=cancelled")
    assert "Maria Chen cancelled Tuesday 29 September at 10:00" in [due.what for due in today.dues(now, dana)]
    assert host.client.get(f"{host.path}cancellation/").status_code == 409


def test_questions_show_only_if_the_owner_chose_to_send_them(host, link, chosen, now):
    from halfhour.journey.preparation import actions as preparation

    preparation.prepare(interview=chosen, now=now)
    first = PlannedQuestion.objects.filter(interview=chosen).first().text
    assert first not in host.html()
    link.shows_questions = True
    link.save()
    assert "What Dana Okafor would like to ask" in host.html()


def test_choosing_prepares_the_questions_that_are_to_be_shown(host, link, slots):
    link.shows_questions = True
    link.save()
    host.post("choice/", time=slots[0], **YES)
    assert PlannedQuestion.objects.exists()
    assert "What Dana Okafor would like to ask" in host.html()


def test_the_calendar_file_is_for_their_own_calendar(host, chosen):
    answer = host.get("halfhour.ics")
    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    (event,) = icalendar.Calendar.from_ical(answer.content).walk("VEVENT")
    assert (str(event["UID"]), str(event["SUMMARY"])) == (chosen.uid, "Half an hour with Dana Okafor")
    assert "Main door" in str(event["LOCATION"])
    assert host.path in str(event["DESCRIPTION"])
    assert "Wear" not in str(event["DESCRIPTION"])


def test_too_much_is_said_so_and_nothing_is_lost(host, monkeypatch):
    from halfhour.guest import limits

    monkeypatch.setattr(limits, "POSTS_AN_HOUR", 2)
    key = host.key()
    codes = [host.client.post(f"{host.path}choice/", {"key": key}).status_code for _ in range(4)]
    assert codes == [422, 422, 429, 429]
    assert host.get().status_code == 200


def test_trying_links_is_slowed_down(client, db, monkeypatch):
    from halfhour.guest import limits

    monkeypatch.setattr(limits, "MISSES_A_MINUTE", 3)
    assert [client.get(f"/h/{n:039}/").status_code for n in range(5)] == [404, 404, 404, 429, 429]


def test_a_time_that_was_proposed_is_asked_and_not_taken_for_agreed(host, maria, now, at):
    made = interviews.agree(
        person=maria, now=now, starts_at=at("2026-10-05 10:00"), time_zone="UTC", state="proposed", door="Side door"
    )
    html = host.html()
    assert "Which time suits you?" in html
    assert 'value="proposed" checked' in html
    assert "Monday 5 October, 10:00 to 10:30" in html
    assert host.post("choice/", time="proposed", door="Side door", **YES).status_code == 303
    made.refresh_from_db()
    assert (made.state, made.starts_at, made.door) == ("agreed", at("2026-10-05 10:00"), "Side door")
    assert HostAct.objects.get().kind == "chosen"
    assert Reply.objects.get().kind == "yes"
    assert host.post("choice/", time="proposed", **YES).status_code == 422


def test_another_time_than_the_one_proposed_moves_it(host, maria, slots, times, now, at):
    made = interviews.agree(person=maria, now=now, starts_at=at("2026-10-05 10:00"), time_zone="UTC", state="proposed")
    assert host.post("choice/", time=slots[1], **YES).status_code == 303
    made.refresh_from_db()
    assert (made.state, made.starts_at) == ("agreed", times[1])
    assert Interview.objects.count() == 1


NASTY = (
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "{{ 7|add:7 }}{% now %}", "javascript:alert(1)",
    "Subject: x\r\nBcc: all@example.org", "BEGIN:VEVENT\nUID:evil\\, ;", "\u202egnirts", "a\u2028b\u0085c", "＜script＞",
)  # fmt: skip


@pytest.mark.parametrize("nasty", NASTY)
def test_what_a_host_types_is_text_everywhere(host, client_of, dana, slots, nasty):
    """On their page, on the owner's, and in the calendar file."""
    said = {"door": nasty[:200], "ask_for": nasty[:160], "they_said": nasty, "dress": nasty[:200], "place": nasty}
    assert host.post("choice/", time=slots[0], **{**YES, **said}).status_code == 303
    made = Interview.objects.get()
    owner = client_of(dana)
    act = HostAct.objects.get()
    pages = [
        host.html(),
        *(owner.get(url).content.decode() for url in (f"/interviews/{made.pk}/", f"/host-acts/{act.pk}/")),
    ]
    for html in pages:
        assert "<script>alert" not in html
        assert "<img src=x" not in html
        assert 'href="javascript' not in html
        assert "1414" not in html
    (event,) = icalendar.Calendar.from_ical(host.get("halfhour.ics").content).walk("VEVENT")
    assert event["UID"] == made.uid
    assert read_invitation(host.get("halfhour.ics").content).events[0].uid == made.uid


def test_the_page_asks_a_fixed_number_of_questions(host, dana, maria, now, at, django_assert_max_num_queries):
    with django_assert_max_num_queries(9):
        host.html()
    for n in range(20):
        jonas = people.add(owner=dana, full_name=f"Jonas {n}", now=now)
        interviews.agree(person=jonas, now=now, starts_at=at("2026-11-02 08:00") + timedelta(days=n), time_zone="UTC")
    with django_assert_max_num_queries(9):
        host.html()
