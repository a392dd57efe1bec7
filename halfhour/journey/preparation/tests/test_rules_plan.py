"""Proposing, fitting and ordering a plan."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from halfhour.journey.preparation.rules.fitting import fit
from halfhour.journey.preparation.rules.order import moved, place_for
from halfhour.journey.preparation.rules.proposing import propose
from halfhour.journey.preparation.rules.starters import STARTERS
from halfhour.journey.preparation.rules.weighing import Candidate, Occasion, Tally

BANK = [
    Candidate(place, one.text, one.theme, one.minutes, one.must, one.closer, one.changes_mind)
    for place, one in enumerate(STARTERS)
]


def proposed(bank=BANK, allotted=30, questions=8, musts=3, field="", met=0):
    occasion = Occasion(field=field, met=met)
    return propose(bank, allotted=allotted, questions=questions, musts=musts, occasion=occasion)


def test_half_an_hour_holds_eight_three_musts_and_three_closers():
    plan = proposed()
    asking = [one for one in plan if not one.candidate.closer]
    assert len(asking) == 8
    assert sum(one.must for one in plan) == 3
    assert [one.candidate.closer for one in plan[-3:]] == [True] * 3
    assert any(one.candidate.changes_mind for one in asking)
    minutes = fit([one.candidate.minutes for one in plan], 30)
    assert not minutes.is_over
    assert minutes.left >= 3


@pytest.mark.parametrize("allotted", [15, 20, 30, 45])
def test_every_length_is_filled_and_none_is_overfilled(allotted):
    plan = proposed(allotted=allotted)
    assert not fit([one.candidate.minutes for one in plan], allotted).is_over
    assert sum(one.must for one in plan) == 3
    assert sum(one.candidate.closer for one in plan) == 3


def test_they_keep_the_order_of_the_bank():
    numbers = [one.candidate.pk for one in proposed()]
    assert numbers == sorted(numbers)


def test_what_is_told_in_this_field_gives_way_to_what_is_not():
    told = [replace(one, told=2) if one.theme in {"likes", "education"} else one for one in BANK]
    themes = [one.candidate.theme for one in proposed(told, field="UX research", met=2)]
    assert "likes" not in themes
    assert "path" in themes


def test_each_says_why():
    plan = proposed(field="UX research", met=2)
    whys = {one.candidate.theme: one.why for one in plan}
    assert whys["likes"] == ("None of the 2 people you met in UX research spoke of it; 12 of 13 published lists ask it")
    assert whys["day"].startswith("A must of yours; none of the 2 people")
    assert whys["against"].startswith("It could change your mind; none of")
    assert whys["referrals"] == "Kept for the last minutes"
    fresh = {one.candidate.theme: one.why for one in proposed(field="UX research")}
    assert fresh["likes"] == "12 of 13 published lists ask it"
    assert fresh["shadowing"] == "Hardly anybody asks it"


def test_one_that_could_change_your_mind_comes_in_although_it_is_no_must():
    bank = [Candidate(place, "?", "likes", 2) for place in range(12)]
    bank.append(Candidate(99, "?", "against", 3, changes_mind=True))
    assert 99 in [one.candidate.pk for one in proposed(bank)]


def test_a_bank_without_musts_gets_the_weightiest_as_musts():
    bank = [Candidate(1, "?", "pay", 2), Candidate(2, "?", "likes", 2), Candidate(3, "?", "day", 2)]
    assert [one.candidate.pk for one in proposed(bank, musts=2) if one.must] == [2, 3]


def test_an_empty_bank_proposes_nothing():
    assert proposed([]) == []


candidates = st.builds(
    Candidate,
    pk=st.integers(1, 10**6),
    text=st.just("?"),
    theme=st.sampled_from(["likes", "day", "against", "gossip"]),
    minutes=st.integers(1, 15),
    must=st.booleans(),
    closer=st.booleans(),
    changes_mind=st.booleans(),
    told=st.integers(0, 3),
    everywhere=st.builds(Tally, st.integers(0, 5), st.integers(0, 5), st.integers(0, 5)),
)


@given(
    st.lists(candidates, max_size=30, unique_by=lambda one: one.pk),
    st.sampled_from([15, 20, 30, 45]),
    st.integers(3, 20),
    st.integers(0, 10),
)
def test_any_bank_keeps_the_rules(bank, allotted, questions, musts):
    plan = propose(bank, allotted=allotted, questions=questions, musts=musts)
    asking = [one for one in plan if not one.candidate.closer]
    assert len(asking) <= questions
    assert sum(one.must for one in plan) <= musts
    assert [one.candidate for one in plan if one.candidate.closer] == [one for one in bank if one.closer]
    assert all(1 <= len(one.why) <= 200 for one in plan)
    forced = [one for one in asking if one.candidate.must or one.candidate.changes_mind]
    if fit([one.candidate.minutes for one in plan], allotted).is_over:
        assert len(asking) <= len(forced)


@pytest.mark.parametrize(
    ("minutes", "total", "sentence"),
    [
        ([10, 16], "26 of 30 minutes", "4 left for talk"),
        ([30], "30 of 30 minutes", "nothing left for talk"),
        ([31], "31 of 30 minutes", "That is a minute too much: take a question out, or give some of them less time."),
        (
            [20, 20],
            "40 of 30 minutes",
            "That is 10 minutes too much: take a question out, or give some of them less time.",
        ),
        ([], "0 of 30 minutes", "nothing planned yet"),
    ],
)
def test_minutes_add_up_in_a_sentence(minutes, total, sentence):
    found = fit(minutes, 30)
    assert found.total == total
    assert found.sentence == sentence
    assert found.is_over is (sum(minutes) > 30)


@pytest.mark.parametrize(
    ("position", "wanted"), [(0, "cabd"), (1, "acbd"), (2, "abcd"), (3, "abdc"), (99, "abdc"), (-5, "cabd")]
)
def test_moving_one(position, wanted):
    assert "".join(moved("abcd", "c", position)) == wanted


@given(st.lists(st.integers(), unique=True, min_size=1), st.data())
def test_moving_loses_nothing(items, data):
    item = data.draw(st.sampled_from(items))
    position = data.draw(st.integers(-3, len(items) + 3))
    found = moved(items, item, position)
    assert sorted(found) == sorted(items)
    assert found.index(item) == min(max(0, position), len(items) - 1)
    assert [one for one in found if one != item] == [one for one in items if one != item]


@pytest.mark.parametrize(
    ("closers", "closer", "place"),
    [([], False, 0), ([False, True, True], False, 1), ([False, True, True], True, 3), ([True, False], False, 2)],
)
def test_a_new_question_stands_before_the_closers(closers, closer, place):
    assert place_for(closers, closer) == place
