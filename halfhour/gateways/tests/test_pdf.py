"""The printed sheets: one page always, everything on it, whatever the names are written in."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from halfhour.gateways.documents import page_image, read_document
from halfhour.gateways.pdf import Asked, Brief, Card, Printed, PrintingFailed, brief_pdf, card_pdf, compiling, printing
from halfhour.gateways.pdf.fitting import MOST

ROOT = Path(__file__).resolve().parents[3]
QUESTIONS = ["How did you come to this work?", "What does a normal day look like?", "Who else should I meet?"]


def brief(**changes) -> Brief:
    told = {
        "title": "Interview on Wednesday",
        "name": "Maria Chen",
        "called": "mah-REE-ah, research lead",
        "organization": "Blue Harbor Health",
        "when": "Wed 23 Sep, 15:00 to 15:30",
        "leave_by": "14:05",
        "where": "400 Pier Ave",
        "door": "North door",
        "parking": "Street only",
        "ask_for": "Devi at reception",
        "phone": "+1 206 555 0142",
        "wear": "Business casual (asked on the phone)",
        "copies": "3 copies of version 4",
        "minutes": 30,
        "questions": [Asked(text, 4, must=place == 0) for place, text in enumerate(QUESTIONS)],
        "checklist": ["Read their last talk", "Notebook and two pens"],
        "about": ["Leads eight researchers"],
        "closing": "Thank Maria by Thursday 15:30.",
    }
    return Brief(**told | changes)


def page_of(printed: Printed) -> str:
    """Return the words of the one page."""
    document = read_document(printed.data)
    assert (document.pages, document.problem) == (1, None)
    return " ".join(document.text.split())


def test_everything_stands_on_the_sheet_in_order():
    printed = brief_pdf(brief())
    page = page_of(printed)
    told = [
        "Interview on Wednesday", "Maria Chen", "mah-REE-ah", "Blue Harbor Health", "Wed 23 Sep", "14:05", "400 Pier Ave",
        "North door", "Street only", "Devi at reception", "+1 206 555 0142", "Business casual (asked on the phone)",
        "3 copies of version 4", "Leads eight researchers", "Read their last talk", "Notebook and two pens",
        f"1 {QUESTIONS[0]} must · 4 min", f"2 {QUESTIONS[1]} 4 min", f"3 {QUESTIONS[2]} 4 min", "Thank Maria by Thursday",
    ]  # fmt: skip
    places = [page.find(text) for text in told]

    assert -1 not in places
    assert places == sorted(places)
    assert (printed.tagged, printed.note) == (True, None)


def test_the_sheet_is_tagged_and_names_its_language_and_title():
    data = brief_pdf(brief(language="de-AT")).data

    assert b"/StructTreeRoot" in data
    assert b"/Lang(de)" in data.replace(b" ", b"")
    assert b"pdfuaid:part" in data
    assert b"Interview on Wednesday" in data


def test_empty_lines_are_left_out():
    page = page_of(brief_pdf(Brief(title="Interview", name="Maria Chen")))

    assert page == "Interview Maria Chen Notes"


@pytest.mark.parametrize("paper", ["a4", "us-letter"])
@pytest.mark.parametrize("count", [1, 8, 12, 20])
def test_it_is_one_page_however_much_is_planned(paper, count):
    long = (
        "What would you say to somebody who has studied something quite different and wonders whether it counts? " * 2
    )
    full = brief(questions=[(long, 3, True)] * count, about=[long] * 6, door=long, where=long, paper=paper)

    assert page_of(brief_pdf(full)).count("What would you say") >= 2 * count


def dark_below(picture: bytes, share: float) -> bool:
    """Say whether anything is drawn below this share of the page's height, looking at PNG rows as written by us."""
    import struct
    import zlib

    width, height = struct.unpack(">II", picture[16:24])
    start = picture.index(b"IDAT") + 4
    rows = zlib.decompressobj().decompress(picture[start:])
    below = rows[int(share * height) * (3 * width + 1) :]
    return any(byte < 250 and place % (3 * width + 1) for place, byte in enumerate(below))


def test_the_room_to_write_reaches_to_the_foot_of_the_page():
    picture = page_image(brief_pdf(brief(questions=[Asked("Why?")], closing="")).data, 1, 200)

    assert dark_below(picture, 0.9)


def test_more_than_a_page_can_hold_is_cut_and_said():
    printed = brief_pdf(brief(questions=[("Why?", 1, False)] * 40, about=["x " * 500]))

    assert page_of(printed).count("Why?") == MOST["questions"]
    assert printed.note == "Some of it is too long for one page and was cut there."


