import pytest
from hypothesis import given
from hypothesis import strategies as st

from halfhour.journey.resumes import rules


def test_one_suggestion_a_line_without_its_bullet():
    typed = "- Lead with the field study\n\n 2. Drop the objective line\n• Lead with the field study\n2026 goes first\n"
    assert rules.lines(typed) == ["Lead with the field study", "Drop the objective line", "2026 goes first"]


def test_a_line_that_begins_with_a_number_is_not_a_list():
    assert rules.lines("3 years, not 4") == ["3 years, not 4"]
    assert rules.lines("-5% is no result") == ["-5% is no result"]


def test_the_first_line_that_is_too_long_is_named():
    assert rules.too_long(["short", "x" * 300]) is None
    assert rules.too_long(["short", "x" * 301]) == "x" * 301


def test_a_file_name_keeps_its_words_and_nothing_dangerous():
    assert rules.file_name("Résumé Dana.PDF", "pdf") == "Résumé Dana.pdf"
    assert rules.file_name("../../etc/passwd", "pdf") == "passwd.pdf"
    assert rules.file_name("C:\\Users\\dana\\cv.docm", "docx") == "cv.docx"
    assert rules.file_name('a"; filename="b.exe', "pdf") == "a filename= b.pdf"
    assert rules.file_name("cv\u202efdp.exe", "pdf") == "cvfdp.pdf"
    assert rules.file_name("...", "pdf") == "resume.pdf"
    assert rules.file_name("", "docx") == "resume.docx"
    assert len(rules.file_name("x" * 500 + ".pdf", "pdf")) <= rules.NAME_MOST + 4


@given(st.text())
def test_no_file_name_leaves_its_folder_or_its_line(given):
    made = rules.file_name(given, "pdf")
    assert made.endswith(".pdf")
    assert not set(made) & set('/\\\r\n\0"')
    assert made == made.strip()


def test_who_keeps_an_older_copy_and_no_newer_holds_an_outdated_one():
    copies = [(1, 2), (1, 4), (2, 3), (3, 4)]
    assert rules.newest_kept(copies) == {1: 4, 2: 3, 3: 4}
    assert rules.holds_outdated(copies, 4) == {2}


def test_suggestions_in_one_sentence():
    assert rules.in_short(["Lead with the field study.", "Drop the objective line"]) == (
        "Lead with the field study; drop the objective line."
    )
    assert rules.in_short(["A", "SQL first", "C", "D", "E"]) == "A; SQL first; C; and 2 more."
    assert rules.points(1, "Priya") == "a point from Priya’s critique"
    assert rules.points(2, "Priya") == "2 points from Priya’s critique"


def test_a_size_is_said_in_what_people_know():
    assert rules.size_words(10) == "1 kB"
    assert rules.size_words(340_400) == "340 kB"
    assert rules.size_words(2_140_000) == "2.1 MB"


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        ("Drop the objective line", "Keep the objective", True),
        ("One page only", "Two pages are fine with publications", True),
        ("Lead with the field study", "Put the field study last", True),
        ("Drop the objective line", "Drop the objective, it says nothing", False),
        ("Drop the objective line", "Keep the languages", False),
        ("Shorten the summary, cut the hobbies", "More detail in the summary", True),
        ("Weniger Farbe", "Mehr Farbe", False),
    ],
)
def test_advice_that_pulls_in_opposite_ways_is_proposed(one, other, differ):
    said = [rules.Said(7, 1, one), rules.Said(3, 2, other)]
    assert rules.contradicting(said) == ([(3, 7)] if differ else [])
    assert rules.contradicting([rules.Said(7, 1, one), rules.Said(3, 1, other)]) == []


def test_tricks_are_counted_together_where_somebody_said_so_or_the_words_are_the_same():
    texts = {1: "One page, always", 2: "No photo", 3: "one page always.", 4: "A single page"}
    assert rules.groups(texts, []) == [[1, 3], [2], [4]]
    assert rules.groups(texts, [(4, 3), (2, 9)]) == [[1, 3, 4], [2]]
    assert rules.alike(
        {1: "One page, with one study in four lines", 2: "One study in four lines, one page", 3: "No photo"}
    ) == [(1, 2)]
