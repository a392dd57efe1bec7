"""The bank that learns: rephrased, merged, parted, and how far the first set is outgrown."""

from __future__ import annotations

import pytest

from halfhour.journey.people import actions as people
from halfhour.journey.preparation import actions, queries
from halfhour.journey.preparation.models import PlannedQuestion, Question
from halfhour.journey.preparation.rules import outgrowing
from halfhour.journey.preparation.rules.knowing import Host, kind_of_person, kind_of_place
from halfhour.journey.preparation.rules.weighing import Tally


@pytest.fixture
def now(freeze, at):
    return freeze(at("2026-10-01 09:00"))


@pytest.fixture
def asked(dana, agreed, now):
    """`asked(question, brought=True)`: once more asked, of a person of its own."""

    def ask(question, *, brought=False, title="", day=1, state="asked"):
        who = people.add(owner=dana, full_name=f"P{day}", now=now, title=title, field_name="Robotics")
        met = agreed(person=who, starts=f"2026-09-{day:02} 10:00", now="2026-08-30 09:00", anyway=True)
        return PlannedQuestion.objects.create(
            owner=dana, created_at=now, interview=met, question=question, text=question.text, state=state,
            brought_at=now if brought else None,
        )  # fmt: skip

    return ask


@pytest.mark.parametrize(
    ("counts", "said"),
    [
        ((14, 0, 0, 0), "All 14 came with Halfhour. They are meant to be outgrown: reword them, retire them, add your own."),
        ((14, 1, 1, 1), "1 of your 14 questions is your own, 1 is a starter in your words, 12 as they came; "
                        "1 starter is retired."),
        ((3, 3, 0, 2), "3 of your 3 questions are your own; 2 starters are retired."),
        ((4, 0, 3, 0), "0 of your 4 questions are your own, 3 are starters in your words, 1 as it came."),
    ],
)  # fmt: skip
def test_how_far_the_first_set_is_outgrown(counts, said):
    assert outgrowing.sentence(*counts) == said


def test_shares_fill_the_bar():
    assert outgrowing.bars({"own": 1, "reworded": 0, "came": 3}) == [("own", 0, 25), ("came", 25, 75)]
    assert outgrowing.bars({"own": 0}) == []


@pytest.mark.parametrize(
    ("host", "kind"),
    [
        (Host(title="Recruiter"), "who hires"),
        (Host(title="Researcher", department="Human resources"), "who hires"),
        (Host(title="Junior researcher"), "who is new to it"),
        (Host(leads=True), "who leads"),
        (Host(title="Timetable planner"), "who does the work"),
        (Host(), "whose role is not known"),
    ],
)
def test_kinds_of_people(host, kind):
    assert kind_of_person(host)[1] == kind


def test_kinds_of_places():
    assert (kind_of_place("Northside Clinic"), kind_of_place("Lumen Bank"), kind_of_place("Xyz")) == (
        "health care", "a bank or consultancy", "",
    )  # fmt: skip


def test_other_words_keep_the_earlier_ones_and_what_each_brought(dana, asked, now):
    question = actions.add_question(owner=dana, now=now, text="What pays?", theme="pay")
    asked(question)
    actions.change_question(question=question, now=now, text="What does a beginner live on?")
    actions.change_question(question=question, now=now, minutes=4)
    question.refresh_from_db()
    asked(question, brought=True, day=2, title="Recruiter")
    assert [wording.text for wording in queries.history(question)[0]] == ["What pays?"]
    found = queries.yield_of(question)
    assert dict(found.by_words) == {"What pays?": Tally(1), "What does a beginner live on?": Tally(1, 0, 1)}
    assert dict(found.by_kind) == {"whose role is not known": Tally(1), "who hires": Tally(1, 0, 1)}
    assert found.by_field == [("Robotics", Tally(2, 0, 1))]


def test_merged_questions_count_together_and_can_be_parted(dana, asked, now):
    one, two, three = (actions.add_question(owner=dana, now=now, text=f"Q{n}", theme="pay") for n in range(3))
    asked(one, brought=True)
    asked(two, day=2)
    actions.merge(question=one, into=two, now=now)
    actions.merge(question=two, into=three, now=now)
    (used,) = queries.bank(dana)
    assert (used.question, used.tally) == (three, Tally(2, 0, 1))
    assert queries.history(three)[1] == [one, two]
    assert queries.retired(dana) == []
    actions.part(question=one, now=now)
    assert {row.question.pk: row.tally for row in queries.bank(dana)} == {one.pk: Tally(1, 0, 1), three.pk: Tally(1)}
    two.refresh_from_db()
    with pytest.raises(actions.CannotMerge):
        actions.merge(question=three, into=three, now=now)
    with pytest.raises(actions.CannotMerge):
        actions.merge(question=three, into=two, now=now)


def test_the_bank_and_a_question_say_it(dana, client_of, asked, now):
    client = client_of(dana)
    client.get("/questions/")
    starter = Question.objects.filter(owner=dana, closer=False).first()
    for day in range(1, 4):
        asked(starter, day=day, title="Research lead")
    text = client.get("/questions/").content.decode()
    assert "All " in text
    assert "Asked 3 times, and nothing came of it." in text
    own = actions.add_question(owner=dana, now=now, text="And pay?", theme="pay")
    place = f"/questions/{starter.pk}/"
    assert "Somebody who leads" in client.get(place).content.decode()
    answer = client.post(place + "merging/", {"into": own.pk})
    assert answer["Location"] == f"/questions/{own.pk}/"
    assert "Merged into it" in client.get(f"/questions/{own.pk}/").content.decode()
    assert "went into" in client.get(place).content.decode()
    assert client.post(place + "merging/", {"into": own.pk}).status_code == 409
    client.post(place + "merging/", {"part": "1"})
    assert "Merged into it" not in client.get(f"/questions/{own.pk}/").content.decode()
