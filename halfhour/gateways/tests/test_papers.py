"""Papers of any length as PDF and as Word files: everything is on them, whatever it is written in."""

from __future__ import annotations

import io
import subprocess
import zipfile

import docx
import pypdfium2
import pytest

from halfhour.formats.paper import Facts, Heading, Items, Paper, Quote, Sign, Table, Text
from halfhour.gateways.documents import read_document
from halfhour.gateways.pdf import PrintingFailed, compiling, paper_pdf
from halfhour.gateways.word import WritingFailed, paper_docx, writing

BLOCKS = (
    Facts((("Student", "Dana Okafor"), ("Met", "Wednesday 23 September 2026"))),
    Heading("What I learned"),
    Heading("Day", 2),
    Text("Half of it is persuading\n\nThe rest is mail"),
    Quote("Watch people", "Research lead, 04:10"),
    Items(("First", "Second"), is_numbered=True),
    Items(("A point",)),
    Table(("Who", "When"), (("Research lead", "Wednesday"),)),
    Sign(("Name", "Signature")),
    Text("Nothing is kept.", is_aside=True),
)
WORDS = ["Dana Okafor", "What I learned", "Half of it is persuading", "The rest is mail", "Watch people", "04:10", "First",
         "A point", "Wednesday", "Signature", "Nothing is kept."]  # fmt: skip


def paper(*blocks, **more) -> Paper:
    return Paper("Informational interview", blocks or BLOCKS, author="Dana Okafor", **more)


def test_everything_is_on_the_pdf_in_order_and_it_is_tagged():
    printed = paper_pdf(paper())
    text = " ".join((read_document(printed.data).text or "").split())
    places = [text.find(word) for word in WORDS]
    assert printed.tagged
    assert printed.note is None
    assert -1 not in places
    assert b"/StructTreeRoot" in printed.data


@pytest.mark.parametrize("size", ["a4", "us-letter", "papyrus"])
def test_a_long_paper_takes_the_pages_it_needs_and_loses_nothing(size):
    many = [Text(f"Note {number}. " + "persuading people " * 40) for number in range(60)]
    made = pypdfium2.PdfDocument(paper_pdf(paper(Heading("All"), *many, size=size)).data)
    assert len(made) > 5
    assert "Note 0." in made[0].get_textpage().get_text_range()
    assert "Note 59." in made[len(made) - 1].get_textpage().get_text_range()


@pytest.mark.parametrize("long", [False, True])
def test_letters_that_no_font_has_are_named_and_the_rest_stands(long):
    more = [Text("persuading people " * 200)] * 10 if long else []
    printed = paper_pdf(paper(Text("Yes 🤝 مرحبا 中文 \x00\u202e end"), *more))
    assert printed.tagged
    assert printed.note is None or "🤝" in printed.note
    assert "end" in read_document(printed.data).text


def test_an_empty_paper_and_one_of_markup_come_out():
    for one in (Paper("", ()), paper(Text('#import "x" $1$ *a* `b` @c <d> [e] \\ {{f}}'))):
        assert paper_pdf(one).data.startswith(b"%PDF")
        assert paper_docx(one).startswith(b"PK")


def test_the_word_file_has_real_headings_lists_and_table_heads():
    made = docx.Document(io.BytesIO(paper_docx(paper())))
    styles = [(one.style.name, one.text) for one in made.paragraphs]
    assert ("Title", "Informational interview") in styles
    assert ("Heading 1", "What I learned") in styles
    assert ("Heading 2", "Day") in styles
    assert ("List Bullet", "A point") in styles
    assert ("Quote", "Watch people") in styles
    text = "\n".join(text for _, text in styles) + made.tables[0].cell(0, 0).text + made.tables[0].cell(1, 1).text
    assert [word for word in WORDS if word not in text] == []
    assert "w:tblHeader" in made.tables[0]._tbl.xml
    assert (made.core_properties.title, made.core_properties.author) == ("Informational interview", "Dana Okafor")


def test_the_word_file_takes_every_letter_and_turns_what_is_read_from_the_right():
    data = paper_docx(paper(Text("مرحبا\x00 🤝"), Text("plain"), Items(("x\x0by\ud800",))))
    xml = zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml").decode()
    assert "مرحبا 🤝" in xml
    assert xml.count("<w:bidi/>") == 1
    assert read_document(data).problem is None


def test_the_same_paper_is_the_same_file():
    assert zipfile.ZipFile(io.BytesIO(paper_docx(paper()))).read("docProps/core.xml") == zipfile.ZipFile(
        io.BytesIO(paper_docx(paper()))
    ).read("docProps/core.xml")


def test_a_child_that_dies_says_a_sentence(monkeypatch):
    def killed(*args, **kwargs):
        return subprocess_run(["sh", "-c", "kill -9 $$"], **kwargs)

    subprocess_run = subprocess.run
    monkeypatch.setattr(subprocess, "run", killed)
    with pytest.raises(WritingFailed, match="could not be made"):
        writing.paper_docx(paper())
    with pytest.raises(PrintingFailed, match="could not be printed"):
        paper_pdf(paper())


def test_a_long_paper_tries_its_letters_first():
    short, long = {"a": "🤝", "language": "en"}, {"a": "🤝" + "x" * compiling.LONG, "language": "en"}
    assert compiling._worth_trying(short) == (False, True)
    assert compiling._worth_trying(long) == (True,)
    assert compiling._worth_trying(long | {"a": "x" * compiling.LONG}) == (False, True)
