"""What a field's conversations add up to, at the edges where a number would say too much."""

import pytest

from halfhour.journey.insights import rules
from halfhour.journey.insights.rules import Column, Said
from halfhour.journey.preparation.rules.themes import THEMES


def test_every_theme_is_one_of_a_field_or_of_a_conversation():
    assert set(THEMES) - set(rules.UNTOLD) == {"referrals", "resume", "missed"}
    assert set(rules.UNTOLD) <= set(THEMES)


@pytest.mark.parametrize(
    ("interviews", "untold", "sentence"),
    [
        (0, "likes", "No interviews yet."),
        (1, "day", "1 interview. Nobody has told you yet what a normal week is like."),
        (2, "day", "2 interviews. Nobody has told you yet what a normal week is like."),
        (5, None, "5 interviews. Every theme has an answer."),
        (60, "day", "60 interviews. Nobody has told you yet what a normal week is like."),
        (61, None, "61 interviews, side by side in its notebook."),
    ],
)
def test_one_honest_sentence(interviews, untold, sentence):
    assert rules.learned(interviews, untold) == sentence


def test_small_numbers_are_called_small():
    assert rules.caution(0) == "Nobody has been asked yet."
    assert rules.caution(1) == "This is one person’s view."
    assert "four people’s views" in rules.caution(4)
    assert "several" in rules.caution(5)


def test_what_is_open_goes_by_how_many_lists_ask_it():
    assert [theme.key for theme in rules.open_themes([])][:2] == ["likes", "day"]
    assert rules.open_themes(THEMES) == []
    assert rules.covered_count(["likes", "referrals", "unheard of"]) == 1


def test_what_is_open_is_named_as_far_as_four():
    every = rules.open_themes([])
    assert rules.still_open([]) == "Every theme has an answer from somebody."
    assert rules.still_open(every[:1]) == "One of 20 themes is still open: likes, dislikes, challenges."
    assert rules.still_open([THEMES["pay"], THEMES["reading"]]) == "Two of 20 themes are still open: pay and reading."
    assert rules.still_open(every[1:7]).endswith("the way in, skills and two more.")


def test_a_cell_says_whether_it_was_asked():
    notes = [Said(8, 1, "day", "Mornings watching", 588), Said(9, 1, "day", "Afternoons tagging", None)]
    day, pay = rules.matrix(
        {1: Column("Maria"), 2: Column("Priya"), 3: Column("Jonas")}, notes, {(1, "day"), (2, "day"), (3, "pay")}
    )
    assert (day.label, [answer.state for answer in day.answers]) == (
        "Duties and a typical day",
        ["said", "nothing", "unasked"],
    )
    assert [note.minute for note in day.answers[0].notes] == ["09:48", ""]
    assert [answer.state for answer in pay.answers] == ["unasked", "unasked", "nothing"]
    assert (day.told, pay.told) == (1, 0)


def test_an_answer_to_a_question_nobody_planned_counts():
    (line,) = rules.matrix({7: Column("Maria")}, [Said(1, 7, "against", "The pay")], set())
    assert line.told == 1


def test_a_theme_of_old_stands_last_and_no_theme_nowhere():
    lines = rules.matrix(
        {1: Column("Maria")}, [Said(n, 1, theme, "x") for n, theme in enumerate(("old", "", "pay"))], set()
    )
    assert [line.key for line in lines] == ["pay", "old"]


def test_numbers_in_words():
    assert (rules.after(1), rules.after(5), rules.after(13)) == (
        "after one conversation",
        "after five conversations",
        "after 13 conversations",
    )


def test_two_of_one_name_are_called_in_full():
    names = [("Maria", "Maria Chen"), ("Tom", "Tom Iversen"), ("Maria", "Maria Silva")]
    assert rules.called(names) == ["Maria Chen", "Tom", "Maria Silva"]
