"""Search: grouped by what was found, each with its page, the words marked; the same as one types and without scripts."""

import pytest
from django.urls import reverse

from halfhour.core import search
from halfhour.core.search import Text
from halfhour.desk import finding


@pytest.fixture
def stocked(dana, omar):
    search.put(
        dana.pk,
        [
            Text(
                "person",
                1,
                "Maria Chen",
                names="Maria Chen",
                body="Blue Harbor",
                excerpt="Research lead at Blue Harbor",
            ),
            Text("organization", 2, "Blue Harbor Health", names="Blue Harbor Health"),
            Text(
                "note",
                3,
                "What is a day like",
                body="Mornings at the harbor",
                excerpt="Mornings <b>at</b> the harbor",
                target_id=7,
            ),
        ],
    )
    search.put(omar.pk, [Text("person", 9, "Maria Secret", names="Maria Secret")])
    return dana


@pytest.fixture
def read(client_of, stocked):
    client = client_of(stocked)

    def get(words, **headers):
        answer = client.get("/search/", {"q": words}, **headers)
        assert answer.status_code == 200
        return answer.content.decode()

    return get


def test_grouped_and_each_with_its_page(read):
    text = read("harbor")
    assert text.index("<h2>People<") < text.index("<h2>Organizations<") < text.index("<h2>Notes<")
    assert 'href="/people/1/"' in text
    assert 'href="/organizations/2/"' in text
    assert 'href="/interviews/7/notes/#note-3"' in text
    assert "3 things found." in text


def test_the_words_are_marked(read):
    text = read("harb")
    assert "Blue <mark>Harbor</mark> Health" in text
    assert "Mornings &lt;b&gt;at&lt;/b&gt; the <mark>harbor</mark>" in text


def test_as_one_types_only_the_results_come(read):
    text = read("maria", HTTP_HX_REQUEST="true")
    assert "<html" not in text
    assert "<mark>Maria</mark> Chen" in text


def test_nothing_found_says_what_to_try(read):
    assert "Nothing has “zebra” in it. Try fewer letters" in read("zebra")


def test_nobody_elses_things_are_found(read):
    assert "Secret" not in read("maria")


@pytest.mark.parametrize("words", ["", "   ", "\0", "<script>", "a" * 5000, "%_'\"", "🦭"])
def test_odd_words_break_nothing(read, words):
    assert "<script>" not in read(words).replace('<script src="', "").replace('<script type="module"', "")


def test_every_kind_has_a_group_and_a_page():
    kinds = {kind for _, kinds in finding.GROUPS for kind in kinds}
    assert kinds == set(finding.PAGES)
    for name, _ in finding.PAGES.values():
        assert reverse(name, args=[1])


def test_a_kind_that_nobody_knows_is_left_out(dana):
    search.put(dana.pk, [Text("riddle", 1, "Harbor")])
    assert finding.find(dana, "harbor") == []


def test_the_number_of_queries_does_not_grow(read, stocked, count_queries):
    few = count_queries(lambda: read("harbor"))
    search.put(stocked.pk, [Text("person", n, f"Harbor {n}", names=f"Harbor {n}") for n in range(100, 160)])
    assert count_queries(lambda: read("harbor")) <= few <= 9
