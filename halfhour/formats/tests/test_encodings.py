"""Bytes to text."""

import pytest

from halfhour.formats import encodings
from halfhour.formats.contacts import read

TEXTS = [
    ("Vorname;Nachname;Firma\nJürgen;Müller;Größe GmbH\n", "cp1252"),
    ("First Name,Last Name\nRenée,O’Brien\n", "cp1252"),
    ("Prénom;Nom;Société\nFrançois;Lefèvre;Électricité\n", "mac_roman"),
    ("Prénom;Nom;Société\nFrançois;Lefèvre;Électricité\n", "cp850"),
    ("Imię;Nazwisko;Firma\nŁukasz;Wiśniewski;Żółć\n", "cp1250"),
    ("Jméno;Příjmení;Společnost\nJiří;Novák;Škoda\n", "cp1250"),
    ("Ad;Soyad;Şirket\nİsmail;Yıldız;Güneş\n", "cp1254"),
    ("Имя;Фамилия;Организация\nИван;Петров;Завод\n", "cp1251"),
    ("姓,名,会社名\n山田,太郎,株式会社\n", "cp932"),
    ("姓名,公司,部门\n王小明,中国银行,销售部\n", "gb18030"),
    ("姓名,公司,部門\n王小明,台灣銀行,業務部\n", "big5"),
    ("이름,회사,부서\n홍길동,삼성,영업부\n", "euc_kr"),
]


@pytest.mark.parametrize(
    ("text", "encoding"), TEXTS, ids=[f"{codec}-{number}" for number, (_, codec) in enumerate(TEXTS)]
)
def test_a_guess_reads_the_text_right(text, encoding):
    reading = read(text.encode(encoding))
    whole = "".join(contact.full_name + contact.organization for contact in reading.contacts)
    expected = text.splitlines()[1].replace(";", ",").split(",")
    assert all(cell in whole or cell in "".join(map(repr, reading.contacts)) for cell in expected)


def test_western_windows_is_called_by_its_usual_name():
    assert read("Vorname;Nachname\nJürgen;Müller\n".encode("cp1252")).encoding == "cp1252"


def test_the_guess_can_be_overruled():
    data = "Name,Email\nJürgen,j@x.com\n".encode("latin-1")
    assert read(data, encoding="cp1251").contacts[0].full_name == "Jьrgen"
    assert read(data, encoding="cp1251").encoding == "cp1251"


def test_no_such_encoding_is_a_sentence():
    for name in ("nope", "rot13", "base64", "idna", "", "a\x00b"):
        reading = read(b"Name,Email\nAnn,a@x.com\n", encoding=name)
        assert (reading.problem is None) == (name == "")


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_unicode_with_and_without_mark(codec):
    text = "Name,Email\nZoë 山田,z@x.com\n"
    assert encodings.decode(text.encode(codec)).text == text


def test_wide_text_of_asia_without_mark():
    text = "姓名,公司,電子郵件\n王小明,台灣銀行,w@x.com\n"
    assert encodings.decode(text.encode("utf-16-le")).text == text


def test_a_foreign_line_in_utf8_is_read_and_named():
    data = "Name,Email\nJosé,j@x.com\n".encode() + "Renée,r@x.com\n".encode("cp1252") + "Zoë,z@x.com\n".encode()
    reading = read(data)
    assert [contact.full_name for contact in reading.contacts] == ["José", "Renée", "Zoë"]
    assert [doubt.line for doubt in reading.doubts] == [3]
    assert reading.encoding == "utf-8"


def test_bytes_that_fit_nothing_are_shown_as_such():
    decoded = encodings.decode(b"Name\n\xff\xfe\xfa", "utf-8")
    assert "\ufffd" in decoded.text
    assert decoded.odd_lines == [2]


def test_japanese_of_seven_bits():
    assert read("姓,名,会社名\n山田,太郎,株式会社\n".encode("iso2022_jp")).contacts[0].full_name == "山田太郎"


@pytest.mark.parametrize(("codec", "expected"), [("cp1252", "cp1252"), ("mac_roman", "mac-roman")])
def test_typeset_quotes_alone_tell_windows_from_an_old_mac(codec, expected):
    text = "Name;Firm\nAnn O’Neil;“The Mill” – don’t call\n"
    assert encodings.decode(text.encode(codec)) == encodings.Decoded(text, expected)


def test_polish_in_the_iso_codec():
    text = "Imię;Firma\nŁukasz Żółkiewski;Śląska Huta\n"
    assert encodings.decode(text.encode("iso8859_2")).text == text


def test_two_exports_glued_together_are_both_read():
    data = "Name,Email\nJürgen,j@x.com\n".encode("cp1252") + "Zoë,z@x.com\n".encode()
    reading = read(data)
    assert [contact.full_name for contact in reading.contacts] == ["Jürgen", "Zoë"]
    assert [doubt.line for doubt in reading.doubts] == [2]


def test_what_was_encoded_twice_is_read_as_it_was_meant():
    text = "Name,Firma\nJörg Müller,Groß & Söhne – Köln’s\n"
    assert encodings.decode(text.encode().decode("cp1252").encode()).text == text
    meant = "Name\nÂ¡Ana!\n"  # too little to tell
    assert encodings.decode(meant.encode()).text == meant
