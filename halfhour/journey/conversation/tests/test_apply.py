"""Operations: each applied once, answered the same, no text lost."""

from __future__ import annotations

import uuid

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from halfhour.core import search
from halfhour.journey.conversation import actions
from halfhour.journey.conversation.models import Note, Opening, Operation, Promise, Referral
from halfhour.journey.conversation.rules.operations import note_uid
from halfhour.journey.interviews import actions as interviews
from halfhour.journey.interviews.models import Interview
from halfhour.journey.preparation import actions as preparation
from halfhour.journey.preparation.models import PlannedQuestion

UID = "5b0e4f4e-0000-4000-8000-000000000001"


def op(**values):
    return {"id": str(uuid.uuid4()), **values}


def note(text, revision=0, uid=UID, **values):
    return op(kind="note", uid=uid, text=text, revision=revision, **values)


def test_a_note_is_kept_with_its_question_theme_and_second(running, plan, at):
    written = note("Mornings in the clinic", question=str(plan[1].uid), at="2026-09-24T14:25:00-07:00")
    (answer,) = actions.apply(interview=running, now=at("2026-09-24 14:40"), operations=[written])
    assert answer == {"id": written["id"], "ok": True, "uid": UID, "revision": 1}
    kept = Note.objects.get()
    assert (kept.planned_question, kept.theme, kept.second, kept.text) == (
        plan[1],
        "day",
        300,
        "Mornings in the clinic",
    )
    assert [hit.kind for hit in search.find(running.owner_id, "mornings")] == ["note"]


def test_the_next_edit_replaces_the_text_and_keeps_its_second(running, at):
    now = at("2026-09-24 14:30")
    actions.apply(interview=running, now=now, operations=[note("a")])
    actions.apply(interview=running, now=at("2026-09-24 14:35"), operations=[note("ab", 1)])
    kept = Note.objects.get()
    assert (kept.text, kept.revision, kept.second) == ("ab", 2, 600)


def test_the_same_operation_is_applied_once_and_answered_the_same(running, at):
    one, two = note("a"), note("ab", 1)
    first = actions.apply(interview=running, now=at("2026-09-24 14:30"), operations=[one, two])
    again = actions.apply(interview=running, now=at("2026-09-24 15:30"), operations=[one, two, one])
    assert again == [first[0], first[1], first[0]]
    assert Note.objects.get().text == "ab"
    assert Operation.objects.count() == 2


def test_an_edit_of_an_older_text_is_kept_beside(running, plan, at):
    now = at("2026-09-24 14:30")
    place = {"question": str(plan[0].uid)}
    actions.apply(interview=running, now=now, operations=[note("from the phone", **place)])
    (answer,) = actions.apply(interview=running, now=now, operations=[note("from the laptop", **place)])
    assert answer["ok"]
    assert answer["beside"] == {"uid": UID, "revision": 1, "text": "from the phone"}
    assert "Both texts are kept" in answer["said"]
    second = Note.objects.get(uid=answer["uid"])
    assert (second.text, second.kept_beside.text, second.planned_question) == (
        "from the laptop",
        "from the phone",
        plan[0],
    )
    (later,) = actions.apply(
        interview=running, now=now, operations=[note("from the laptop, and on", 1, uid=answer["uid"], **place)]
    )
    assert later["revision"] == 2
    assert set(Note.objects.values_list("text", flat=True)) == {"from the phone", "from the laptop, and on"}


def test_the_same_text_from_two_devices_is_one_note(running, at):
    now = at("2026-09-24 14:30")
    for _ in range(2):
        (answer,) = actions.apply(interview=running, now=now, operations=[note("the same")])
    assert "beside" not in answer
    assert Note.objects.count() == 1


def test_a_base_that_the_server_never_gave_is_not_believed(running, at):
    now = at("2026-09-24 14:30")
    actions.apply(interview=running, now=now, operations=[note("on the server"), note("from a lost backup", 7)])
    assert Note.objects.count() == 2


def test_blanking_an_older_text_removes_nothing_and_gives_no_right_to(running, at):
    now = at("2026-09-24 14:30")
    answers = actions.apply(interview=running, now=now, operations=[note("a"), note("ab", 1), note("", 1)])
    assert Note.objects.get(uid=UID).text == "ab"
    assert answers[2]["uid"] != UID


