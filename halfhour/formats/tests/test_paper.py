"""A paper as Markdown, read again by another program: what was typed is text there, every letter of it."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from halfhour.formats.paper import Facts, Heading, Items, Paper, Quote, Sign, Table, Text, as_json, direction, markdown

READER = MarkdownIt("commonmark").enable("table")
NASTY = ["# no heading", "- no list", "1. no number", "> no quote", "a | b", "*not* _so_ `x`", "<b>x</b>", "[a](http://b)",
         "![a](b)", "+ x", "---", "===", "~~~", "&amp;", "\\", "http://x.example", "1) x", "    no code", "x\n- y", "=\tx"]  # fmt: skip
WORDS = st.one_of(
    st.sampled_from(NASTY), st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=30)
)


def read(text: str) -> str:
    """Everything a reader of the Markdown sees, spaces aside."""
    found = []
    for token in READER.parse(text):
        for child in token.children or []:
            assert child.type in (
                "text",
                "softbreak",
                "hardbreak",
                "strong_open",
                "strong_close",
                "em_open",
                "em_close",
            ), child.type
            found.append(child.content)
        assert token.type not in ("fence", "code_block", "html_block", "hr"), token.type
    return squeezed("".join(found))


def squeezed(text: str) -> str:
    return "".join(text.split())


@given(st.lists(WORDS, min_size=1, max_size=4))
def test_every_text_comes_back_as_it_was_typed(texts):
    blocks = (*(Text(text) for text in texts), *(Quote(text) for text in texts), Items(tuple(texts)), Heading(texts[0]))
    # A point or a heading without a letter in it is none.
    told = [*texts, *texts, *texts, texts[0]]
    assert read(markdown(Paper("T", blocks))) == squeezed("".join(["T", *told]))


@given(st.lists(WORDS, min_size=2, max_size=4))
def test_every_cell_comes_back(texts):
    paper = Paper("T", (Table(tuple(texts), (tuple(texts),)), Facts(tuple((text, "x") for text in texts))))
    facts = "".join(f"{text}:x" for text in texts)
    assert read(markdown(paper)) == squeezed("".join(["T", *texts, *texts, facts]))


def test_line_breaks_and_paragraphs_stay():
    assert markdown(Paper("T", (Text("one\ntwo\n\nthree"),))) == "# T\n\none\\\ntwo\n\nthree\n"
    assert markdown(Paper("T", (Items(("a", "b"), is_numbered=True),), subtitle="S")) == "# T\n\nS\n\n1. a\n2. b\n"
    assert re.fullmatch(r"# T\n\nName: (\\_){30}\n", markdown(Paper("T", (Sign(("Name",)),))))


def test_the_way_a_text_is_read():
    assert [direction(text) for text in ("مرحبا Maria", "Maria مرحبا", "12 שלום", "123", "")] == [
        "rtl", "ltr", "rtl", "ltr", "ltr",
    ]  # fmt: skip
    ways = [block["way"] for block in as_json(Paper("T", (Facts((("أ", "b"),)), Items(("x",)))))["blocks"]]
    assert ways == ["rtl", "ltr"]
