"""Search finds by the start of words, across accents, despite a typo, and never in somebody else's things."""

import pytest

from halfhour.core import search
from halfhour.core.folding import fold
from halfhour.core.search import Text


@pytest.fixture
def stocked(dana, omar):
    search.put(
        dana.id,
        [
            Text("person", 1, "Łukasz Żółkiewski", names="Łukasz Żółkiewski", body="Harbor Analytics"),
            Text("person", 2, "Maria Chen", names="Maria Chen", body="Blue Harbor Health"),
            Text("note", 9, "Maria Chen", body="Half of it is persuading people", target_id=4),
        ],
    )
    search.put(omar.id, [Text("person", 3, "Maria Secret", names="Maria Secret")])
    return dana


def test_starts_of_words_across_accents(stocked):
    assert [hit.object_id for hit in search.find(stocked.id, "zolk luk")] == [1]


def test_all_words_must_fit(stocked):
    assert search.find(stocked.id, "maria zebra") == []


def test_names_come_before_notes(stocked):
    found = search.find(stocked.id, "maria")
    assert [(hit.kind, hit.target_id) for hit in found] == [("person", 2), ("note", 4)]


def test_a_typo_is_forgiven(stocked):
    assert [hit.object_id for hit in search.find(stocked.id, "mraia chen")] == [2]
    assert [hit.object_id for hit in search.find(stocked.id, "zolkiewsky")] == [1]


def test_a_change_replaces_and_a_removal_forgets(stocked):
    search.put(stocked.id, [Text("person", 2, "Marie Cheng", names="Marie Cheng")])
    assert [hit.title for hit in search.find(stocked.id, "cheng")] == ["Marie Cheng"]
    assert search.find(stocked.id, "health") == []
    search.remove(stocked.id, "person", [2])
    assert search.find(stocked.id, "cheng") == []


@pytest.mark.parametrize("words", ['"', "* AND (", "a" * 5000, "''; DROP TABLE", "\x00", "  ", "NEAR(", "o'b:*|&!"])
def test_odd_queries_find_nothing_and_break_nothing(stocked, words):
    assert search.find(stocked.id, words) == []


def test_fold():
    assert fold("Łukasz  Żółć-Ørsted, ßtraße") == "lukasz zolc orsted sstrasse"
