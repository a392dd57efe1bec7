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
    search.put(stocked.id, [Text("person", 2, "Marie Zubrow", names="Marie Zubrow")])
    assert [hit.title for hit in search.find(stocked.id, "zubrow")] == ["Marie Zubrow"]
    assert search.find(stocked.id, "health") == []
    search.remove(stocked.id, "person", [2])
    assert search.find(stocked.id, "zubrow") == []


def test_one_letter_finds_and_a_lost_name_is_forgotten(stocked):
    assert [hit.object_id for hit in search.find(stocked.id, "l z")] == [1]
    search.put(stocked.id, [Text("person", 1, "Somebody")])
    assert search.find(stocked.id, "zolkiewski") == []
    search.put(stocked.id, [Text("person", 1, "Zofia Nowak", names="Zofia Nowak")])
    assert [hit.object_id for hit in search.find(stocked.id, "zof")] == [1]


def test_many_of_a_name_leave_room_for_what_was_said_about_it(stocked):
    search.put(stocked.id, [Text("person", n, f"Maria {n}", names=f"Maria {n}") for n in range(10, 30)])
    kinds = [hit.kind for hit in search.find(stocked.id, "maria", limit=6)]
    assert kinds == ["person"] * 5 + ["note"]
    search.put(stocked.id, [Text("note", n, "Maria Chen", target_id=4) for n in range(20, 40)])
    assert [hit.kind for hit in search.find(stocked.id, "maria", limit=6)] == ["person"] * 4 + ["note"] * 2


@pytest.mark.parametrize("words", ['"', "* AND (", "a" * 5000, "''; DROP TABLE", "\x00", "  ", "NEAR(", "o'b:*|&!"])
def test_odd_queries_find_nothing_and_break_nothing(stocked, words):
    assert search.find(stocked.id, words) == []


def test_fold():
    assert fold("Łukasz  Żółć-Ørsted, ßtraße") == "lukasz zolc orsted sstrasse"


def test_a_typo_in_what_was_said_is_forgiven_too(stocked, omar):
    search.put(stocked.id, [Text("note", 12, "Maria Chen", body="Nobody asked for my certificate", target_id=4)])
    search.put(omar.id, [Text("note", 13, "Somebody", body="A secret apprenticeship", target_id=5)])
    assert [hit.object_id for hit in search.find(stocked.id, "certifcate")] == [12]
    assert [hit.object_id for hit in search.find(stocked.id, "persuadng peple")] == [9]
    assert search.find(stocked.id, "aprenticeship") == []
    assert search.find(stocked.id, "certifcate zzzzqq") == []
