"""Two versions side by side: words, not line breaks; parts found again by their headings."""

from __future__ import annotations

from halfhour.journey.resumes.rules import changed_lines, compared, parts


def marked(lines) -> str:
    return " / ".join(" ".join(f"[{w.text}]" if w.is_changed else w.text for w in line) for line in lines)


def rows(part) -> list[tuple[str, str]]:
    return [(marked(change.old), marked(change.new)) for change in part.changes]


def test_a_word_that_came_is_marked_and_the_breaks_it_moved_are_not():
    old = [("Work", "Watched nurses at intake, and\nwrote it up")]
    new = [("Work", "Watched forty nurses at\nintake and wrote it up")]
    (part,) = compared(old, new)
    assert (part.state, part.came, part.went) == ("changed", 1, 0)
    assert rows(part) == [
        ("Watched nurses at intake, and / wrote it up", "Watched [forty] nurses at / intake and wrote it up")
    ]


def test_lines_that_came_or_went_stand_alone():
    (part,) = compared([("", "One line\nA second\nThe end")], [("", "One line\nThe end\nSomething more")])
    assert rows(part) == [
        ("One line", "One line"),
        ("[A second]", ""),
        ("The end", "The end"),
        ("", "[Something more]"),
    ]


def test_a_short_word_between_two_changes_is_not_kept():
    (part,) = compared([("", "Led a team")], [("", "Watched a clinic")])
    assert rows(part) == [("[Led a team]", "[Watched a clinic]")]


def test_parts_are_found_by_their_headings_in_any_order():
    old = [("", "Dana"), ("Objective", "A job"), ("Work experience", "Led"), ("Skills", "R")]
    new = [("", "Dana"), ("SKILLS", "R"), ("WORK EXPERIENCES", "Led"), ("Talks", "One")]
    told = [(part.heading, part.state) for part in compared(old, new)]
    assert sorted(told) == sorted(
        [("", "same"), ("Objective", "gone"), ("SKILLS", "same"), ("WORK EXPERIENCES", "same"), ("Talks", "new")]
    )
    assert told[-1] == ("Talks", "new")
    assert [part.heading for part in compared(old, new) if part.is_moved] == ["WORK EXPERIENCES"]


def test_nothing_against_something():
    assert compared([], []) == []
    (part,) = compared([], [("Work", "Led")])
    assert (part.state, part.came) == ("new", 1)
    assert changed_lines([], [("Work", "Led a team\nLed a team")]) == (["Led a team"], [], [])
    assert changed_lines([("Work", "Led\nSold")], [("Work", "Led\nWatched")]) == (["Watched"], ["Sold"], ["Led"])


def test_the_same_word_ten_thousand_times_is_compared_by_lines():
    (part,) = compared([("", "a b\n" * 5_000)], [("", "a b\n" * 5_000 + "c")])
    assert part.came == 1


def test_odd_parts_are_told_as_one():
    assert parts([["A", "b"]], "b") == [("A", "b")]
    for odd in (None, {}, [], [["A"]], [["A", 1]], ["Ab"], [["A", "b"], 3]):
        assert parts(odd, "whole") == [("", "whole")]