def test_two_devices_whose_texts_met_beside_a_third_keep_theirs_apart(running, at):
    now = at("2026-09-24 14:30")
    actions.apply(interview=running, now=now, operations=[note("first")])
    (one,) = actions.apply(interview=running, now=now, operations=[note("x")])
    actions.apply(interview=running, now=now, operations=[note("x, written on", 1, uid=one["uid"])])
    (other,) = actions.apply(interview=running, now=now, operations=[note("x")])
    assert other["uid"] != one["uid"]
    assert set(Note.objects.values_list("text", flat=True)) == {"first", "x, written on", "x"}


def test_line_ends_of_a_form_are_no_change(running, at):
    now = at("2026-09-24 14:30")
    answers = actions.apply(interview=running, now=now, operations=[note("a\nb"), note("a\r\nb ")])
    assert [answer["revision"] for answer in answers] == [1, 1]


def test_a_question_that_left_the_plan_does_not_take_the_note_with_it(running, plan, at):
    preparation.remove_planned(planned=plan[2], now=at("2026-09-24 14:25"))
    written = note("still worth keeping", uid=str(note_uid(plan[2].uid)), question=str(plan[2].uid))
    (answer,) = actions.apply(interview=running, now=at("2026-09-24 14:30"), operations=[written])
    assert answer["ok"]
    assert Note.objects.get().planned_question is None


def test_a_note_of_another_interview_is_not_written_into(running, maria, at):
    now = at("2026-09-24 14:30")
    other = interviews.agree(
        person=maria, now=now, starts_at=at("2026-10-01 10:00"), time_zone="America/Los_Angeles", anyway=True
    )
    other = Interview.objects.select_related("person").get(pk=other.pk)
    actions.apply(interview=running, now=now, operations=[note("here")])
    (answer,) = actions.apply(interview=other, now=now, operations=[note("there", 1)])
    assert not answer["ok"]
    assert "another conversation" in answer["said"]
    assert Note.objects.get().text == "here"


def test_an_id_of_another_owner_is_no_way_to_their_note(running, omar, at):
    from halfhour.journey.people import actions as people

    now = at("2026-09-24 14:30")
    shared = note("Dana's")
    actions.apply(interview=running, now=now, operations=[shared])
    theirs = people.add(owner=omar, full_name="Ada Krug", now=now)
    own = interviews.agree(person=theirs, now=now, starts_at=at("2026-10-01 10:00"), time_zone="Europe/Berlin")
    own = Interview.objects.select_related("person").get(pk=own.pk)
    (answer,) = actions.apply(interview=own, now=now, operations=[{**shared, "text": "Omar's", "revision": 1}])
    assert answer["ok"]
    assert "beside" not in answer
    assert Note.objects.get(owner=running.owner).text == "Dana's"
    assert Note.objects.get(owner=omar).text == "Omar's"


def test_cues_and_observations(running, send):
    cue = send(running, kind="cue", uid=UID, text="Leans in")
    seen = send(running, kind="observation", uid=str(uuid.uuid4()), text="Open doors")
    assert (cue["second"], seen["second"]) == (600, 600)
    assert set(Note.objects.values_list("kind", "text", "theme")) == {
        ("cue", "Leans in", ""),
        ("observation", "Open doors", "culture"),
    }
    send(running, kind="cue", uid=UID, text="", revision=1)
    assert not Note.objects.filter(kind="cue").exclude(text="").exists()


def test_names_openings_promises(running, send):
    send(running, kind="name", uid=UID, name=" Sam  Ortiz ", organization_name="Harbor Health", remarks="runs research")
    send(running, kind="opening", uid=UID, opening="internship", text="in summer", opens_on="2027-02-01")
    send(running, kind="promise", uid=UID, by="me", text="send the case study", due_on="2026-09-30")
    assert Referral.objects.get().name == "Sam Ortiz"
    assert str(Opening.objects.get().opens_on) == "2027-02-01"
    assert (Promise.objects.get().by, str(Promise.objects.get().due_on)) == ("me", "2026-09-30")
    assert {hit.kind for hit in search.find(running.owner_id, "ortiz")} == {"referral"}


def test_a_name_changed_on_two_devices_stays_twice(running, send):
    send(running, kind="name", uid=UID, name="Sam Ortiz")
    answer = send(running, kind="name", uid=UID, name="Sam Ortez", revision=0)
    assert answer["beside"]["uid"] == UID
    assert set(Referral.objects.values_list("name", flat=True)) == {"Sam Ortiz", "Sam Ortez"}


