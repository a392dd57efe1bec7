"""Tables as they should not be: every row is a person or is named with its line, and nothing is raised."""

import pytest

from halfhour.formats.contacts import read
from halfhour.formats.stripping import stripped
from halfhour.formats.tables.records import rows_of

HEADER = "First Name,Last Name,Company,Position\n"


def names(reading):
    return [contact.full_name for contact in reading.contacts]


def test_a_quotation_mark_nobody_closed_costs_no_other_row():
    for rows in (
        'Ann,Lee,"Acme,CEO\nBob,Ray,"Foo, Inc.",CTO\nCy,Doe,Bar,Dev\n',
        'Ann,Lee,"Acme,CEO\nBob,Ray,X,Y\nCy,Doe,Bar,Dev\n',
    ):
        reading = read((HEADER + rows).encode())
        assert names(reading) == ["Ann Lee", "Bob Ray", "Cy Doe"]
        assert [doubt.line for doubt in reading.doubts] == [2]


def test_a_row_that_cannot_be_told_apart_is_named():
    reading = read((HEADER + 'Ann,Lee,"Acme, Inc.,CEO\nBob,Ray,Foo,CTO\n').encode())
    assert names(reading) == ["Bob Ray"]
    assert [(skipped.line, "never closed" in skipped.why) for skipped in reading.skipped] == [(2, True)]


def test_notes_over_several_lines_are_one_row():
    reading = read(b'Name,Note,Email\nAnn,"one\ntwo, three\n\nfour",a@x.com\nBob,,b@x.com\n')
    assert [(contact.note, contact.line) for contact in reading.contacts] == [("one\ntwo, three\n\nfour", 2), ("", 6)]


def test_a_cell_beyond_any_measure():
    reading = read(b"Name,Email\n" + b"a" * 300_000 + b",a@x.com\nBob,b@x.com\n")
    assert names(reading) == ["Bob"]
    assert [skipped.line for skipped in reading.skipped] == [2]


def test_a_text_too_long_is_cut_and_named():
    reading = read(b"Name,Email\n" + b"a" * 1000 + b",a@x.com\n")
    assert len(reading.contacts[0].full_name) == 500
    assert [doubt.line for doubt in reading.doubts] == [2]


def test_ten_thousand_quotation_marks():
    reading = read(b"Name,Email,Note\n" + b'a,"b\n' * 10_001)
    assert reading.rows == len(reading.contacts) + len(reading.skipped) > 0


def test_every_row_is_accounted_for():
    rows = "Ann,Lee\n,,,\nTotal: 3\nFirst Name,Last Name,Company,Position\n,,Acme,CEO\n\nBob,Ray,Foo,CTO,,\n"
    reading = read((HEADER + rows).encode())
    assert names(reading) == ["Ann Lee", "Bob Ray"]
    assert [skipped.line for skipped in reading.skipped] == [3, 4, 5, 6]
    assert reading.rows == 6


def test_formulas_stay_text():
    text = 'Name,Email,Company\n"=HYPERLINK(""http://x"")",a@x.com,=1+1\n@SUM(1),b@x.com,-2+3\n'
    reading = read(text.encode())
    assert names(reading) == ['=HYPERLINK("http://x")', "@SUM(1)"]
    assert [contact.organization for contact in reading.contacts] == ["=1+1", "-2+3"]


def test_what_spreadsheets_do_to_phones():
    reading = read(b'Name,Phone\nAnn,4.93012E+11\nBob,"=""+49 30 123456"""\nCy,\'+49 30 123456\n')
    assert [contact.phones for contact in reading.contacts] == [[], ["+49 30 123456"], ["+49 30 123456"]]
    assert [doubt.line for doubt in reading.doubts] == [2]


def test_zero_bytes_are_no_reason_to_stop():
    assert names(read(b"Name,Email\nA\x00nn,a@x.com\n")) == ["Ann"]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "empty"),
        (b" \r\n\t\n", "empty"),
        (b"\x00" * 50, "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b"%PDF-1.7\n...", "PDF"),
        (b"PK\x03\x04broken", "ZIP"),
        (b"\xd0\xcf\x11\xe0....", "old Excel"),
        (b"\x89PNG\r\n\x1a\n", "picture"),
        (b"SQLite format 3\x00", "database"),
        (b"<!DOCTYPE html><html>", "web page"),
        (b'[{"name": "Ann"}]', "JSON"),
        (b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", "calendar"),
        (b"dn: cn=Ann,mail=a@x.com\n", "LDIF"),
        (b"Dear Ann,\nthank you, and see you on Monday, I hope.\nYours\n", "no table"),
        (b"Hello", "no table"),
        (b"First Name,Last Name,Email\n", "no rows"),
        (bytes(range(256)) * 8, "no text"),
        (b"BEGIN:VCARD\nEND:VCARD\n", "None of the cards"),
    ],
)
def test_files_that_are_something_else_get_a_sentence(data, said):
    reading = read(data)
    assert said in reading.problem
    assert reading.contacts == []


