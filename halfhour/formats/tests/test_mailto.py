"""A mailto link carries the letter whole, and nothing else."""

from __future__ import annotations

from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from halfhour.formats import mailto


def read(url: str) -> tuple[str, dict[str, list[str]]]:
    parts = urlsplit(url)
    return unquote(parts.path), parse_qs(parts.query.replace("+", "%2B"))


def test_the_letter_arrives_as_it_was_written():
    body = "Dear Žofie,\n\n100% & more? a+b=c #1\n\nDana"
    made = mailto.link(to="zofie@lakeside.example", subject="Tea & talk: 30 minutes?", body=body)
    to, fields = read(made.url)
    assert to == "zofie@lakeside.example"
    assert fields == {"subject": ["Tea & talk: 30 minutes?"], "body": [body.replace("\n", "\r\n")]}
    assert not made.is_long


@pytest.mark.parametrize(
    "to",
    [
        "a@b.example,c@d.example",
        "a@b.example;c@d.example",
        "a@b.example c@d.example",
        "a@b.example\r\nBcc: c@d.example",
        "a@b.example?bcc=c@d.example&x=@",
        "Dana <a@b.example>",
        "a@b@c.example",
        "a\u2028@b.example",
        "a\x85@b.example",
        "a\x00@b.example",
        "@b.example",
        "a@",
        "nobody",
        "",
        "a" * 250 + "@b.example",
    ],
)
def test_only_one_address_is_written_to(to):
    made = mailto.link(to=to, subject="s").url
    path, fields = read(made)
    assert path in ("", to)
    assert set(fields) <= {"subject"}
    if path:
        assert "," not in path
        assert made.partition("?")[0].count("@") == 1


def test_a_question_mark_in_the_address_adds_no_field():
    made = mailto.link(to="a?bcc=c@d.example", subject="s").url
    assert set(read(made)[1]) == {"subject"}


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n", "\x85", "\u2028", "\x0b"])
def test_line_ends_become_those_of_the_standard(end):
    assert read(mailto.link(to="", subject=f"a{end}Bcc: b", body=f"a{end}b").url)[1] == {
        "subject": ["a Bcc: b"],
        "body": ["a\r\nb"],
    }


def test_a_long_letter_is_told():
    assert mailto.link(to="a@b.example", body="word " * 400).is_long
    assert not mailto.link(to="a@b.example", body="word " * 100).is_long


def test_half_a_surrogate_pair_breaks_nothing():
    assert "body=" in mailto.link(to="", body="a\ud800b").url


def test_an_empty_letter_is_an_empty_link():
    assert mailto.link(to="").url == "mailto:"
