"""The map: families, columns, lines; nobody twice, nobody lost, no circle without an end; how long each step took."""

import random
from datetime import UTC, datetime, timedelta
from itertools import combinations

import pytest

from halfhour.journey.network.rules.marks import Mark, read, stored
from halfhour.journey.network.rules.sheets import HIGH, WIDE, places, sheets, shortened
from halfhour.journey.network.rules.steps import steps
from halfhour.journey.network.rules.threads import called, families, folded, of_field, thread

DAY = datetime(2026, 9, 1, 16, tzinfo=UTC)


def mark(key, by="", **more):
    return Mark(key, key.upper(), by=by, **more)


def keys(marks):
    return [[one.key for one in family] for family in families(marks)]


def drawn(marks, behind=None):
    return sheets(marks, places(marks), behind or {})


def many(number, seed=7):
    """People of whom each was named by somebody before them, or by nobody: families of all sizes."""
    dice = random.Random(seed)
    return [mark(f"p{n}", f"p{dice.randrange(n)}" if n and dice.random() > 0.06 else "") for n in range(number)]


def test_a_family_goes_from_its_first_contact_down():
    assert keys([mark("c", "b"), mark("a"), mark("b", "a"), mark("d", "b")]) == [["a", "b", "c", "d"]]


def test_the_largest_family_comes_first():
    assert keys([mark("x"), mark("y", "x"), mark("a"), mark("b", "a"), mark("c", "a")]) == [["a", "b", "c"], ["x", "y"]]


def test_who_was_named_by_somebody_not_on_the_map_is_a_first_contact():
    assert keys([mark("a", "gone")]) == [["a"]]


CIRCLES = [
    [mark("a", "b"), mark("b", "a")],
    [mark("a", "a")],
    [mark("a", "c"), mark("b", "a"), mark("c", "b"), mark("d", "c")],
]


@pytest.mark.parametrize("circle", CIRCLES)
def test_a_circle_ends(circle):
    found = [one.key for family in families(circle) for one in family]
    assert sorted(found) == sorted(one.key for one in circle)
    assert sum(len(sheet.boxes) for sheet in drawn(circle)) == len(circle)
    assert set(thread(circle, "a")) <= set(found)
    assert folded(circle, ["a"]).marks


def test_each_step_is_a_column_and_the_namer_stands_amid_the_named():
    (sheet,) = drawn([mark("a"), mark("b", "a"), mark("c", "a"), mark("d", "c"), mark("e", "c")])
    boxes = {box.mark.key: box for box in sheet.boxes}
    assert boxes["a"].x < boxes["b"].x == boxes["c"].x < boxes["d"].x
    assert boxes["b"].y < boxes["a"].y < boxes["c"].y
    assert boxes["d"].y < boxes["c"].y < boxes["e"].y
    assert boxes["a"].line == ""
    assert boxes["d"].line.startswith(f"M{boxes['c'].x + WIDE} {boxes['c'].y + HIGH // 2}C")


@pytest.mark.parametrize("seed", range(5))
def test_of_three_hundred_no_two_boxes_touch_and_all_are_on_their_sheet(seed):
    marks = many(300, seed)
    pages = drawn(marks)
    assert sum(len(sheet.boxes) for sheet in pages) == 300
    for sheet in pages:
        for box in sheet.boxes:
            assert box.x >= 0 <= box.y
            assert box.x + WIDE <= sheet.width
            assert box.y + HIGH <= sheet.height
        for one, other in combinations(sheet.boxes, 2):
            assert abs(one.x - other.x) >= WIDE or abs(one.y - other.y) >= HIGH


def test_a_long_family_is_lower_than_a_row_for_everybody_without_followers():
    marks = many(300)
    leaves = len({one.key for one in marks} - {one.by for one in marks})
    assert sum(sheet.height for sheet in drawn(marks)) < 0.8 * leaves * (HIGH + 14)


def test_small_families_share_a_sheet():
    large = [mark("a"), *(mark(f"b{n}", "a") for n in range(5))]
    small = [one for n in range(9) for one in (mark(f"x{n}"), mark(f"y{n}", f"x{n}"))]
    first, rest = drawn([*small, *large])
    assert (first.title, len(first.boxes)) == ("A", 6)
    assert (rest.title, len(rest.boxes)) == ("Shorter threads", 18)
    assert rest.width <= 1010


def test_what_is_folded_away_is_counted_and_comes_back():
    marks = [mark("a"), mark("b", "a"), mark("c", "b"), mark("d", "b"), mark("e", "a")]
    left = folded(marks, ["b", "nobody", "e"])
    assert ([one.key for one in left.marks], left.behind) == (["a", "b", "e"], {"b": 2})
    assert folded(marks, ["a", "b"]).behind == {"a": 4}
    assert folded(marks, []).marks == marks


def test_a_field_keeps_the_threads_that_lead_to_it():
    marks = [
        mark("a", field="UX"),
        mark("b", "a", field="Law"),
        mark("c", "b", field="UX"),
        mark("d", "b", field="Law"),
    ]
    assert [one.key for one in of_field(marks, "UX")] == ["a", "b", "c"]
    assert thread(marks, "c") == ["a", "b", "c"]
    assert thread(marks, "nobody") == []


def test_somebody_is_found_however_they_are_accented():
    marks = [Mark("1", "Łukasz Żółkiewski", "Kite Studio"), Mark("2", "Maria Chen")]
    assert [one.key for one in called(marks, "zolkiew KITE")] == ["1"]
    assert called(marks, "  ") == []


def test_a_mark_comes_back_as_it_was_stored():
    one = mark("a", state="met", person_id=3, named_at=DAY, met_at=DAY + timedelta(days=12))
    assert read(stored(one)) == one
    assert one.far == "met after 12 days"
    assert mark("b", state="met", met_at=DAY).far == "met"
    assert mark("b", state="met", met_at=DAY, named_at=DAY + timedelta(days=1)).far == "met"


class TestSteps:
    def test_few_say_the_shortest_and_the_longest(self):
        rows = [mark(str(n), named_at=DAY, asked_at=DAY + timedelta(days=n)) for n in (2, 9, 4)]
        step = steps(rows)[0]
        assert (step.words, step.basis) == ("2 days to 9 days.", "3 people")

    def test_five_have_a_middle(self):
        rows = [mark(str(n), named_at=DAY, asked_at=DAY + timedelta(days=n)) for n in (2, 3, 4, 8, 30)]
        assert steps(rows)[0].words == "Half of them within 4 days; 2 days to 30 days."

    def test_what_is_out_of_order_or_not_known_does_not_count(self):
        rows = [mark("a", named_at=DAY, asked_at=DAY - timedelta(days=1)), mark("b", asked_at=DAY)]
        assert [step.words for step in steps(rows)] == ["Nobody yet."] * 5


def test_nothing_to_draw():
    assert drawn([]) == []


def test_a_long_name_is_shortened():
    assert shortened("Maria Chen") == "Maria Chen"
    assert shortened("Bartholomew Featherstonehaugh") == "Bartholomew Featherston…"
