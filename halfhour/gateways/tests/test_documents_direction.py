"""Right-to-left lines, from places to reading order: the pure part, on lines as browsers and Word draw them."""

from dataclasses import dataclass

import pytest

from halfhour.gateways.documents.child.direction import logical, reads_from_right
from halfhour.gateways.documents.child.ligatures import ligatures_in


@dataclass
class Shape:
    text: str
    x0: float
    x1: float
    size: float = 10
    drawn: tuple[float, float, float, float] = (0, 0, 0, 0)


def line(*shapes: str) -> list[Shape]:
    """Place shapes from the left, 5 points each, " " as a gap; a mark lies over the shape before it."""
    placed, x = [], 0.0
    for text in shapes:
        if text == " ":
            x += 3
            continue
        if "\u0591" <= text <= "\u0655" and text not in "אבגדהוזחטיכלמנסעפצקרשת" and text in "\u064e\u0651\u05b8":
            placed.append(Shape(text, x - 5, x - 5, drawn=(x - 4, 0, x - 2, 9)))
            continue
        placed.append(Shape(text, x, x + 5, drawn=(x, 0, x + 5, 9)))
        x += 5
    return placed


@pytest.mark.parametrize(
    ("shown", "read"),
    [
        ("ةراس", "سارة"),
        ("2019–2023 ةراس", "سارة 2023–2019"),
        ("2019-2023 ةراس", "سارة 2019-2023"),
        ("85.5% ןויצ", "ציון 85.5%"),
        ("1234 555 79 962+ :فتاه", "هاتف: +962 79 555 1234"),
        ("a@b.com :דרא", "ארד: a@b.com"),
        ("Acme, 2019 תרבח", "חברת Acme, 2019"),
        ("English (C1) ،ةيبرع", "عربية، English (C1)"),
        ("(ביבא לת) הרבח", "חברה (תל אביב)"),
        ("Django و Python", "Python و Django"),
    ],
)
def test_a_line_on_a_page_read_from_the_right(shown, read):
    assert logical(line(*shown), from_right=True) == read


def test_a_foreign_word_on_a_page_read_from_the_left():
    assert logical(line(*"Born in ביבא לת in 1990"), from_right=False) == "Born in תל אביב in 1990"


def test_marks_follow_the_letter_they_stand_on():
    assert logical(line("ב", "ש", "\u05b8"), from_right=True) == "שָב"
    assert logical(line("ا", "\u0651", "م"), from_right=True) == "مّا"


def test_one_shape_for_several_letters_is_read_forward():
    assert logical(line("م", "ال"), from_right=True) == "لام"
    assert logical(line("\ufefb"), from_right=True) == "لا"


def test_a_shape_with_letters_of_both_directions_is_the_latin_one():
    assert logical(line("h بيبح", "i", " ", "ح"), from_right=True) == "ح hi"


def test_a_page_is_read_from_the_right_when_enough_of_it_is_written_so():
    assert reads_from_right("حبيبي habibi")
    assert not reads_from_right("Languages: English, Hebrew (עברית), German and some French")
    assert not reads_from_right("2019")


def test_joined_letters_are_named_by_the_fonts_of_the_file():
    assert ligatures_in(b"/Differences[27/f_f_i 40/parenleft 99/T_h/map_marker]") == {
        0x1B: "ffi",
        0x1C: "fi",
        0x1D: "fl",
        0x1E: "ffi",
        0x1F: "ffl",
        99: "Th",
    }
