"""Pages are read in the bounded child, with the same findings, and none of them does harm."""

from __future__ import annotations

import json

import pytest

from halfhour.formats.webpage import Page, read_page
from halfhour.formats.webpage.carrying import NotCarried, from_plain, to_plain
from halfhour.gateways.documents import bounded
from halfhour.gateways.web import parsing

BASE = "https://mill.example/contact"
MILL = """<!doctype html><html lang="en"><title>Contact - Harbor Mill</title>
<script type="application/ld+json">{"@type":"Organization","name":"Harbor Mill","telephone":"+1 206 555 0140"}</script>
<nav><a href="/careers">Careers</a></nav><h1>Harbor Mill</h1><p>We grind flour for the bay.</p>
<p>Reception: (206) 555-0140. <a href="mailto:hello@mill.example">hello@mill.example</a></p>
<h2>Our team</h2><h3>Jane Okafor</h3><p>Head of Milling</p><p>400 Pier Ave, Seattle, WA 98101</p>"""
ALL_KINDS = ["iso-8859-5", "koi8-r", "cp932", "gb18030", "euc-kr", "big5", "cp1256", "utf-16", "hz", "iso2022_jp"]


def read(body: bytes, content_type: str = "text/html") -> Page:
    return parsing.read(body, base=BASE, content_type=content_type)


def test_the_child_finds_what_the_reader_finds():
    page = read(MILL.encode())
    assert page == read_page(MILL.encode(), base=BASE, content_type="text/html")
    assert page.organization.text == "Harbor Mill"
    assert page.careers.url == "https://mill.example/careers"


@pytest.mark.parametrize("name", ALL_KINDS)
def test_every_alphabet_is_there_before_the_door_closes(name):
    text = f"<meta charset={name}><title>Mill</title><p>Tel. 12345678"
    body = text.encode(name)
    assert read(body) == read_page(body, base=BASE, content_type="text/html")


@pytest.mark.parametrize(
    "body",
    [b"", b"\x00" * 100, b"%PDF-1.7", b"<div>" * 400_000, b"<i>" * 200_000 + b"</div>" * 200_000, b"<!--" * 500_000],
)
def test_hostile_pages_end_in_a_page(body):
    assert isinstance(read(body), Page)


def test_what_no_database_keeps_is_left_out(monkeypatch):
    page = to_plain(read_page(MILL.encode(), base=BASE))
    page["title"] = "a\ud800b\0c"
    monkeypatch.setattr(parsing, "ask_child", lambda question, body: json.dumps({"page": page}).encode())
    assert read(b"x").title == "abc"


@pytest.mark.parametrize("why", ["time", "memory", "busy", "not_bounded", "damaged"])
def test_a_child_that_was_stopped_is_told(monkeypatch, why):
    def stop(question, body):
        raise bounded.Stopped(why)

    monkeypatch.setattr(parsing, "ask_child", stop)
    assert read(b"x").problem.endswith(".")


@pytest.mark.parametrize(
    "said",
    [
        b"", b"[]", b"{}", b'{"page": null}', b'{"page": {"title": 7}}', b'{"page": {"people": "x"}}', b"\xff",
        b'{"page": {"people": [{"name": "x"}]}}', b'{"page": {"organization": {"text": "x", "place": "moon"}}}',
        b'{"page": {"hires_interns": "yes"}}', b'{"page": {"careers": []}}', b"[" * 5000,
    ],
)  # fmt: skip
def test_a_child_that_was_taken_over_is_not_believed(monkeypatch, said):
    monkeypatch.setattr(parsing, "ask_child", lambda question, body: said)
    assert read(b"x").problem.startswith("This page could not be read")


def test_a_page_is_carried_whole():
    page = read_page(MILL.encode(), base=BASE)
    assert from_plain(json.loads(json.dumps(to_plain(page)))) == page
    assert from_plain({}) == Page()
    assert from_plain({"people": [], "something new": 1}) == Page()
    with pytest.raises(NotCarried):
        from_plain([])
