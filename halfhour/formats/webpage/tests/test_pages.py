"""Whole pages: addresses, what they say of themselves, news, dress, links, places, and the printed shape."""

import pytest

from halfhour.formats.webpage import Place, as_json, read_page
from halfhour.formats.webpage.codes import first
from halfhour.formats.webpage.walking import walk


@pytest.mark.parametrize(
    ("html", "text", "country"),
    [
        (
            "<p>Harbor Mill<br>12 Pier Road, Suite 4<br>Toledo, OH 43604<br>USA</p>",
            "12 Pier Road, Suite 4, Toledo, OH 43604, USA",
            "US",
        ),
        ("<p>P.O. Box 9, Toledo, Ohio 43604-1234</p>", "P.O. Box 9, Toledo, Ohio 43604-1234", "US"),
        (
            "<p>1200 SW Quay Street, Suite 900<br>Portland, OR 97205</p>",
            "1200 SW Quay Street, Suite 900, Portland, OR 97205",
            "US",
        ),
        ("<p>Unit 4, Quay Lane<br>London<br>SE1 2AB</p>", "Unit 4, Quay Lane, London, SE1 2AB", "GB"),
        ("<p>Molenstraat 12a<br>5014 NE Tilburg</p>", "Molenstraat 12a, 5014 NE Tilburg", "NL"),
        ("<html lang=de><p>Hafenstraße 14<br>88131 Lindau</p>", "Hafenstraße 14, 88131 Lindau", "DE"),
        ("<html lang=fr><p>17 rue des Quais<br>69005 Lyon</p>", "17 rue des Quais, 69005 Lyon", "FR"),
        ("<p>Hafenstrasse 14<br>CH-8001 Zürich</p>", "Hafenstrasse 14, CH-8001 Zürich", "CH"),
        ("<p>4 Quay Street<br>Toronto, ON M5V 2T6</p>", "4 Quay Street, Toronto, ON M5V 2T6", "CA"),
        ("<p>9 Quay Street<br>Melbourne VIC 3000</p>", "9 Quay Street, Melbourne VIC 3000", "AU"),
    ],
)
def test_postal_addresses(html, text, country):
    page = read_page(html.encode(), base="")
    assert [(address.text, address.country) for address in page.addresses] == [(text, country)]
    assert page.country == country


def test_the_head_office_comes_first():
    html = """<p>12 Pier Road<br>Toledo, OH 43604</p><h3>Corporate Headquarters</h3><p>9 Mill Road<br>Akron, OH 44301</p>"""
    assert [address.text for address in read_page(html.encode(), base="").addresses] == [
        "9 Mill Road, Akron, OH 44301",
        "12 Pier Road, Toledo, OH 43604",
    ]


@pytest.mark.parametrize("text", ["In 2008 IN review", "year 2019-2020", "12345", "call 1234 NOW", "ABC1 2DEF", "H0H0"])
def test_no_postal_codes(text):
    assert first(text) is None


FULL = """<!doctype html><html lang="en"><title>About | Harbor Mill</title><header><a href="/">Harbor Mill</a>
<nav><a href="/about">About us</a><a href="/team">Our team</a><a href="/contact">Contact</a><a
href="/news">News</a></nav></header>
<main><h1>About us</h1><p>Harbor Mill is a family-owned mill that grinds flour for the bakeries of Lucas County.</p>
<p>Our mission is to keep good bread within walking distance. We use cookies to improve this website for your
browser.</p>
<p>Dress code is casual, but steel-toed boots are needed in the mill.</p><p>Our culture is plain: an open-door
office and shared meals.</p>
<h2>Latest news</h2><ul><li>May 3, 2024 <a href="/news/2024/a-new-stone-arrives">A new stone arrives at the
pier</a></li>
<li><a href="/news/2024/open-house">Open house draws the whole town</a> April 12, 2024</li></ul></main>
<footer><a href="https://www.linkedin.com/company/harbor-mill">LinkedIn</a>
<a href="https://www.facebook.com/sharer/sharer.php?u=x">Share</a> © 2024 Harbor Mill, 12 Pier Road, Toledo, OH
43604 ·
419-555-0134</footer></html>"""


def test_what_they_say_of_themselves_is_quoted():
    about = read_page(FULL.encode(), base="https://harbormill.example/about").about
    assert [found.text for found in about] == [
        "Harbor Mill is a family-owned mill that grinds flour for the bakeries of Lucas County.",
        "Our mission is to keep good bread within walking distance.",
    ]


