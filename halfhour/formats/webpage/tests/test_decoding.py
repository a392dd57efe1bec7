"""Bytes to text, whatever the server or the page says."""

import pytest

from halfhour.formats.webpage import read_page
from halfhour.formats.webpage.decoding import decode

GERMAN = "<title>Müller & Söhne GmbH</title><p>Geschäftsführer Jürgen Groß, Grüße aus München</p>"


@pytest.mark.parametrize(
    ("data", "content_type", "encoding"),
    [
        (GERMAN.encode(), "", "utf-8"),
        (b"\xef\xbb\xbf" + GERMAN.encode(), "text/html; charset=iso-8859-1", "utf-8"),
        (GERMAN.encode("utf-16"), "", "utf-16"),
        (GERMAN.encode("utf-16-le"), "", "utf-16-le"),
        (GERMAN.encode("cp1252"), "text/html; charset=ISO-8859-1", "cp1252"),
        (b'<meta charset="windows-1252">' + GERMAN.encode("cp1252"), "", "cp1252"),
        (b"<meta http-equiv=content-type content='text/html; charset=latin1'>" + GERMAN.encode("cp1252"), "", "cp1252"),
        (b"<?xml version='1.0' encoding='iso-8859-1'?>" + GERMAN.encode("cp1252"), "", "cp1252"),
        (b'<meta charset="iso-8859-1">' + GERMAN.encode(), "", "utf-8"),
        (b'<meta charset="utf-16">' + GERMAN.encode(), "", "utf-8"),
        (b'<meta charset="no-such-thing">' + GERMAN.encode(), "text/html; charset=x-y-z", "utf-8"),
        (b'<meta charset="utf-8">' + GERMAN.encode("cp1252"), "", "cp1252"),
        (GERMAN.encode("cp1252"), "", "cp1252"),
    ],
)
def test_german_in_every_dress(data, content_type, encoding):
    text, name = decode(data, content_type)
    assert (name, text.endswith("Grüße aus München</p>")) == (encoding, True)


def test_other_scripts():
    russian = "<title>Мельница</title><p>Наша миссия: печь хороший хлеб для города</p>"
    assert decode(russian.encode("cp1251"), "text/html; charset=windows-1251")[0] == russian
    japanese = "<title>株式会社灯台</title><p>採用情報はこちら</p>"
    assert decode(b'<meta charset="Shift_JIS">' + japanese.encode("cp932"))[0].endswith(japanese)
    assert decode(japanese.encode("euc_jp"), "text/html;charset=EUC-JP")[0] == japanese


def test_a_few_foreign_bytes_do_not_spoil_the_rest():
    data = b'<meta charset="utf-8">' + GERMAN.encode() * 3 + b"\xe9\xff"
    assert decode(data)[0].count("München") == 3


@pytest.mark.parametrize("name", ["idna", "punycode", "zlib", "rot13", "utf-7", "unicode_escape", "hex", "a" * 39])
def test_codecs_that_are_no_encodings(name):
    assert "Söhne" in decode(f"<meta charset={name}>".encode() + GERMAN.encode())[0]


def test_the_page_tells_its_encoding():
    page = read_page(GERMAN.encode("cp1252"), base="", content_type="text/html; charset=iso-8859-1")
    assert (page.encoding, page.organization.text) == ("cp1252", "Müller & Söhne GmbH")
