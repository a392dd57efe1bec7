"""Figures: shares only where there are enough, parts that add up, nothing drawn from nothing."""

from datetime import timedelta

import pytest

from halfhour.desk.rules.figures import Asked, Reached, Thanked, by_channel, by_way_in, thread, time_to_thank
from halfhour.desk.rules.figures.bars import parts, share


@pytest.mark.parametrize(
    ("number", "of", "words"), [(0, 0, "none"), (2, 4, "2 of 4"), (2, 5, "40%, 2 of 5"), (20, 20, "100%, 20 of 20")]
)
def test_a_share_in_percent_wants_five(number, of, words):
    assert share(number, of) == words


def test_parts_stand_side_by_side():
    full, hollow = parts([("full", 1), ("half", 0), ("hollow", 3)], 8)
    assert (full.x, full.width, hollow.x, hollow.width) == (0, 12.5, 12.5, 37.5)
    assert parts([("full", 0)], 0) == []


def test_an_answer_may_come_for_ten_days_and_does_not_count_till_then():
    asked = [Asked("mail", "referral", "yes", 3), Asked("mail", "linkedin", "other", 30), Asked("mail", "linkedin", "", 9),
             Asked("mail", "linkedin", "", 10), Asked("phone", "call", "", 2)]  # fmt: skip
    figure = by_channel(asked)
    assert [(bar.name, bar.words, bar.cells) for bar in figure.bars] == [
        ("Mail", "answered 2 of 3", ["4", "1", "1", "1", "1"]),
        ("Phone", "1 still open", ["1", "0", "0", "0", "1"]),
    ]
    assert figure.basis == "Rests on 5 first letters and calls."
    assert sum(part.width for part in figure.bars[0].parts) == 100
    assert [bar.name for bar in by_way_in(asked).bars] == [
        "Somebody named them",
        "LinkedIn",
        "A call to the organization",
    ]


def test_under_ten_answers_a_figure_warns_and_from_ten_on_it_does_not():
    ten = [Asked("mail", "linkedin", "yes", 30)] * 10
    assert "as a beginning" not in by_channel(ten).remark
    assert by_channel(ten[1:]).remark.endswith("one more would turn the picture: read “Mail” as a beginning.")
    assert "“Phone” as a beginning" in by_channel([*ten, Asked("phone", "call", "", 2)]).remark


def test_the_thread_counts_people():
    figure = thread([Reached(answered=True, met=True), Reached(), Reached(answered=True)])
    assert [bar.cells for bar in figure.bars][:4] == [["3", "100%"], ["2", "67%"], ["1", "33%"], ["0", "0%"]]
    assert thread([]).bars == []


def test_thanks_fall_into_one_span_each():
    took = [Thanked(timedelta(hours=hours)) for hours in (0, 4, 4.1, 24, 24.1, 72, 73)]
    figure = time_to_thank([*took, Thanked(None), Thanked(None, is_late=True)], 24)
    assert [(bar.name, bar.words) for bar in figure.bars] == [
        ("0 to 4 h", "2"), ("4 to 12 h", "1"), ("12 to 24 h", "1"), ("24 to 72 h", "2"), ("Later than 72 h", "1"),
        ("Not said, and late", "1"), ("Not said yet", "1"),
    ]  # fmt: skip
    assert figure.remark == "4 of 7 within 24 h; half of them within 24 h."
    assert time_to_thank([], 24).bars == []


def test_the_page_is_empty_before_the_first_letter_and_filled_afterwards(dana, week, client_of, count_queries):
    client = client_of(dana)
    text = client.get("/figures/").content.decode()
    assert "Rests on" in text
    assert "The same as a table" in text
    assert count_queries(lambda: client.get("/figures/")) <= 12


def test_another_s_figures_are_not_shown(week, omar, client_of):
    text = client_of(omar).get("/figures/").content.decode()
    assert text.count("Nothing to draw yet") == 6