@pytest.mark.parametrize("name", ["Zoë Ødegård", "Nguyễn Thị Ánh", "Анна Шевченко", "Łukasz", "Ελένη"])
def test_names_of_europe_and_vietnam_are_printed(name):
    printed = brief_pdf(brief(name=name))

    assert name in page_of(printed)
    assert (printed.tagged, printed.note) == (True, None)


@pytest.mark.parametrize(
    "name",
    ["محمد الخطيب", "נועה לוי", "山田 太郎", "김민준", "नेहा शर्मा", "สมชาย", "Ana 👩‍🔬", "𒀀 Ur", "A\x00\u202eB\ud800"],
)
def test_every_other_name_leaves_a_page_and_says_what_is_missing(name):
    printed = brief_pdf(brief(name=name))
    document = read_document(printed.data)

    assert document.pages == 1
    assert QUESTIONS[2] in document.text
    assert printed.note is None or printed.note.startswith("This computer has no font for some letters")


@pytest.fixture
def without_system_fonts(monkeypatch):
    """What the child does, done here, on a computer that has no fonts of its own."""
    compiled = compiling._compiled
    monkeypatch.setattr(
        compiling, "_compiled", lambda *told, system_fonts, **more: compiled(*told, system_fonts=False, **more)
    )
    monkeypatch.setattr(printing, "_by_child", compiling.best)


def test_a_sign_no_font_has_is_left_out_and_the_page_stays_tagged(without_system_fonts):
    printed = brief_pdf(brief(name="Ana 🔬"))

    assert printed.tagged
    assert printed.note.endswith("missing on the page: 🔬")
    assert "Ana" in page_of(printed)


def test_letters_no_font_has_are_named_and_the_rest_is_printed(without_system_fonts):
    printed = brief_pdf(brief(name="山田 Taro"))

    assert not printed.tagged
    assert printed.note.endswith("missing on the page: 山 田")
    assert QUESTIONS[0] in read_document(printed.data).text


def test_words_are_never_markup():
    name = '#panic("no") *b* $x$ @y <z> \\ //c'

    assert name in page_of(brief_pdf(brief(name=name)))


def test_a_word_wider_than_the_page_is_broken():
    page = page_of(brief_pdf(brief(where="https://example.com/" + "a" * 150)))

    assert page.replace(" ", "").count("a" * 150) == 1


def test_unknown_paper_and_language_fall_back():
    printed = brief_pdf(brief(paper="../../etc", language="?"))

    assert (printed.tagged, read_document(printed.data).pages) == (True, 1)


def test_nothing_printed_depends_on_the_day():
    assert b"CreationDate" not in brief_pdf(brief()).data


def test_a_card_has_its_front_and_its_letter_on_one_page():
    printed = card_pdf(
        Card("Dana Okafor", "Dear Maria,", ["Thank you for the half hour.", "I wrote to Sam."], "With thanks,")
    )
    document = read_document(printed.data)

    assert printed.tagged
    assert document.pages == 1
    assert "Thank you" in document.text
    for words in ("Dear Maria,", "half hour", "I wrote to Sam.", "With thanks,", "Dana Okafor"):
        assert words in re.sub(r"\s+", " ", document.text)


def test_a_card_to_write_by_hand_and_a_long_letter_are_one_page_too():
    assert read_document(card_pdf(Card("Dana Okafor")).data).pages == 1
    assert read_document(card_pdf(Card("Dana", paragraphs=["word " * 150] * 4, paper="us-letter")).data).pages == 1


def test_a_letter_too_long_for_a_card_is_refused_in_a_sentence():
    with pytest.raises(PrintingFailed, match="too long for a card"):
        card_pdf(Card("Dana", paragraphs=["word " * 700]))


def test_the_typesetter_is_loaded_by_the_child_alone():
    look = "import halfhour.gateways.pdf, sys; print('typst' in sys.modules, 'pypdfium2' in sys.modules)"
    told = subprocess.run([sys.executable, "-c", look], cwd=ROOT, capture_output=True, check=True, text=True)

    assert told.stdout.split() == ["False", "False"]


def test_a_child_that_dies_is_said_in_a_sentence(monkeypatch):
    monkeypatch.setattr(printing.sys, "executable", "/bin/false")
    with pytest.raises(PrintingFailed, match="could not be printed"):
        brief_pdf(brief())