def test_news_dress_and_manners():
    page = read_page(FULL.encode(), base="https://harbormill.example/about")
    assert [(news.title, news.date, news.url) for news in page.news] == [
        ("A new stone arrives at the pier", "May 3, 2024", "https://harbormill.example/news/2024/a-new-stone-arrives"),
        ("Open house draws the whole town", "April 12, 2024", "https://harbormill.example/news/2024/open-house"),
    ]
    assert [found.text for found in page.culture] == [
        "Dress code is casual, but steel-toed boots are needed in the mill.",
        "Our culture is plain: an open-door office and shared meals.",
    ]


def test_links_by_kind():
    page = read_page(FULL.encode(), base="https://harbormill.example/about")
    assert [(link.kind, link.url) for link in page.links] == [
        ("about", "https://harbormill.example/about"),
        ("team", "https://harbormill.example/team"),
        ("contact", "https://harbormill.example/contact"),
        ("news", "https://harbormill.example/news"),
        ("linkedin", "https://www.linkedin.com/company/harbor-mill"),
    ]


def test_each_finding_keeps_its_place():
    page = read_page(FULL.encode(), base="https://harbormill.example/about")
    assert page.phones[0].place is Place.FOOTER
    assert page.addresses[0].place is Place.FOOTER
    assert page.about[0].place is Place.BODY
    assert page.links[0].place is Place.HEADER


@pytest.mark.parametrize(
    ("html", "place", "menu"),
    [
        ("<div id='footer'><p>x</p></div>", Place.FOOTER, False),
        ("<div class='site-footer__inner'><p>x</p></div>", Place.FOOTER, False),
        ("<div role=contentinfo><p>x</p></div>", Place.FOOTER, False),
        ("<div class='page-header'><p>x</p></div>", Place.HEADER, False),
        ("<div class='main-nav'><p>x</p></div>", Place.BODY, True),
        ("<ul class='dropdown-menu'><li>x</li></ul>", Place.BODY, True),
        ("<div class='footnote-free'><p>x</p></div>", Place.BODY, False),
        ("<div class='navy-blue'><p>x</p></div>", Place.BODY, False),
    ],
)
def test_places_by_what_designers_call_their_boxes(html, place, menu):
    line = walk(html).lines[0]
    assert (line.place, line.menu) == (place, menu)


def test_lines_are_laid_out_as_they_are_seen():
    lines = walk(
        "<p>Tel: 1<b>Fax: 2</b></p><table><tr><td>a</td><td>b</td></tr></table>one<br>two<script>no</script>"
        "<select><option>no</select><template>no</template><noscript>no</noscript>"
    ).lines
    assert [line.text for line in lines] == ["Tel: 1 Fax: 2", "a", "b", "one", "two"]
    assert [line.cell for line in lines[1:3]] == [(1, 1, 1), (1, 1, 2)]


def test_a_cloaked_address_hides_nothing_but_its_own_words():
    coded = bytes([1, *(sign ^ 1 for sign in b"desk@mill.example")]).hex()
    html = f'<footer><p>Write to <a data-cfemail="{coded}">[email protected]</a> today</p><p>or call</p></footer><p>body</p>'
    assert [(line.text, line.place) for line in walk(html).lines] == [
        ("Write to desk@mill.example today", Place.FOOTER),
        ("or call", Place.FOOTER),
        ("body", Place.BODY),
    ]


def test_links_are_absolute_by_the_page_s_base():
    html = '<base href="https://mill.example/en/"><a href="careers">Careers</a>'
    assert read_page(html.encode(), base="https://other.example/").careers.url == "https://mill.example/en/careers"
    assert read_page(b'<a href="/careers/">Careers</a>', base="").careers.url == "/careers/"


def test_the_printed_shape():
    shape = as_json(read_page(FULL.encode(), base="https://harbormill.example/about"), "about.html")
    assert shape["file"] == "about.html"
    assert shape["organization"] == "Harbor Mill"
    assert shape["phones"] == [{"number": "+1 419-555-0134", "of": "reception"}]
    assert shape["address"] == "12 Pier Road, Toledo, OH 43604"
    assert (shape["careers"], shape["internships"], shape["hires_interns"]) == (None, None, None)
    assert shape["links"][0] == {"url": "https://harbormill.example/about", "text": "About us", "kind": "about"}
    assert "problem" not in shape
    assert as_json(read_page(b"", base=""), "x")["problem"].startswith("This page is empty.")
