"""Phones: found, read by a guessed country, told apart from faxes and other numbers, and what each is of."""

import pytest

from halfhour.formats.webpage import Place, read_page


def phones(html: str, base: str = "") -> list[tuple[str, str]]:
    return [(phone.number, phone.of) for phone in read_page(html.encode(), base=base).phones]


def numbers(html: str, base: str = "") -> list[str]:
    return [number for number, _ in phones(html, base)]


@pytest.mark.parametrize(
    ("html", "base", "expected"),
    [
        ("<p>12 Pier Road, Toledo, OH 43604. Tel 419-555-0134</p>", "", "+1 419-555-0134"),
        ("<p>Call (419) 555-0134 today</p>", "", "+1 419-555-0134"),
        ("<p>T: 800.555.0134</p>", "", "+1 800-555-0134"),
        ("<p>Phone: 01632 960123, Quay Lane, SE1 2AB</p>", "", "+44 1632 960123"),
        ("<p>Tel: 020 7946 0018</p>", "https://mill.co.uk/", "+44 20 7946 0018"),
        ("<html lang=nl><p>Telefoon: 013 - 555 12 34</p>", "", "+31 13 555 1234"),
        ("<html lang=nl><p>T 06 - 12 34 56 78</p>", "", "+31 6 12345678"),
        ("<html lang=de><p>Telefon: 08382 / 5550-21</p>", "", "+49 8382 555021"),
        ("<p>Tel. +49 (0) 8382 5550-0</p>", "", "+49 8382 55500"),
        ("<html lang=fr><p>Tél. : 04.78.55.51.23</p>", "", "+33 4 78 55 51 23"),
        ("<p>ring 0046 (0)8 123 456 78</p>", "https://kvarn.se/", "+46 8 123 456 78"),
        ("<p>Phone (416) 555-0134<br>Toronto, ON M5V 2T6</p>", "", "+1 416-555-0134"),
        ("<html lang=en><p>Tel 03 5550 1234</p><p>Melbourne VIC 3000</p>", "", "+61 3 5550 1234"),
    ],
)
def test_the_country_is_guessed(html, base, expected):
    assert numbers(html, base) == [expected]


def test_an_address_beside_a_number_outweighs_the_page():
    html = """<title>Contact | Harbor Mill</title><p>Main office<br>12 Pier Road<br>Toledo, OH 43604<br>Phone: 419-555-0134</p><p>Europe<br>4 Quay Lane<br>London SE1 2AB<br>
    Phone: 020 7946 0018</p>"""
    assert phones(html) == [("+1 419-555-0134", "Main office"), ("+44 20 7946 0018", "Europe")]


@pytest.mark.parametrize(
    "html",
    [
        "<p>Fax: 419-555-0135</p>",
        "<p>Telefax +49 8382 5550-99</p>",
        "<p>419-555-0135 (fax)</p>",
        "<p>F: 419 555 0135</p>",
        "<table><tr><th>Name</th><th>Fax</th></tr><tr><td>Desk</td><td>419-555-0135</td></tr></table>",
    ],
)
def test_faxes_are_no_phones(html):
    assert numbers("<p>Toledo, OH 43604</p>" + html) == []


def test_a_number_that_is_phone_and_fax_is_kept_and_touching_labels_are_parted():
    assert numbers("<p>OH 43604</p><p>Tel/Fax: 419-555-0134</p>") == ["+1 419-555-0134"]
    assert numbers("<p>OH 43604</p><p>Tel: (419) 555-0134<b>Fax: (419) 555-0135</b></p>") == ["+1 419-555-0134"]


@pytest.mark.parametrize(
    "text",
    [
        "Opened 12/05/2019-14/05/2019, report of 2019-05-12",
        "Hours 08.00-18.00 and 09:30 - 17:00",
        "Prices from 1.250.000,00 to 2.500.000,00",
        "KvK 18012345, BTW NL 0012.34.567.B01, Rabobank 12.34.56.789",
        "Company registration number 4195550134",
        "ISBN 978-0-306-40615-7, item # 4195550134, order no. 419 555 0134",
        "Located at 41.6528949, -83.5378649",
        "License 4195550134",
        "IBAN DE12 5001 0517 0648 4898 90",
        "It sold 4195550134 times",
        "1998-2024",
    ],
)
def test_other_numbers_are_no_phones(text):
    assert numbers(f"<p>Toledo, OH 43604</p><p>{text}</p>") == []


def test_links_to_call():
    html = '<p>OH 43604</p><p><a href="tel:+14195550134">Call the front desk</a></p><a href="tel:4195550136">419-555-0136</a>'
    assert phones(html) == [("+1 419-555-0134", "Front desk"), ("+1 419-555-0136", "")]


def test_numbers_without_area_code_stay_as_written():
    assert numbers("<p>Toledo, OH 43604</p><p>Phone: 555-0134</p>") == ["555-0134"]


DIRECTORY = """<title>Contact | Harbor Mill</title><h1>Contact</h1><h2>Reception</h2><p>419-555-0100</p><h2>Human Resources</h2><p>Phone: 419-555-0101</p>
<p><b>Parts Department</b><br>419-555-0102 ext. 14</p><p>Gift Shop:
419-555-0103</p><dl><dt>Sales</dt><dd>419-555-0104</dd></dl>
<div><h3>Ana Petrov</h3><p>Head of Purchasing</p><p>Direct: 419-555-0105</p></div><p>After hours call Harbor
Security at 419-555-0106.</p>
<p>12 Pier Road, Toledo, OH 43604</p>"""


def test_what_each_is_of():
    assert phones(DIRECTORY) == [
        ("+1 419-555-0100", "Reception"),
        ("+1 419-555-0101", "Human Resources"),
        ("+1 419-555-0102", "Parts Department"),
        ("+1 419-555-0103", "Gift Shop"),
        ("+1 419-555-0104", "Sales"),
        ("+1 419-555-0105", "Ana Petrov"),
        ("+1 419-555-0106", "Harbor Security"),
    ]


def test_the_reception_is_marked_and_extensions_stand_apart():
    found = read_page(DIRECTORY.encode(), base="").phones
    assert [phone.number for phone in found if phone.reception] == ["+1 419-555-0100"]
    assert [phone.extension for phone in found if phone.extension] == ["14"]


def test_without_a_label_the_main_number_is_the_one_in_the_frame():
    html = """<title>Harbor Mill</title><p>OH 43604</p><p>Sales: 419-555-0101</p><p>419-555-0102</p><footer>419-555-0100</footer>"""
    found = read_page(html.encode(), base="").phones
    assert [(phone.number, phone.place) for phone in found if phone.reception] == [("+1 419-555-0100", Place.FOOTER)]


def test_staff_in_a_table():
    html = """<table><tr><th>Name</th><th>Title</th><th>Phone</th><th>Fax</th></tr><tr><td>Ana Petrov</td><td>Partner</td>
    <td>(419) 555-0134</td><td>(419) 555-0135</td></tr></table><p>Toledo, OH 43604</p>"""
    assert phones(html) == [("+1 419-555-0134", "Ana Petrov")]


def test_a_number_shown_at_a_click_is_read_and_a_register_number_hides_none():
    html = (
        '<html lang="en-GB"><p><span>Show</span><span style="display:none"><a href="tel:+441632960100">'
        "01632 960100</a></span></p>"
    )
    assert [phone.number for phone in read_page(html.encode(), base="").phones] == ["+44 1632 960100"]
