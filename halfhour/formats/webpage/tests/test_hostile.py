"""Pages made to hurt: each is read within its limits, and what could not be read is said."""

import random

import pytest

from halfhour.formats.webpage import read_page
from halfhour.formats.webpage.limits import (
    EMPTY,
    LARGEST,
    MOST_EVENTS,
    NOT_A_PAGE,
    TOO_LARGE,
    TOO_MUCH,
    with_short_tags,
)
from halfhour.formats.webpage.walking import walk

CONTACT = "<p>Toledo, OH 43604</p><p>Phone: 419-555-0134, desk@mill.example</p>"


def found(html: str) -> tuple[int, int]:
    page = read_page(html.encode(), base="https://mill.example/")
    return len(page.phones), len(page.emails)


@pytest.mark.parametrize(
    "before",
    [
        "<div>" * 100_000,
        "<div>" * 100_000 + "</div>" * 100_000,
        "<p><font>" * 50_000,
        "<table><tr><td>" * 30_000,
        "<ul><li>" * 30_000,
        "<b>" * 20_000 + "</i>" * 20_000,
        "<span>" * 1_000,
        "<a href=x><table>" * 20_000,
    ],
)
def test_what_follows_endless_nesting_is_still_read(before):
    assert found(before + CONTACT) == (1, 1)


def test_a_tag_with_a_million_attributes():
    attributes = " ".join(f"a{number}={number}" for number in range(250_000))
    assert found(f'<div {attributes} class="x">{CONTACT}</div>') == (1, 1)
    kept = with_short_tags(f'<a {attributes} href="/careers" class=x {attributes}>')
    assert 'href="/careers"' in kept
    assert len(kept) < 200


def test_repeated_attributes_entities_and_comments():
    assert found("<div " + "a=1 " * 200_000 + ">x</div>" + CONTACT) == (1, 1)
    bomb = '<!DOCTYPE html [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]>'
    assert found(f"{bomb}<p>{'&b;' * 50_000}</p>{CONTACT}") == (1, 1)
    assert found("<!-- -->" * 100_000 + CONTACT) == (1, 1)


def test_no_file_is_opened_for_a_doctype(tmp_path):
    secret = tmp_path / "secret"
    secret.write_text("wonderland")
    html = f'<!DOCTYPE html [<!ENTITY x SYSTEM "file://{secret}">]><p>&x; hello</p>'
    assert "wonderland" not in walk(html).text


def test_of_a_page_without_end_the_beginning_and_the_end_are_read():
    middle = "<p>flour</p>" * (MOST_EVENTS // 2)
    page = read_page(f"<title>Harbor Mill</title>{middle}<footer>{CONTACT}</footer>".encode(), base="")
    assert page.problem == TOO_MUCH
    assert (page.organization.text, len(page.phones)) == ("Harbor Mill", 1)


def test_a_page_that_is_too_large_says_so():
    page = read_page(b"<title>Harbor Mill</title>" + CONTACT.encode() + b"<p>flour</p> " + b" " * LARGEST, base="")
    assert page.problem == TOO_LARGE
    assert len(page.phones) == 1


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", EMPTY),
        (b" \n\t", EMPTY),
        (b"<html></html>", EMPTY),
        (b"<!--", EMPTY),
        (b"%PDF-1.7 ...", NOT_A_PAGE),
        (b"PK\x03\x04....", NOT_A_PAGE),
        (b"\x89PNG\r\n\x1a\n", NOT_A_PAGE),
        (b"just a line of text", ""),
    ],
)
def test_what_is_no_page(data, problem):
    assert read_page(data, base="").problem == problem


@pytest.mark.parametrize(
    "html",
    [
        "1" * 200_000,
        "123 " * 50_000,
        "+" * 50_000 + "(" * 50_000,
        " ".join(f"206-555-{number:04}" for number in range(10_000)),
        " ".join(f"a{number}@b.example" for number in range(20_000)),
        "@" * 100_000,
        "a@" * 100_000,
        "a." * 100_000 + "@" + "b." * 100_000,
        "a [at] " * 30_000,
        "a at b dot " * 20_000,
        "A" * 200_000,
        "Aa" * 100_000,
        "Aa " * 60_000,
        "A-" * 100_000,
        "Van der " * 30_000,
        "12345 " * 40_000,
        "AB1 2CD " * 30_000,
        "© 2014 Foo Bar Inc. " * 10_000,
        "a: " * 60_000,
        '"' * 200_000,
        "(" * 100_000 + ")" * 100_000,
        "\n" * 300_000 + "x",
        "a \n" * 60_000,
        "Our mission is to serve. " * 8_000,
        "We hire interns every year. " * 8_000,
        "<title>" + "A | " * 50_000,
        "<h1>Our Team</h1>" * 5_000,
        "<script>" * 50_000,
        "<script type=application/ld+json>" + '{"a":' * 50_000,
        "<div itemscope itemprop=a>" * 20_000,
        "<div class=vcard>" * 100 + "<b class=fn>x y</b>" * 5_000,
        "<a href='http://[::1'>x</a><a href='//[/careers'>Careers</a><base href='http://['>",
        "<a href='mailto:%ff%fe@@'>x</a><a href='tel:%00+++'>y</a>",
        "\x00<p>\x00Hello\x00",
        "😀" * 50_000,
        "公司" * 50_000,
    ],
)
def test_monotonous_pages(html):
    read_page(html.encode(), base="https://mill.example/")


def test_bytes_that_mean_nothing():
    noise = random.Random(7)
    for size in (1, 2, 3, 100, 50_000):
        read_page(noise.randbytes(size), base="https://mill.example/", content_type="text/html; charset=utf-16")
    for base in (
        "",
        "x",
        "http://[",
        "javascript:1",
        "http://",
        "https://\u2100.example/",
        "//x",
        "http://a:b@c:99999/",
    ):
        read_page(CONTACT.encode() + b"<a href='careers'>Careers</a>", base=base)
