"""The room as a page and as a plain form."""

from __future__ import annotations

import json
import re
import uuid
from datetime import timedelta
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.staticfiles import finders

from halfhour.journey.conversation.models import Note, Opening, Promise, Referral
from halfhour.journey.interviews import actions as interviews
from halfhour.journey.preparation.models import PlannedQuestion
from halfhour.room import shell


@pytest.fixture
def clock(freeze, at):
    return lambda text: freeze(at(f"2026-09-24 {text}"))


@pytest.fixture
def client(dana, client_of, clock):
    clock("14:38:40")
    return client_of(dana)


def hidden(page: str) -> dict[str, str]:
    """Every field of the room's form as a browser would send it back untouched."""
    fields = dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', page))
    areas = re.findall(r'<textarea[^>]* name="(text[^"]+)"[^>]*>\n(.*?)</textarea>', page, re.DOTALL)
    chosen = {"opening-opening": "internship", "promise-by": "me", "planned_add-minutes": "3"}
    return {**fields, **dict(areas), **chosen}


def get(client, interview) -> str:
    answer = client.get(f"/interviews/{interview.pk}/room/")
    assert answer.status_code == 200
    return answer.content.decode()


def press(client, interview, typed=None, page=None, **more):
    sent = hidden(page or get(client, interview)) | (typed or {}) | more
    return client.post(f"/interviews/{interview.pk}/room/", sent)


def test_before_the_start_it_says_when_and_offers_to_begin(client, interview, clock):
    clock("14:10")
    page = get(client, interview)
    assert 'data-phase="before"' in page
    assert "Starts today at 14:20" in page
    answer = press(client, interview, do="start")
    assert answer.status_code == 303
    interview.refresh_from_db()
    assert interview.started_at is not None
    assert 'data-phase="running"' in get(client, interview)


def test_the_clock_shows_the_servers_time(client, running, clock):
    page = get(client, running)
    assert ">11:20<" in page
    assert "left of 30, ends 14:50" in page
    assert "as it was when the page came (14:38)" in page
    clock("14:46")
    assert 'data-phase="last"' in get(client, running)
    clock("14:53:20")
    page = get(client, running)
    assert ">+3:20<" in page
    assert "They say I may run over" in page
    press(client, running, do="run_over")
    page = get(client, running)
    assert 'data-phase="allowed"' in page
    assert "over, as they said you may" in page


def test_the_question_whose_turn_it_is_stands_open(client, running, plan, clock):
    opened = re.compile(r'<details class="ask" name="ask" id="ask-([^"]+)"[^>]* open>')
    assert opened.findall(get(client, running)) == [str(plan[0].uid)]
    answer = press(client, running, do=f"next:{plan[0].uid}")
    assert answer["Location"].endswith(f"#ask-{plan[1].uid}")
    assert opened.findall(get(client, running)) == [str(plan[1].uid)]
    clock("14:46")
    assert opened.findall(get(client, running)) == [str(plan[3].uid)]
    answer = press(client, running, do=f"next:{plan[3].uid}")
    assert answer["Location"].endswith(f"#ask-{plan[1].uid}")


def test_any_button_saves_everything_typed(client, running, plan):
    typed = {
        f"text.{plan[0].uid}": "Nursing first,\r\nthen the ward",
        f"text.{plan[2].uid}": "More remote work",
        "text.free": "Ask about the coffee",
        "name-name": "Sam Ortiz",
        "name-organization_name": "Harbor Health",
        "opening-text": "in summer",
        "opening-opens_on": "2027-02-01",
        "promise-text": "send the case study",
        "promise-due_on": "2026-09-30",
        "observation-text": "Open doors",
        "planned_add-text": "What surprised you?",
    }
    answer = press(client, running, typed, do="cue:Leans in")
    assert answer["Location"].endswith("#noticed")
    texts = dict(Note.objects.values_list("text", "kind"))
    assert texts == {
        "Nursing first,\nthen the ward": "note",
        "More remote work": "note",
        "Ask about the coffee": "note",
        "Open doors": "observation",
        "Leans in": "cue",
    }
    assert Note.objects.get(kind="cue").minute == 18
    assert (Referral.objects.get().organization_name, str(Opening.objects.get().opens_on)) == (
        "Harbor Health",
        "2027-02-01",
    )
    assert str(Promise.objects.get().due_on) == "2026-09-30"
    assert PlannedQuestion.objects.filter(interview=running, text="What surprised you?").exists()


def test_the_same_form_sent_twice_writes_once(client, running, plan):
    page = get(client, running)
    typed = {f"text.{plan[0].uid}": "once", "name-name": "Sam", "do": f"down:{plan[0].uid}:0"}
    for _ in range(2):
        assert press(client, running, typed, page=page).status_code == 303
    assert Note.objects.get().text == "once"
    assert Referral.objects.count() == 1
    order = PlannedQuestion.objects.filter(interview=running).order_by("position").values_list("uid", flat=True)
    assert list(order)[:2] == [plan[1].uid, plan[0].uid]


