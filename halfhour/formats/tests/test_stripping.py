"""What is stored of a file reads as the same people, and holds nothing of what is dropped while reading."""

import dataclasses
import io
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from halfhour.formats.contacts import read
from halfhour.formats.stripping import stripped, stripped_file

HEADER = "Student Name,Email,Student ID,Major,GPA,School Year,College,Ethnicity,Gender,Disabled,Notes"
ADA = "Ada Byron,ada@lakeside.example,900123,Math,3.97,Senior,Lakeside College,Martian,Zed,Yep,likes tea"
JURI = 'Jüri Öun,juri@lakeside.example,900124,"Arts, Sciences",2.5,Junior,Lakeside College,Plutonian,"Q\nR",Nope,'
SECRETS = ["900123", "900124", "3.97", "2.5", "Martian", "Plutonian", "Zed", "Q\nR", "Yep", "Nope", "likes tea"]
FILE = "\r\n".join([HEADER, ADA, "", JURI, HEADER, 'Broken,"never closed 777', "a footer 888", ADA]) + "\r\n"
CODECS = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252", "mac_roman"]


def without(reading):
    """What a reading says, but for the words on rows that could not be told apart."""
    return [
        dataclasses.replace(reading, sample=[], doubts=[], skipped=[]),
        [(row.line, row.text) for row in reading.skipped],
    ]


@pytest.mark.parametrize("codec", CODECS)
def test_a_students_file_keeps_what_is_read_and_nothing_else(codec):
    data = FILE.encode(codec)
    lean = stripped(data)
    text = lean.decode(codec)
    assert [word for word in [*SECRETS, "777", "888"] if word in text] == []
    assert "Jüri" in text
    assert without(read(lean)) == without(read(data))
    assert [contact.line for contact in read(lean).contacts] == [2, 4, 9]
    assert stripped(lean) == lean


@pytest.mark.parametrize("codec", ["cp932", "iso2022_jp", "utf-8"])
def test_other_scripts_stay_whole(codec):
    data = "姓,名,メールアドレス,性別,会社名\r\n山田,太郎,t@y.example,男性,表示機能\r\n".encode(codec)
    lean = stripped(data)
    assert "男性" not in lean.decode(codec)
    assert [(c.full_name, c.organization) for c in read(lean).contacts] == [("山田太郎", "表示機能")]


def test_a_table_without_private_columns_is_not_touched():
    data = b'Name,Email,Company\r\n"Chen, Maria",m@x.example,Acme\r\n\r\n'
    assert stripped(data) is data


CARD = """BEGIN:VCARD
VERSION:3.0
N:Chen;Maria;;;
FN:Maria Chen
item1.PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQ
  AAAQABAAD/2wBDAAYEBQYFBAYG

PHOTO;BASE64:
/9j/SECRETPHOTO
BDAY;X-APPLE-OMIT-YEAR=1604:1604-
 07-14
GENDER:F
item2.X-ABRELATEDNAMES:Secret Spouse
item2.X-ABLabel:_$!<Spouse>!$_
X-ANNIVERSARY;ENCODING=QUOTED-PRINTABLE:2001=
-02-03
EMAIL:maria@harbor.example
NOTE:met at the fair
 , wrote twice
X-SOMETHING: else
END:VCARD
"""


@pytest.mark.parametrize(
    "data", [CARD.encode(), CARD.replace("\n", "\r\n").encode("utf-16"), CARD.replace("\n", "\r").encode()]
)
def test_cards_lose_photos_birthdays_and_families(data):
    lean = stripped(data)
    text = lean.decode("utf-16" if data[:2] == b"\xff\xfe" else "utf-8")
    for word in ("JFIF", "/9j", "SECRET", "1604", "07-14", "GENDER", "Spouse;", "Secret", "2001", "-02-03", "else"):
        assert word not in text
    assert read(lean).contacts == read(data).contacts
    [maria] = read(lean).contacts
    assert (maria.note, maria.emails, maria.line) == ("met at the fair, wrote twice", ["maria@harbor.example"], 1)


def test_a_file_is_read_line_by_line_with_the_digest_of_the_whole():
    data = CARD.encode() * 3
    lean, digest = stripped_file(io.BytesIO(data), most=2000)
    assert lean == stripped(data)
    assert digest == stripped_file(io.BytesIO(data.replace(b"SECRET", b"OTHERS")), most=2000)[1] or len(digest) == 64
    assert stripped_file(io.BytesIO(data), most=500) == (None, "")
    assert stripped_file(io.BytesIO(b"x" * 501), most=500) == (None, "")


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=300) | st.text(max_size=200).map(str.encode))
def test_no_bytes_raise(data):
    assert isinstance(stripped(data), bytes)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.lists(st.text(alphabet='ab,"\n\r;é', max_size=6), min_size=1, max_size=5), max_size=6))
def test_any_rows_under_a_private_header_read_alike(rows):
    data = ("Name,Gender,Email\n" + "\n".join(",".join(row) for row in rows)).encode()
    lean = stripped(data)
    assert [(c.full_name, c.emails, c.line) for c in read(lean).contacts] == [
        (c.full_name, c.emails, c.line) for c in read(data).contacts
    ]
    assert read(lean).rows == read(data).rows


SHARED = Path(__file__).resolve().parents[4] / "shared" / "data"
REAL = sorted([*SHARED.glob("csv/*.csv"), *SHARED.glob("vcard/*.vcf"), *SHARED.glob("vcard/*.txt")])


@pytest.mark.skipif(not REAL, reason="the folder of real files is not here")
def test_real_files_read_alike():
    for file in REAL:
        data = file.read_bytes()
        lean, _ = stripped_file(io.BytesIO(data), most=10_000_000)
        assert read(lean).contacts == read(data).contacts, file.name
        assert [row.line for row in read(lean).skipped] == [row.line for row in read(data).skipped]
