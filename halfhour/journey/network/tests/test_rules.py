"""The map: families, columns, lines; nobody twice, nobody lost, no circle without an end."""

import pytest

from halfhour.journey.network.rules import HIGH, WIDE, Mark, drawing, families, shortened


def mark(key, by=""):
    return Mark(key, key.upper(), by=by)


def keys(marks):
    return [[one.key for one in family] for family in families(marks)]


def test_a_family_goes_from_its_first_contact_down():
    assert keys([mark("c", "b"), mark("a"), mark("b", "a"), mark("d", "b")]) == [["a", "b", "c", "d"]]


def test_the_largest_family_comes_first():
    assert keys([mark("x"), mark("y", "x"), mark("a"), mark("b", "a"), mark("c", "a")]) == [["a", "b", "c"], ["x", "y"]]


def test_who_was_named_by_somebody_not_on_the_map_is_a_first_contact():
    assert keys([mark("a", "gone")]) == [["a"]]


@pytest.mark.parametrize(
    "circle",
    [
        [mark("a", "b"), mark("b", "a")],
        [mark("a", "a")],
        [mark("a", "c"), mark("b", "a"), mark("c", "b"), mark("d", "c")],
    ],
)
def test_a_circle_ends(circle):
    found = [one.key for family in families(circle) for one in family]
    assert sorted(found) == sorted(one.key for one in circle)
    assert len(drawing(circle).boxes) == len(circle)


def test_each_step_is_a_column_and_the_namer_stands_amid_the_named():
    boxes = {box.mark.key: box for box in drawing([mark("a"), mark("b", "a"), mark("c", "a"), mark("d", "c")]).boxes}
    assert boxes["a"].x < boxes["b"].x == boxes["c"].x < boxes["d"].x
    assert boxes["b"].y < boxes["a"].y < boxes["c"].y == boxes["d"].y
    assert boxes["a"].line == ""
    assert boxes["d"].line.startswith(f"M{boxes['c'].x + WIDE} {boxes['c'].y + HIGH // 2}C")


def test_boxes_never_overlap_and_lie_within_the_drawing():
    marks = [mark("a"), *(mark(f"b{n}", "a") for n in range(5)), *(mark(f"c{n}", f"b{n % 5}") for n in range(12))]
    picture = drawing(marks)
    places = {(box.x, box.y) for box in picture.boxes}
    assert len(places) == len(marks)
    for x, y in places:
        assert not any(x == other and 0 < abs(y - down) < HIGH for other, down in places)
        assert x + WIDE <= picture.width
        assert y + HIGH <= picture.height


def test_a_large_map_draws_whole_families_and_counts_the_rest():
    marks = [mark(f"a{n}", f"a{n // 2}" if n else "") for n in range(8)] + [mark("x"), mark("y", "x")]
    picture = drawing(marks, most=9)
    assert (len(picture.boxes), picture.left_out) == (8, 2)
    assert (len(drawing(marks, most=3).boxes), drawing(marks, most=3).left_out) == (3, 7)


def test_nothing_to_draw():
    assert drawing([]).boxes == []


def test_a_long_name_is_shortened():
    assert shortened("Maria Chen") == "Maria Chen"
    assert shortened("Bartholomew Featherstonehaugh") == "Bartholomew Featherston…"