def test_sent_again_with_other_words_both_are_kept(client, running, plan):
    page = get(client, running)
    field = f"text.{plan[0].uid}"
    press(client, running, {field: "first"}, page=page, do="save")
    answer = press(client, running, {field: "first, corrected after going back"}, page=page, do="save")
    assert answer.status_code == 303
    assert set(Note.objects.values_list("text", flat=True)) == {"first", "first, corrected after going back"}
    page = get(client, running)
    assert "Both texts are kept" in page
    assert "Also kept, from another device" in page


def test_a_stale_page_does_not_bring_back_old_texts(client, running, plan, send):
    page = get(client, running)
    uid = re.search(rf'data-planned="{plan[0].uid}" data-note="([^"]+)"', page)[1]
    send(running, kind="note", uid=uid, text="from the phone", question=str(plan[0].uid))
    press(client, running, {"name-name": "Sam"}, page=page, do="name")
    assert list(Note.objects.values_list("text", flat=True)) == ["from the phone"]


def test_a_question_taken_out_of_the_plan_does_not_take_the_text_along(client, running, plan):
    page = get(client, running)
    PlannedQuestion.objects.filter(pk=plan[1].pk).delete()
    press(client, running, {f"text.{plan[1].uid}": "worth keeping"}, page=page, do="save")
    assert Note.objects.get().text == "worth keeping"
    assert "worth keeping" in get(client, running)


def test_what_is_wrong_is_said_what_is_right_is_saved_and_nothing_typed_is_lost(client, running, plan):
    typed = {
        f"text.{plan[0].uid}": "saved all the same",
        f"text.{plan[1].uid}": "x" * 20_001,
        "promise-text": "send a link",
        "promise-due_on": "2026-02-30",
        "name-name": "Sam Ortiz",
    }
    answer = press(client, running, typed, do="save")
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "There is no such day in the calendar" in page
    assert "What is marked below is not saved yet" in page
    assert "20001 characters long" in page
    assert "x" * 20_001 in page
    assert 'value="send a link"' in page
    assert list(Note.objects.values_list("text", flat=True)) == ["saved all the same"]
    assert Referral.objects.count() == 1
    assert 'value="Sam Ortiz"' not in page


def test_questions_are_ticked_skipped_opened_again_and_moved(client, running, plan):
    uid = plan[0].uid
    for verb, state in (("asked", "asked"), ("open", "open"), ("skipped", "skipped")):
        assert press(client, running, do=f"{verb}:{uid}")["Location"].endswith(f"#ask-{uid}")
        assert PlannedQuestion.objects.get(uid=uid).state == state
    press(client, running, do=f"up:{uid}:0")
    assert PlannedQuestion.objects.get(uid=uid).position == 0
    assert press(client, running, do="asked:nonsense").status_code == 422
    assert press(client, running, do="nonsense").status_code == 303


def test_a_cue_is_taken_back(client, running):
    press(client, running, do="cue:Leans in")
    page = get(client, running)
    press(client, running, do=re.search(r'value="(back:[^"]+)" aria-label="Take back: Leans in"', page)[1])
    assert "Take back: Leans in" not in get(client, running)


def test_it_ends_when_it_ended(client, running, clock):
    clock("14:52:30")
    assert 'value="14:52"' in get(client, running)
    assert press(client, running, do="end", **{"end-ended": ""}).status_code == 422
    assert press(client, running, do="end", **{"end-ended": "25:99"}).status_code == 422
    answer = press(client, running, do="end", **{"end-ended": "14:50"})
    assert answer["Location"] == f"/interviews/{running.pk}/debrief/"
    running.refresh_from_db()
    assert (running.state, running.ended_at.isoformat()) == ("held", "2026-09-24T21:50:00+00:00")
    page = get(client, running)
    assert "This conversation is over" in page
    assert "It ended today at 14:50" in page


def test_the_clock_on_the_wall_is_that_of_the_place(client, dana, maria, clock, at):
    clock("09:30")
    berlin = interviews.agree(
        person=maria, now=at("2026-09-20 09:00"), starts_at=at("2026-09-24 09:20"), time_zone="Europe/Berlin"
    )
    interviews.start(interview=berlin, now=at("2026-09-24 09:20"))
    assert "ends 18:50" in get(client, berlin)


@pytest.mark.parametrize("mode", ["phone", "video", "mail"])
def test_every_way_of_meeting_has_its_room(client, running, mode):
    type(running).objects.filter(pk=running.pk).update(mode=mode)
    page = get(client, running)
    assert ("Leans in" in page) == (mode == "video")
    assert ("data-face" in page) == (mode != "mail")
    assert ("by mail" in page) == (mode == "mail")


