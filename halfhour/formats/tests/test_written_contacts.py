"""What is written reads back the same, in CSV and vCard, whatever people typed."""

import csv
import dataclasses
import io

import vobject
from hypothesis import given, settings
from hypothesis import strategies as st

from halfhour.formats import tables, vcard
from halfhour.formats.contact import PHONE_KINDS, Contact
from halfhour.formats.contacts import as_json, read
from halfhour.formats.tables.defusing import defused, restored
from halfhour.formats.tidying import many_lines, one_line

NASTY = [
    "=1+1",
    "+49 30",
    "-x",
    "@x",
    "'=x",
    "''-y",
    "a,b;c\\d",
    "\\n",
    'say "hi"',
    "ü" * 80,
    "日本" * 60,
    "\u202e",
    ":::",
    "|x",
]
line = (st.text(max_size=90) | st.sampled_from(NASTY)).map(one_line)
name = line.filter(lambda text: text.strip(" ,;") and text.casefold() not in ("linkedin member", "linkedin user"))
phone = line.map(lambda text: text[:60].strip()).filter(lambda text: text and not text.lower().startswith("tel:"))
mail = st.from_regex(r"[a-z=+0-9][a-z0-9._+=-]{0,15}[a-z0-9]@[a-z0-9-]{1,10}\.[a-z]{2,4}", fullmatch=True)
profile = st.sampled_from(["", "https://www.linkedin.com/in/ann", "https://acme.com/people?a=1,2;3"])
website = st.sampled_from(["", "https://acme.com", "http://x.org/a\\b,c;d", "https://github.com/acme"])


@st.composite
def contacts(draw):
    phones = draw(st.lists(phone, max_size=3))
    kinds = [draw(st.sampled_from(["", *PHONE_KINDS])) for _ in phones]
    page = draw(profile)
    return Contact(
        *(draw(name), draw(line), draw(line), draw(st.lists(mail, max_size=3)), phones, kinds),
        *(
            draw(line),
            draw(line),
            draw(line),
            page,
            draw(website) if page else draw(st.sampled_from(["", "https://acme.com"])),
        ),
        draw(st.none() | st.dates()),
        draw(line).strip(" ,"),
        draw(st.text(max_size=200).map(many_lines)),
        *(draw(line), draw(line), draw(line)),
    )


@st.composite
def companies(draw):
    whole = draw(name.filter(lambda text: any(letter.isalpha() for letter in text)))
    return Contact(
        whole,
        phones=draw(st.lists(phone, max_size=1)),
        organization=whole,
        website=draw(website),
        address=draw(line).strip(" ,"),
        note=draw(st.text(max_size=200).map(many_lines)),
        is_company=True,
    )


def without_lines(found):
    return [dataclasses.replace(contact, line=0) for contact in found]


@settings(max_examples=200, deadline=None)
@given(st.lists(contacts(), min_size=1, max_size=4))
def test_csv_reads_back_the_same(people):
    for codec in ("utf-8-sig", "utf-8", "utf-16"):
        reading = read(tables.write(people).encode(codec))
        assert without_lines(reading.contacts) == people
        assert (reading.format, reading.skipped) == ("halfhour", [])


@settings(max_examples=200, deadline=None)
@given(st.lists(contacts(), min_size=1, max_size=4))
def test_vcards_read_back_the_same(people):
    reading = read(vcard.write(people).encode())
    assert without_lines(reading.contacts) == people
    assert (reading.format, reading.skipped) == ("vcard", [])


@settings(max_examples=150, deadline=None)
@given(st.lists(companies(), min_size=1, max_size=4))
def test_organizations_read_back_the_same(found):
    rows = read("".join(tables.places(found)).encode("utf-8-sig"))
    assert [dataclasses.replace(each, phone_kinds=[]) for each in without_lines(rows.contacts)] == found
    cards = read(vcard.write(found).encode())
    assert [dataclasses.replace(each, phone_kinds=[]) for each in without_lines(cards.contacts)] == found


def test_a_name_that_others_write_for_nobody_is_kept_where_we_wrote_it():
    people = [Contact("undefined", "undefined", "undefined"), Contact("LinkedIn Member", "LinkedIn", "Member")]
    assert without_lines(read(tables.write(people).encode()).contacts) == people


@settings(max_examples=200, deadline=None)
@given(st.lists(contacts(), min_size=1, max_size=3))
def test_the_standard_reader_sees_the_same_table(people):
    rows = list(csv.DictReader(io.StringIO(tables.write(people), newline="")))
    assert [restored(row["Full Name"]) for row in rows] == [person.full_name for person in people]
    assert [restored(row["Note"]) for row in rows] == [person.note for person in people]
    assert [restored(row["E-mail 1"]) for row in rows] == [(person.emails or [""])[0] for person in people]


@settings(max_examples=200, deadline=None)
@given(contacts())
def test_a_second_reader_sees_the_same_card(person):
    parsed = vobject.readOne(vcard.write([person]))
    assert parsed.fn.value == person.full_name
    assert [each.value for each in parsed.contents.get("email", [])] == person.emails
    assert [each.value for each in parsed.contents.get("tel", [])] == person.phones
    assert [each.value for each in parsed.contents.get("note", [])] == ([person.note] if person.note else [])


@settings(max_examples=100, deadline=None)
@given(contacts())
def test_vcard_lines_are_folded_at_75_octets_and_whole(person):
    for each in vcard.write([person]).encode().split(b"\r\n"):
        assert len(each) <= 75
        each.decode("utf-8")


@settings(max_examples=200, deadline=None)
@given(contacts())
def test_no_cell_of_the_csv_runs(person):
    for row in csv.reader(io.StringIO(tables.write([person]), newline="")):
        assert not any(cell[:1] in tuple("=+-@\t\r") for cell in row if cell)


@given(st.text())
def test_defusing_is_undone_exactly(text):
    assert restored(defused(text)) == text


def test_a_defused_number_stays_readable():
    assert defused("+49 30 123") == "'+49 30 123"
    assert defused("Ann") == "Ann"
    assert restored("'t Hooft") == "'t Hooft"


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=400) | st.text(max_size=300).map(str.encode))
def test_no_bytes_raise_and_every_row_is_accounted_for(data):
    reading = read(data)
    assert reading.rows == len(reading.contacts) + len(reading.skipped)
    assert reading.problem or reading.contacts


@settings(max_examples=200, deadline=None)
@given(st.lists(st.text(alphabet='AE:;,=\\\n\r "@\x00é', max_size=30), max_size=12))
def test_no_card_raises(lines):
    data = ("BEGIN:VCARD\nFN:Ann\nN:" + "\nEMAIL;".join(lines) + "\nEND:VCARD\n").encode()
    assert read(data).rows == 1


def test_the_shape_for_the_command_line():
    text = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\nAnn,Lee,,a@x.com,Acme,Chemist,15 Mar 2024\n,,,,,,\n"
    shape = as_json(read(text.encode()), "Connections.csv")
    assert list(shape) == ["file", "format", "encoding", "people", "skipped"]
    assert shape["people"] == [
        {
            "full_name": "Ann Lee",
            "given": "Ann",
            "family": "Lee",
            "emails": ["a@x.com"],
            "phones": [],
            "organization": "Acme",
            "title": "Chemist",
            "profile_url": "",
            "connected_on": "2024-03-15",
        }
    ]
    assert shape["skipped"] == [{"line": 3, "why": "The row is empty."}]
    assert "problem" in as_json(read(b""), "x")
