"""The checklist by the way one meets, and the room to write on the brief."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from halfhour.journey.preparation.rules.checklist import checklist
from halfhour.journey.preparation.rules.sheet import LONGEST_FACT, MOST, SIZES, Line, on_one_sheet, paper, sheet, short


def ready(mode="in_person", copies=3, way="35 min by tram", source="reception said it", offers=False):
    return checklist(
        mode=mode, place="Northwind Robotics", dress="Smart casual", dress_source=source, copies=copies, way=way,
        offers=offers,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("mode", "keys"),
    [
        ("in_person", ["research", "dress", "copies", "route", "notebook", "questions"]),
        ("video", ["research", "dress", "link", "resume", "questions", "notebook"]),
        ("phone", ["research", "quiet", "questions", "notebook"]),
        ("mail", ["research", "few"]),
    ],
)
def test_what_each_way_of_meeting_needs(mode, keys):
    found = ready(mode)
    assert [one.key for one in found] == keys
    assert all(one.why.endswith(".") for one in found)
    assert all(len(one.text) <= 200 and len(one.key) <= 30 for one in found)


def test_copies_are_the_owners_number():
    texts = {copies: [one for one in ready(copies=copies) if one.key == "copies"] for copies in (0, 1, 2, 3)}
    assert texts[0] == []
    assert texts[1][0].text == "One copy of your resume"
    assert texts[1][0].why == "One for them to keep."
    assert texts[2][0].why == "One for them to keep, one to write on."
    assert texts[3][0].text == "3 copies of your resume"


def test_dress_names_its_source_and_the_way_its_minutes():
    found = {one.key: one for one in ready()}
    assert found["dress"].text == "Wear: Smart casual"
    assert found["dress"].why == "Reception said it."
    assert found["route"].text == "Know the way: 35 min by tram"
    assert {one.key: one for one in ready(way="")}["route"].text == "Find out how long the way takes"


FACTS = ["Thursday 24 September, 14:20 to 14:50", "12 Mill Lane, Seattle", "Smart casual (reception said it)"]


def test_few_short_questions_stand_in_large_type():
    found = sheet(["How did you come to this work?"] * 8, FACTS)
    assert found.fits
    assert found.size == "large"
    assert found.room >= 7


def test_twelve_long_questions_still_fit_one_sheet():
    assert sheet(["w" * 300] * 12, FACTS).fits
    middle = sheet(["w" * 150] * 12, FACTS)
    assert middle.fits
    assert middle.room >= 7


def test_more_than_a_sheet_holds_says_so():
    assert not sheet(["w" * 300] * 40, FACTS).fits


def test_long_facts_take_their_room():
    assert sheet(["w" * 90] * 11, ["w" * 300] * 8).room < sheet(["w" * 90] * 11, FACTS).room


def test_no_questions_no_harm():
    assert sheet([], []).fits


@given(st.lists(st.integers(1, 300), max_size=40))
def test_more_words_never_get_larger_type(lengths):
    fewer = sheet(["w" * length for length in lengths], FACTS)
    more = sheet(["w" * length for length in [*lengths, 300]], FACTS)
    sizes = [size.name for size in SIZES]
    assert not (more.fits and not fewer.fits)
    assert sizes.index(more.size) >= sizes.index(fewer.size)
    assert more.room <= fewer.room or more.size != fewer.size


@pytest.mark.parametrize(("country", "wanted"), [("US", "us-letter"), ("MX", "us-letter"), ("DE", "a4"), ("", "a4")])
def test_paper_by_country(country, wanted):
    assert paper(country) == wanted


def test_what_a_sheet_has_no_room_for_goes_from_the_end_musts_and_closers_last():
    plan = [Line("w" * 300, must=place < 2, closer=place >= 27) for place in range(30)]
    kept = on_one_sheet(plan, FACTS)
    assert kept == [*range(len(kept) - 3), 27, 28, 29]
    assert sheet([plan[place].text for place in kept], FACTS).fits
    crowd = [Line("w" * 300, must=True) for _ in range(30)]
    assert on_one_sheet(crowd, FACTS) == list(range(len(on_one_sheet(crowd, FACTS))))
    assert len(on_one_sheet([Line("Why?")] * 50, FACTS)) == MOST
    assert on_one_sheet([Line("Why?")] * 11, FACTS) == list(range(11))
    assert on_one_sheet([], FACTS) == []


def test_a_long_fact_loses_its_end():
    assert short("Turn left.\nThen right.") == "Turn left. Then right."
    assert short("Turn left, " * 40).endswith("…")
    assert len(short("Turn left, " * 40)) <= LONGEST_FACT
    assert len(short("w" * 500)) <= LONGEST_FACT


@pytest.mark.parametrize("mode", ["in_person", "video"])
def test_who_only_offers_the_resume_has_it_ready_to_send(mode):
    assert "resume" in [one.key for one in ready(mode, copies=0, offers=True)]
    assert not {"resume", "copies"} & {one.key for one in ready(mode, copies=0)}
