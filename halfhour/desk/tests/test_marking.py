"""Which words of a text are marked."""

import pytest

from halfhour.desk.rules.marking import SHOWN, marked


@pytest.mark.parametrize(
    ("text", "words", "pieces"),
    [
        ("Maria Chen", "mar", [("Maria", True), (" Chen", False)]),
        ("Żółkiewski, Łukasz", "zol luk", [("Żółkiewski", True), (", ", False), ("Łukasz", True)]),
        ("Remarks", "mar", [("Remarks", False)]),
        ("Maria", "", [("Maria", False)]),
        ("", "maria", []),
        ("<b>Maria</b>", "b", [("<", False), ("b", True), (">Maria</", False), ("b", True), (">", False)]),
    ],
)
def test_the_start_of_words_across_accents(text, words, pieces):
    assert marked(text, words) == pieces


def test_a_long_text_is_cut_to_show_the_first_word():
    text = " ".join(["word"] * 100) + " harbor " + " ".join(["more"] * 100)
    pieces = marked(text, "harb")
    assert ("harbor", True) in pieces
    assert pieces[0][0].startswith("…")
    assert sum(len(piece) for piece, _ in pieces) <= SHOWN + 80


def test_nothing_is_lost_of_a_short_text():
    text = "A harbor, a Harbor; and harbors."
    assert "".join(piece for piece, _ in marked(text, "harbor")) == text