def test_the_plan_while_talking(running, plan, send):
    assert send(running, kind="planned_state", uid=str(plan[0].uid), state="asked")["state"] == "asked"
    assert send(running, kind="planned_move", uid=str(plan[2].uid), position=0)["ok"]
    added = send(running, kind="planned_add", uid=UID, text="What surprised you?", minutes=2)
    again = send(running, kind="planned_add", uid=UID, text="What surprised you?", minutes=2)
    assert added["uid"] == again["uid"] == UID
    rows = list(PlannedQuestion.objects.filter(interview=running).order_by("position"))
    assert [row.text[:5] for row in rows] == ["Which", "How d", "What ", "What ", "Who e"]
    assert rows[1].state == "asked"


def test_begin_run_over_end(interview, send):
    began = send(interview, "2026-09-24 14:21", kind="start")
    assert (began["started_at"], began["reload"]) == ("2026-09-24T21:21:00+00:00", False)
    send(interview, "2026-09-24 14:48", kind="run_over")
    ended = send(interview, "2026-09-24 14:58", kind="end", ended_at="2026-09-24T14:55:00-07:00")
    interview.refresh_from_db()
    assert ended["ended_at"] == "2026-09-24T21:55:00+00:00"
    assert interview.state == "held"
    assert interview.may_run_over_at is not None


def test_beginning_offline_counts_from_when_it_began(interview, send):
    send(interview, "2026-09-24 16:00", kind="start", at="2026-09-24T14:22:00-07:00")
    ended = send(interview, "2026-09-24 16:00", kind="end", at="2026-09-24T14:50:00-07:00")
    interview.refresh_from_db()
    assert interview.started_at.isoformat() == "2026-09-24T21:22:00+00:00"
    assert ended["ended_at"] == "2026-09-24T21:50:00+00:00"


def test_beginning_without_a_plan_brings_one(interview, send):
    PlannedQuestion.objects.filter(interview=interview).delete()
    assert send(interview, kind="start")["reload"] is True
    assert PlannedQuestion.objects.filter(interview=interview).exists()


def test_the_second_device_that_ends_it_is_told_when_it_ended(held, send):
    answer = send(held, "2026-09-24 14:55", kind="end", ended_at="2026-09-24T14:54:00-07:00")
    assert answer["ok"]
    assert answer["ended_at"] == "2026-09-24T21:49:00+00:00"


def test_what_comes_late_from_a_phone_is_kept_though_it_is_over(held, send):
    assert send(held, "2026-09-25 09:00", kind="note", uid=UID, text="was offline")["ok"]


def test_a_cancelled_interview_cannot_begin_and_says_so(interview, send, at):
    interviews.cancel(interview=interview, now=at("2026-09-23 10:00"))
    answer = send(interview, kind="start")
    assert not answer["ok"]
    assert answer["said"].endswith(".")


def test_an_end_before_the_start_is_refused_and_can_be_sent_again(running, send):
    answer = send(running, kind="end", ended_at="2026-09-24T14:00:00-07:00")
    assert not answer["ok"]
    assert "before the start" in answer["said"]
    assert send(running, kind="end", ended_at="2026-09-24T14:30:00-07:00")["ok"]


@pytest.mark.parametrize(
    "values",
    [
        {},
        {"kind": "delete_everything"},
        {"kind": ["note"]},
        {"kind": "note", "uid": "x", "text": "a"},
        {"kind": "note", "uid": UID, "text": {"a": 1}},
        {"kind": "note", "uid": UID, "text": "a", "revision": -1},
        {"kind": "note", "uid": UID, "text": "a", "revision": "1"},
        {"kind": "note", "uid": UID, "text": "a", "question": 7},
        {"kind": "note", "uid": UID, "text": "x" * 20_001},
        {"kind": "name", "uid": UID, "name": ""},
        {"kind": "opening", "uid": UID, "opening": "castle"},
        {"kind": "promise", "uid": UID, "by": "me", "text": "x", "due_on": "2026-02-30"},
        {"kind": "planned_state", "uid": UID, "state": "asked"},
        {"kind": "planned_move", "uid": UID, "position": -1},
        {"kind": "planned_add", "uid": UID, "text": "a" * 301},
    ],
)
def test_bad_values_are_answered_with_a_sentence(running, send, values):
    answer = send(running, **values)
    assert answer["ok"] is False
    assert answer["said"][-1] in ".?"
    assert not Operation.objects.exists()


@pytest.mark.parametrize("sent", [None, 7, "note", [], {}, {"id": "x"}, {"id": None}, {"id": {"a": 1}}])
def test_what_is_no_operation_is_answered_too(running, at, sent):
    (answer,) = actions.apply(interview=running, now=at("2026-09-24 14:30"), operations=[sent])
    assert answer["ok"] is False