def test_a_zip_names_the_file_inside():
    import io
    import zipfile

    for name, said in (
        ("Connections.csv", "Connections.csv"),
        ("xl/workbook.xml", "Excel"),
        ("word/document.xml", "office"),
    ):
        data = io.BytesIO()
        with zipfile.ZipFile(data, "w") as archive:
            archive.writestr("messages.csv", "")
            archive.writestr(name, "")
        assert said in read(data.getvalue()).problem


def test_another_spelling_of_the_header_and_the_header_of_a_second_table_are_no_people():
    reading = read(b"Name,Email\nAna Duval,ana@x.com\nNAME,EMAIL\n\nFirst Name,Last Name,Company\nUte,Kahl,Acme\n")
    assert names(reading) == ["Ana Duval", "Ute"]
    assert [(skipped.line, skipped.why) for skipped in reading.skipped] == [
        (3, "This is the header again."),
        (5, "This is the header again."),
    ]


def test_rulers_and_sums_are_no_people():
    reading = read(b"|Name|Email|\n|---|:---:|\n|Ana Duval|ana@x.com|\n|Grand Total (1)||\n|Total Wine||\n")
    assert names(reading) == ["Ana Duval", "Total Wine"]
    assert [skipped.line for skipped in reading.skipped] == [2, 4]


@pytest.mark.parametrize(
    "text",
    [
        '"Name,Company,Email"\n"Ana Duval,""Quay, Inc."",ana@x.com"\n',
        '"Name","Company","Email"\n"Ana Duval","Quay, Inc.",ana@x.com\n',
        'Name,Company,Email\nAna&nbsp;Duval,"Quay, Inc.",<a href=mailto:ana@x.com>ana@x.com</a>\n',
        '"Name","Company","Email"\n"=""Ana Duval""","Quay, Inc.","ana@x.com"\n',
    ],
)
def test_what_programs_put_around_a_cell_is_taken_off(text):
    reading = read(text.encode())
    assert [(one.full_name, one.organization, one.emails) for one in reading.contacts] == [
        ("Ana Duval", "Quay, Inc.", ["ana@x.com"])
    ]
    assert [one.full_name for one in read(stripped(text.encode())).contacts] == ["Ana Duval"]


def test_quotation_marks_escaped_by_a_database():
    reading = read(b'"Name","Note","Email"\n"Ana Duval","says \\"no\\", twice","ana@x.com"\n')
    assert reading.contacts[0].note == 'says "no", twice'
    plain = read(b'Name,Note\nAna Duval,"a \\"""\n')  # a backslash and a quotation mark, doubled as usual
    assert plain.contacts[0].note == 'a \\"'


def test_a_guests_number_and_a_failed_formula_are_no_names():
    assert names(read(b"Attendee #,First Name,Last Name\n17,Ana,Duval\n")) == ["Ana Duval"]
    assert names(read(b"Name,Email\n#NAME?,ana@x.com\n")) == ["ana@x.com"]
    assert names(read(b"Preferred Name,Email\nAna,ana@x.com\n")) == ["Ana"]


def test_a_name_written_with_its_address_gives_both():
    (ana, ute) = read(b"Contact,Company\nAna Duval <ana@x.com>,Acme\nute@x.com,Quay\n").contacts
    assert (ana.full_name, ana.family, ana.emails) == ("Ana Duval", "Duval", ["ana@x.com"])
    assert (ute.full_name, ute.emails) == ("ute@x.com", ["ute@x.com"])


def test_what_programs_write_into_a_cell():
    (ana,) = read(
        "Formatted Name,Role,Title,Organization,Phones,Mail\n"
        'Ana Duval,,Head,Quay (https://notes.example/Quay-1),"[""+1 555 0100"", ""+1 555 0101""]",ana@x.com\u200b\n'.encode()
    ).contacts
    assert (ana.title, ana.organization, ana.phones) == ("Head", "Quay", ["+1 555 0100", "+1 555 0101"])
    assert ana.emails == ["ana@x.com"]


def test_a_line_of_a_megabyte_that_opens_a_cell_and_never_ends_is_looked_at_once():
    line = '"' + "a," * 500_000
    assert rows_of(line) == [line]  # looked at from each delimiter, it would take hours
    assert rows_of('"Name,Mail"\n"Ana Kowal,ana@x.example"\n') == ["Name,Mail\n", "Ana Kowal,ana@x.example\n"]
