"""Reading PDFs: order, direction, words and sections. Each test goes through the child, as the program does."""

import random

import pytest

from halfhour.gateways.documents import page_image, read_document

from . import pdf_files
from .pdf_files import content, pages, stream

LEFT = [(40, 700 - 14 * row, f"left line {row:02} of a column that runs on") for row in range(12)]
RIGHT = [(310, 700 - 14 * row, f"right line {row:02} of a column that runs") for row in range(12)]


def text_of(data: bytes) -> str:
    document = read_document(data)
    assert document.problem is None
    return document.text


def in_order(text: str, *parts: str) -> bool:
    places = [text.find(part) for part in parts]
    return -1 not in places and places == sorted(places)


def test_a_resume_is_read_with_its_sections():
    document = read_document(pdf_files.resume(), file_name="whatever.exe")

    assert (document.kind, document.pages, document.problem) == ("pdf", 1, None)
    assert document.text.startswith("Ada Example\nada@example.com")
    assert [part.heading for part in document.sections] == ["", "EDUCATION", "EXPERIENCE"]
    assert document.sections[1].text == "BSc Physics, Example University"


def test_columns_drawn_one_after_the_other_stay_apart():
    text = text_of(pages(content([(40, 760, "Ada Example"), *LEFT, *RIGHT])))

    assert in_order(text, "Ada Example", "left line 00", "left line 11", "right line 00", "right line 11")


def test_columns_drawn_line_by_line_are_read_one_after_the_other():
    woven = [word for pair in zip(LEFT, RIGHT, strict=True) for word in pair]

    text = text_of(pages(content([(40, 760, "Ada Example"), *woven])))

    assert in_order(text, "Ada Example", "left line 00", "left line 11", "right line 00", "right line 11")


def test_columns_drawn_in_no_order_are_read_one_after_the_other():
    mixed = LEFT + RIGHT
    random.Random(4).shuffle(mixed)

    text = text_of(pages(content([*mixed, (40, 760, "Ada Example")])))

    assert in_order(text, "Ada Example", *(word[2] for word in LEFT + RIGHT))


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_boxes_drawn_here_and_there_are_read_by_their_place(seed):
    whole = "words over the whole width of the page, from its left edge to where its text ends " * 2
    boxes = [(40, 790, "Ada Example"), (40, 760, whole)]
    boxes += [(40, 720, "SKILLS"), *((40, 706 - 14 * row, f"skill {row}") for row in range(8))]
    boxes += [(220, 720, "WORK"), (220, 706, "Engineer, Acme"), (500, 706, "2019 - 2023")]
    boxes += [(220, 692, "Acme Ltd, Leeds"), (220, 678, "Built the billing system with four others")]
    boxes += [(220, 650, "Intern, Mill"), (500, 650, "2018"), (220, 636, "Wrote the tests for it and its handbook")]
    boxes += [(40, 560, "REFERENCES"), (40, 546, whole.replace("words", "people"))]
    random.Random(seed).shuffle(boxes)

    document = read_document(pages(content(boxes, size=7)))

    assert [part.heading for part in document.sections] == ["", "SKILLS", "WORK", "REFERENCES"]
    assert document.sections[1].text == "\n".join(f"skill {row}" for row in range(8))
    assert document.sections[2].text.split("\n\n") == [
        "Engineer, Acme 2019 - 2023\nAcme Ltd, Leeds\nBuilt the billing system with four others",
        "Intern, Mill 2018\nWrote the tests for it and its handbook",
    ]


def test_three_lists_side_by_side_are_three_lists():
    boxes = [(40 + 180 * column, 700 - 14 * row, f"item {column} {row}") for column in range(3) for row in range(6)]
    random.Random(4).shuffle(boxes)

    assert text_of(pages(content(boxes))).split() == [
        word for column in range(3) for row in range(6) for word in f"item {column} {row}".split()
    ]


def test_a_date_at_the_right_edge_stays_with_its_line():
    rows = [(60, 700, "Engineer, Acme"), (480, 700, "2019 - 2023"), (60, 686, "Built the billing system")]
    rows += [(60, 660, "Intern, Acme"), (480, 660, "2018"), (60, 646, "Wrote tests for it")]

    assert text_of(pages(content(rows))) == (
        "Engineer, Acme 2019 - 2023\nBuilt the billing system\n\nIntern, Acme 2018\nWrote tests for it"
    )


def test_labels_in_a_narrow_column_stay_with_their_lines():
    rows = []
    for row in range(8):
        rows += [
            (60, 700 - 14 * row, f"Key{row}"),
            (150, 700 - 14 * row, f"value {row} " + "that is a longer line " * 3),
        ]

    lines = text_of(pages(content(rows))).splitlines()

    assert [line.split()[:3] for line in lines] == [[f"Key{row}", "value", f"{row}"] for row in range(8)]


def test_a_box_drawn_late_is_read_where_it_stands():
    body = [(60, 600, "Education"), (60, 500, "Experience"), (60, 400, "Languages")]

    text = text_of(pages(content([*body, (60, 700, "Ada Example"), (60, 550, "Physics, 2019")])))

    assert in_order(text, "Ada Example", "Education", "Physics, 2019", "Experience", "Languages")