def test_by_mail_nothing_is_urgent(client, running, plan, clock):
    type(running).objects.filter(pk=running.pk).update(mode="mail")
    clock("18:00")
    page = get(client, running)
    assert 'data-phase="allowed"' in page
    assert re.search(rf'id="ask-{plan[0].uid}"[^>]* open>', page)


def test_a_cancelled_room_says_so(client, interview, at):
    interviews.cancel(interview=interview, now=at("2026-09-23 10:00"), because="Maria is ill.")
    page = get(client, interview)
    assert "This interview was cancelled" in page
    assert "Maria is ill." in page


def test_a_room_is_nobody_elses(running, omar, client_of, clock):
    clock("14:30")
    other = client_of(omar)
    address = f"/interviews/{running.pk}/room/"
    assert [other.get(address).status_code, other.post(address, {"do": "start"}).status_code] == [404, 404]
    assert other.post(f"{address}operations/", {}, content_type="application/json").status_code == 404


def operations(client, interview, sent):
    return client.post(
        f"/interviews/{interview.pk}/room/operations/", json.dumps(sent), content_type="application/json"
    )


def a_note(text, uid=None, revision=0, **values):
    return {
        "id": str(uuid.uuid4()),
        "kind": "note",
        "uid": uid or str(uuid.uuid4()),
        "text": text,
        "revision": revision,
        **values,
    }


def test_operations_are_answered_in_their_order_with_the_servers_moment(client, running):
    answer = operations(client, running, {"operations": [a_note("one"), {"kind": "?"}, a_note("two")]})
    said = answer.json()
    assert [one["ok"] for one in said["answers"]] == [True, False, True]
    assert said["now"] == "2026-09-24T21:38:40+00:00"
    assert said["version"] == shell.version()


@pytest.mark.parametrize("off", [timedelta(days=-1), timedelta(days=1)])
def test_a_device_whose_clock_is_a_day_wrong_begins_and_ends_on_the_right_day(client, interview, at, off):
    def moment(text):
        return (at(f"2026-09-24 {text}") + off).isoformat()

    sent = [
        {"id": str(uuid.uuid4()), "kind": "start", "at": moment("14:20")},
        a_note("said at minute five") | {"at": moment("14:25")},
        {"id": str(uuid.uuid4()), "kind": "end", "at": moment("14:38"), "ended_at": moment("14:36")},
    ]
    operations(client, interview, {"operations": sent, "sent": moment("14:38:40")})
    interview.refresh_from_db()
    assert (interview.started_at, interview.ended_at) == (at("2026-09-24 14:20"), at("2026-09-24 14:36"))
    assert Note.objects.get().minute == 5


@pytest.mark.parametrize("sent", [[], {}, {"operations": {}}, {"operations": [{}] * 101}, 7, None])
def test_what_is_no_list_of_writes_is_refused_whole(client, running, sent):
    answer = operations(client, running, sent)
    assert answer.status_code == 400
    assert answer.json()["said"]


def test_what_is_no_json_is_refused(client, running):
    for body in (b"\xff\xfe", b"{", b"[" * 100_000):
        answer = client.post(f"/interviews/{running.pk}/room/operations/", body, content_type="application/json")
        assert answer.status_code == 400


def test_one_note_saved_takes_few_queries(client, running, plan, django_assert_num_queries):
    uid = str(uuid.uuid4())
    # session, user, interview; savepoint, its question, a savepoint of its own, insert, release, what the bank learns from it,
    # search, the operation, release
    with django_assert_num_queries(12):
        operations(client, running, {"operations": [a_note("first", uid, question=str(plan[0].uid))]})
    # the same without the question, which taught already
    with django_assert_num_queries(9):
        operations(client, running, {"operations": [a_note("and on", uid, 1, question=str(plan[0].uid))]})


def test_the_page_asks_the_same_however_much_was_said(client, running, send, django_assert_num_queries):
    for n in range(8):
        send(running, kind="note", uid=str(uuid.uuid4()), text=f"note {n}")
        send(running, kind="name", uid=str(uuid.uuid4()), name=f"name {n}")
    # session, user, interview; plan, notes; names, openings, promises; how it goes, the resume
    with django_assert_num_queries(10):
        client.get(f"/interviews/{running.pk}/room/")


def test_the_script_knows_the_name_of_the_token():
    source = Path(finders.find("room/outbox/send.js")).read_text()
    name = re.search(r"\(\?:__Host-\)\?([\w-]+)=", source)[1]
    assert settings.CSRF_COOKIE_NAME in (name, f"__Host-{name}")