def test_one_bad_write_does_not_hold_up_the_others(running, at):
    answers = actions.apply(
        interview=running, now=at("2026-09-24 14:30"), operations=[note("a"), op(kind="?"), note("ab", 1)]
    )
    assert [answer["ok"] for answer in answers] == [True, False, True]


TEXTS = st.sampled_from(["a", "ab", "b", "a b c", "", "zz"])


class Device:
    """A browser tab as ops.js makes it: one write at a time per note, based on what was answered last."""

    def __init__(self, number):
        self.number, self.uid, self.base, self.queue, self.answered = number, UID, 0, [], 0

    def type(self, text):
        own = f"{text} from {self.number}" if text else ""
        self.queue.append({"id": str(uuid.uuid4()), "text": own})

    def next(self):
        if self.answered == len(self.queue):
            return None
        waiting = self.queue[self.answered]
        waiting.setdefault("sent", note(waiting["text"], self.base, uid=self.uid) | {"id": waiting["id"]})
        return waiting["sent"]

    def hear(self, answer):
        assert answer["ok"]
        self.uid, self.base, self.answered = answer["uid"], answer["revision"], self.answered + 1


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    typed=st.lists(st.tuples(st.integers(0, 1), TEXTS), min_size=1, max_size=7),
    way=st.lists(st.tuples(st.integers(0, 1), st.sampled_from(["both", "lost reply", "repeated"])), max_size=20),
)
def test_any_interleaving_of_two_devices_loses_no_text_and_applies_nothing_twice(running, at, typed, way):
    now = at("2026-09-24 14:30")
    with transaction.atomic():
        devices = [Device(0), Device(1)]
        for number, text in typed:
            devices[number].type(text)
        given_answers: dict[str, dict] = {}
        for number, fate in [*way, *[(n, "both") for n in (0, 1) for _ in range(len(typed))]]:
            sent = devices[number].next()
            if sent is None:
                continue
            answers = actions.apply(interview=running, now=now, operations=[sent] * (2 if fate == "repeated" else 1))
            assert all(answer == given_answers.setdefault(sent["id"], answer) for answer in answers)
            if fate != "lost reply":
                devices[number].hear(answers[0])
        texts = set(Note.objects.filter(interview=running).values_list("text", flat=True))
        for device in devices:
            last = [write["text"] for write in device.queue][-1:]
            assert not last or not last[0] or set(last) <= texts
        assert Operation.objects.count() == len(given_answers)
        transaction.set_rollback(True)


def test_the_bank_learns_which_questions_brought_something(running, plan, send, at):
    uid = str(uuid.uuid4())
    send(running, kind="note", uid=uid, text="By accident", question=str(plan[0].uid))
    plan[0].refresh_from_db()
    assert plan[0].brought_at == at("2026-09-24 14:30")
    send(running, kind="note", uid=uid, text="", question=str(plan[0].uid), revision=1)
    plan[0].refresh_from_db()
    assert plan[0].brought_at is None
    send(running, kind="name", uid=str(uuid.uuid4()), name="Sam Ortiz")
    plan[3].refresh_from_db()
    assert plan[3].brought_at is not None


def test_a_note_taken_away_takes_its_lesson_along_unless_another_stands_there(running, plan, at):
    now = at("2026-09-24 14:30")
    said = {"interview": running, "now": now, "planned_question": plan[0]}
    one = actions.write_note(uid=uuid.uuid4(), text="One", **said)
    two = actions.write_note(uid=uuid.uuid4(), text="Two", **said)
    actions.remove_note(note=one, now=now)
    plan[0].refresh_from_db()
    assert plan[0].brought_at is not None
    two = Note.objects.select_related("planned_question").get(pk=two.pk)
    actions.remove_note(note=two, now=now)
    plan[0].refresh_from_db()
    assert plan[0].brought_at is None


def test_notes_from_before_the_bank_learned_teach_it(running, plan, at):
    from importlib import import_module

    from django.apps import apps

    said = {"interview": running, "planned_question": plan[0]}
    for minute in (31, 30):
        actions.write_note(now=at(f"2026-09-24 14:{minute}"), uid=uuid.uuid4(), text="Kept", **said)
    actions.write_note(
        now=at("2026-09-24 14:32"), uid=uuid.uuid4(), text="", interview=running, planned_question=plan[1]
    )
    PlannedQuestion.objects.update(brought_at=None)
    import_module("halfhour.journey.conversation.migrations.0004_brought").learn(apps, None)
    assert PlannedQuestion.objects.get(pk=plan[0].pk).brought_at == at("2026-09-24 14:30")
    assert not PlannedQuestion.objects.exclude(pk=plan[0].pk).exclude(brought_at=None).exists()