def test_a_word_broken_at_the_end_of_a_line_is_whole():
    text = text_of(pages(content([(60, 700, "I like engi-"), (60, 688, "neering and physics")])))

    assert text == "I like engineering\nand physics"


def test_a_broken_address_keeps_its_hyphen():
    text = text_of(pages(content([(60, 700, "see example.com/data-"), (60, 688, "science for more")])))

    assert text == "see example.com/data-science\nfor more"


def test_page_numbers_and_repeated_heads_are_not_part_of_the_text():
    bodies = []
    for page in (1, 2, 3):
        rows = [(60, 810, "Ada Example, resume"), (60, 500, f"Body of page {page}"), (60, 300, "and more of it")]
        bodies.append(content([*rows, (280, 30, f"Page {page} of 3")]))

    text = text_of(pages(*bodies))

    assert text.count("Ada Example, resume") == 1
    assert "of 3" not in text
    assert in_order(text, "Body of page 1", "Body of page 2", "Body of page 3")


@pytest.mark.parametrize(
    ("turn", "matrix"), [(90, "0 1 -1 0 500 60"), (180, "-1 0 0 -1 500 500"), (270, "0 -1 1 0 60 500")]
)
def test_a_page_lying_on_its_side_is_read_upright(turn, matrix):
    words = f"BT /F1 12 Tf {matrix} Tm (First line here) Tj ET\n"
    step = {90: "0 1 -1 0 514 60", 180: "-1 0 0 -1 500 514", 270: "0 -1 1 0 46 500"}[turn]
    words += f"BT /F1 12 Tf {step} Tm (Second line there) Tj ET"

    assert text_of(pages(words.encode(), page=b"/Rotate %d" % turn)) == "First line here\nSecond line there"


def test_typed_form_fields_are_read_beside_their_label():
    field = b"<< /Type /Annot /Subtype /Widget /FT /Tx /T (name) /V (Ada Example) /Rect [120 695 300 712] >>"
    words = content([(60, 700, "Name:"), (60, 670, "Born:")])

    text = text_of(pages(words, page=b"/Annots [100 0 R]", more={100: field}))

    assert text == "Name: Ada Example\n\nBorn:"


def named(shapes: list[tuple[float, str]]) -> bytes:
    """Write shapes at x positions on one line, with a font that says which text each stands for."""
    codes = {text: 0x41 + number for number, (_, text) in enumerate(shapes)}
    lines = [b"<%02x> <%s>" % (code, text.encode("utf-16-be").hex().encode()) for text, code in codes.items()]
    unicode = b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def\n"
    unicode += b"1 begincodespacerange <00> <ff> endcodespacerange\n%d beginbfchar\n" % len(lines)
    unicode += b"\n".join(lines) + b"\nendbfchar endcmap end end"
    widths = b" ".join([b"500"] * 90)
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier /FirstChar 33 /LastChar 122 /Widths [%s] /ToUnicode 101 0 R >>"
    words = b"".join(b"BT /F9 12 Tf 1 0 0 1 %f 700 Tm <%02x> Tj ET\n" % (x, codes[text]) for x, text in shapes)
    return pages(words, more={100: font % widths, 101: stream(unicode)}, fonts=b"/F9 100 0 R")


def drawn(first: float, text: str) -> list[tuple[float, str]]:
    """Set letters six points apart from the left."""
    return [(first + 6 * place, letter) for place, letter in enumerate(text)]


def test_arabic_is_read_from_the_right():
    assert text_of(named([*drawn(440, "9102"[::-1]), *drawn(476, "ىلع"), *drawn(500, "ةراس")])) == "سارة على 2019"


def test_hebrew_with_latin_words_keeps_both_directions():
    assert text_of(named([*drawn(380, "ב"), *drawn(400, "Acme"), *drawn(430, "םע")])) == "עם Acme ב"


def test_icons_are_no_letters_and_the_bullet_of_word_is_a_bullet():
    assert text_of(named([(60, "\uf095"), *drawn(80, "Ada")])) == "Ada"
    assert text_of(named([(60, "\uf0b7"), *drawn(80, "Ada")])) == "• Ada"


def test_a_scan_says_so():
    picture = b"<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8"
    picture += b" /Length 1 >>\nstream\n0\nendstream"
    draw = b"q 595 0 0 842 0 0 cm /X Do Q"
    more = {100: picture}
    resources = b"/Resources << /XObject << /X 100 0 R >> >>"

    scan = read_document(pages(draw, page=resources, more=more))

    assert scan.problem.startswith("The pages of that PDF are pictures")
    assert (scan.pages, scan.text) == (1, "")


