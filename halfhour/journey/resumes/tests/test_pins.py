"""Comments pinned to a place on the page, and the pages as pictures."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, transaction

from halfhour.core import search
from halfhour.demo import paper
from halfhour.journey.resumes import actions, queries
from halfhour.journey.resumes.models import Critique, PageImage, Suggestion


@pytest.fixture
def now(at):
    return at("2026-09-24 10:30")


@pytest.fixture
def critique(maria, met, keep, now):
    return actions.host_critique(person=maria, version=keep(), now=now, interview=met)


def test_a_host_has_one_critique_of_a_version(critique, maria, now):
    assert actions.host_critique(person=maria, version=critique.version, now=now) == critique
    assert critique.by_host
    assert Critique.objects.count() == 1


def test_a_pin_is_a_suggestion_with_its_place(critique, dana, maria, now):
    made = actions.pin(critique=critique, now=now, text="  Numbers\nhere ", place=(1, 0.25, 0.5))
    assert (made.text, made.page, made.x, made.y, made.state) == ("Numbers here", 1, 0.25, 0.5, "open")
    assert actions.pin(critique=critique, now=now, text="Numbers here", place=(1, 0.25, 0.5)) == made
    plain = actions.pin(critique=critique, now=now, text="Good layout")
    assert not plain.is_pinned
    assert queries.said_by_host(maria, critique.version) == [made, plain]
    assert [hit.kind for hit in search.find(dana.pk, "numbers")] == ["suggestion"]
    assert any(row.kind == "resumes.decide" for row in queries.due(now, dana))


@pytest.mark.parametrize(
    ("text", "place", "problem"),
    [
        ("", None, actions.NothingSaid),
        (" \n ", (1, 0.1, 0.1), actions.NothingSaid),
        ("x" * 301, None, actions.TooLong),
        ("x", (0, 0.1, 0.1), actions.OffThePage),
        ("x", (2, 0.1, 0.1), actions.OffThePage),
        ("x", (1, -0.1, 0.1), actions.OffThePage),
        ("x", (1, 0.1, 1.01), actions.OffThePage),
        ("x", (1, float("nan"), 0.1), actions.OffThePage),
    ],
)
def test_what_is_no_pin(critique, now, text, place, problem):
    with pytest.raises(problem):
        actions.pin(critique=critique, now=now, text=text, place=place)
    assert not Suggestion.objects.exists()


def test_the_database_knows_the_edges_of_a_page(critique, dana, now):
    for place in ({"page": 1}, {"x": 0.1, "y": 0.1}, {"page": 1, "x": 1.1, "y": 0.5}, {"page": 0, "x": 0.1, "y": 0.1}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Suggestion.objects.create(owner=dana, created_at=now, critique=critique, text="x", **place)


def test_a_comment_may_be_taken_back_until_it_is_decided(critique, dana, now):
    made = actions.pin(critique=critique, now=now, text="Numbers here")
    actions.unpin(suggestion=made, now=now)
    assert not search.find(dana.pk, "numbers")
    decided = actions.pin(critique=critique, now=now, text="Shorter")
    actions.take(suggestion=decided, now=now)
    with pytest.raises(actions.NotYours):
        actions.unpin(suggestion=decided, now=now)


def test_what_the_owner_wrote_down_is_never_shown_to_the_host(critique, maria, now):
    other = actions.record_critique(
        person=maria, now=now, given_on=now.date(), version=critique.version, suggestions=["She found it too long"]
    )
    assert other.suggestions.count() == 1
    assert queries.said_by_host(maria, critique.version) == []


def test_pages_are_drawn_once(dana, now):
    version = actions.keep_version(owner=dana, now=now, file_name="cv.pdf", data=paper.pdf(["# Dana", "One line"]))
    assert actions.draw_pages(version=version) == 1
    (page,) = queries.pages_of(version)
    assert (page.number, page.width) == (1, 1200)
    assert 1600 < page.height < 1750
    assert queries.page_content(version, 1).startswith(b"\x89PNG")
    assert queries.page_content(version, 2) is None
    assert actions.draw_pages(version=version) == 1
    assert PageImage.objects.count() == 1


def test_a_word_file_shows_no_pages_and_a_broken_one_says_why(keep):
    word = keep(b"PK word")
    word.kind = "docx"
    assert actions.draw_pages(version=word) == 0
    with pytest.raises(actions.NotDrawn) as caught:
        actions.draw_pages(version=keep(b"%PDF-1.4 broken"))
    assert "damaged" in caught.value.sentence
