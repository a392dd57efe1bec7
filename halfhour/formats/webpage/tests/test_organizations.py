"""The organization's name, from wherever it stands."""

import pytest

from halfhour.formats.webpage import Place, read_page


def name(html: str, base: str = "https://www.lakesidetools.example/contact") -> str:
    found = read_page(html.encode(), base=base).organization
    return found.text if found else ""


@pytest.mark.parametrize(
    "title",
    [
        "Lakeside Tools | Contact us",
        "Contact - Lakeside Tools",
        "Home :: Lakeside Tools",
        "Lakeside Tools: About Us",
        "Drills, saws and more | Lakeside Tools",
    ],
)
def test_the_title_less_the_page_s_own_name(title):
    assert name(f"<title>{title}</title><p>Welcome to Lakeside Tools.</p>") == "Lakeside Tools"


def test_the_logo_the_copyright_line_and_the_address_agree_against_a_talkative_title():
    html = """<title>Cheap drills and saws in Ohio</title><a href="/"><img class="logo" src="l.png" alt="Lakeside Tools logo"></a>
    <p>Lakeside Tools, Inc.<br>12 Harbor Street<br>Toledo, OH 43604</p><footer>Copyright © 1998-2024 Lakeside
    Tools, Inc. All rights
    reserved. Site by Pixel Barn.</footer>"""
    assert name(html).startswith("Lakeside Tools")


def test_who_made_the_site_is_not_who_it_is_of():
    html = """<title>Contact</title><meta name="author" content="Pixel Barn Media"><h1>Contact</h1><p>Lakeside Tools GmbH</p>
    <footer>© 2024 Lakeside Tools · Design by Pixel Barn Media</footer>"""
    assert name(html, base="").startswith("Lakeside Tools")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("© 2014 Harbor Mill. All rights reserved.", "Harbor Mill"),
        ("Harbor Mill © 1926 - 2012. All Rights Reserved.", "Harbor Mill"),
        ("Copyright (c) 2020, Harbor Mill | Privacy", "Harbor Mill"),
        ("© Harbor Mill – Impressum", "Harbor Mill"),
        ("© M.I.L. & C. Flour. All rights reserved.", "M.I.L. & C. Flour"),
    ],
)
def test_copyright_lines(line, expected):
    assert name(f"<title>Contact us</title><footer>{line}</footer>", base="") == expected


def test_legal_forms_keep_their_full_stop():
    assert name("<title>Contact - Bakkerij De Zon B.V.</title><p>Contact</p>", base="") == "Bakkerij De Zon B.V."


def test_where_nothing_says_it_the_address_on_the_web_does():
    found = read_page(b"<p>Contact us</p>", base="https://www.north-pier.example/").organization
    assert (found.text, found.place) == ("North Pier", Place.STRUCTURED)
    assert read_page(b"<p>hello there</p>", base="").organization is None