def test_one_scanned_page_among_others_is_named():
    picture = b"<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8"
    picture += b" /Length 1 >>\nstream\n0\nendstream"
    draw = b"q 595 0 0 842 0 0 cm /X Do Q"
    words = content(LEFT)
    resources = b"/Resources << /Font << /F1 3 0 R >> /XObject << /X 100 0 R >> >>"

    mixed = read_document(pages(words, draw, page=resources, more={100: picture}))

    assert mixed.problem == "Page 2 holds only a picture, so its words are missing here."
    assert "left line 11" in mixed.text


def test_letters_without_names_say_so():
    shapes = b" ".join(b"/g%d 101 0 R" % number for number in range(1, 40))
    names = b" ".join(b"/g%d" % number for number in range(1, 40))
    font = (
        b"<< /Type /Font /Subtype /Type3 /FontBBox [0 0 500 700] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 1 "
        b"/LastChar 39 /Widths [%s] /CharProcs << %s >> /Encoding << /Type /Encoding /Differences [1 %s] >> >>"
    ) % (b"500 " * 39, shapes, names)
    more = {100: font, 101: stream(b"500 0 0 0 500 700 d1 0 0 400 700 re f")}
    codes = b"".join(b"%02x" % (1 + number % 39) for number in range(60))
    words = b"BT /F9 10 Tf 60 700 Td <%s> Tj ET" % codes

    document = read_document(pages(words, more=more, fonts=b"/F9 100 0 R"))

    assert document.problem.startswith("The letters in that PDF are drawn but not named")


def test_a_page_without_words_says_so():
    assert read_document(pages(b"")).problem.startswith("There are no words in that file")


def test_a_page_is_drawn_as_a_picture():
    picture = page_image(pdf_files.resume(), 1, 600)

    assert picture.startswith(b"\x89PNG\r\n\x1a\n")
    assert int.from_bytes(picture[16:20], "big") == 600
    assert int.from_bytes(picture[20:24], "big") == pytest.approx(849, abs=1)


def test_spaced_out_letters_are_words_and_headings():
    name = [(60 + 14 * place, 760, letter) for place, letter in enumerate("MARTA NOWAK") if letter != " "]
    head = b"BT /F1 10 Tf 3 Tc 60 700 Td (FIELD EXPERIENCE) Tj 0 Tc ET"
    body = content([(60, 685, "Assistant, Example Lab"), (60, 670, "Grades: A B B C")])

    document = read_document(pages(b"\n".join([content(name), head, body])))

    assert document.text.startswith("MARTA NOWAK")
    assert [part.heading for part in document.sections] == ["", "FIELD EXPERIENCE"]
    assert "Grades: A B B C" in document.text


def test_a_heading_on_its_side_is_read_before_what_it_heads():
    first = [(60, 700 - 14 * row, f"work line {row}") for row in range(9)]
    second = [(60, 540 - 14 * row, f"school line {row}") for row in range(7)]
    sides = [
        b"BT /F1 14 Tf 0 -1 1 0 520 %d Tm (%s) Tj ET" % (y, word)
        for y, word in ((690, b"EXPERIENCE"), (540, b"EDUCATION"))
    ]

    text = text_of(pages(b"\n".join([content(first), sides[0], content(second), sides[1]])))

    assert in_order(text, "EXPERIENCE", "work line 0", "work line 8", "EDUCATION", "school line 0", "school line 6")


def test_words_drawn_as_shapes_are_told_from_an_empty_page():
    shapes = b"\n".join(b"%d 700 m %d 710 l %d 705 l h f" % (x, x + 4, x + 8) for x in range(60, 360, 8))

    assert read_document(pages(shapes)).problem.startswith("The letters in that PDF are drawn but not named")
    assert read_document(pages(b"60 700 m 80 700 l S")).problem.startswith("There are no words")


def test_a_font_that_names_its_letters_as_picture_signs_is_not_read():
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding /ToUnicode 101 0 R >>"
    signs = stream(
        b"begincmap 1 begincodespacerange <00> <ff> endcodespacerange "
        b"1 beginbfrange <21> <7e> <2733> endbfrange endcmap"
    )
    line = content([(60, 700, "Engineer at Acme since twenty nineteen")], font="F9")

    document = read_document(pages(line, more={100: font, 101: signs}, fonts=b"/F9 100 0 R"))

    assert document.problem.startswith("The letters in that PDF are drawn but not named")
    assert (document.text, document.sections) == ("", [])


def test_the_lowest_lines_of_a_column_are_no_running_foot():
    main = [(40, 700 - 14 * row, f"work line {row} of the wide column") for row in range(6)]
    main += [(40, 604, "EDUCATION"), (40, 590, "BSc Physics, Example University")]
    side = [(400, 700 - 14 * row, f"skill {row}") for row in range(5)]

    assert in_order(text_of(pages(content([*main, *side]))), "work line 5", "EDUCATION", "skill 0", "skill 4")


def test_two_labels_on_their_side_are_two():
    labels = b"BT /F1 10 Tf 0 1 -1 0 40 600 Tm (WORK) Tj ET BT /F1 10 Tf 0 1 -1 0 40 400 Tm (STUDY) Tj ET"

    assert text_of(pages(labels)).split() == ["WORK", "STUDY"]
