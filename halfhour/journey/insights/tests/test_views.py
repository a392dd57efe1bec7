"""The fields one is weighing, and the notebook of one: what was said, by whom, in which minute."""

import pytest
from django.db import connection

from halfhour.journey.conversation.models import Note
from halfhour.journey.insights import queries
from halfhour.journey.organizations.models import Field


def test_each_field_says_one_honest_sentence(met, dana):
    met("Maria Chen", said={"likes": "People"})
    met("Priya Nair", said={"likes": "Days", "path": "By chance"})
    (learned,) = queries.fields(dana)
    assert (learned.interviews, learned.covered) == (2, 2)
    assert learned.sentence == "2 interviews. Nobody has told you yet what a normal week is like."
    assert [one.sentence for one in queries.learning(dana)] == [learned.sentence]


def test_what_counts_as_told(met, dana, at):
    held = met("Maria Chen", said={"likes": "People", "day": ""})
    Note.objects.create(
        owner=dana,
        interview=held,
        kind="cue",
        theme="path",
        text="Smiled",
        created_at=held.starts_at,
        updated_at=held.starts_at,
    )
    met("Tom Iversen", said={"education": "A degree"}, state="agreed")
    (learned,) = queries.fields(dana)
    assert (learned.interviews, learned.covered) == (1, 1)
    assert queries.learning(dana)[0].sentence.endswith("what a normal week is like.")


def test_every_theme_told_and_more_interviews_than_anybody_has(met, dana, field):
    from halfhour.journey.insights.rules import UNTOLD

    met("Maria Chen", said=dict.fromkeys(UNTOLD, "Something"))
    assert queries.learning(dana)[0].sentence == "1 interview. Every theme has an answer."
    for n in range(60):
        met(f"Person {n}")
    assert queries.learning(dana)[0].sentence == "61 interviews, side by side in its notebook."


def test_a_field_without_interviews_is_listed_but_teaches_nothing_yet(field, dana, page):
    assert "No interviews yet." in page("/insights/")
    assert queries.learning(dana) == []


def test_the_notebook_side_by_side(met, field, page):
    maria = met("Maria Chen", day=23, said={"day": "Mornings watching.", "path": "By chance."}, asked=["pay", "day"])
    met("Priya Nair", day=10, said={"day": "Mostly calls."})
    text = page(f"/insights/{field.pk}/")
    assert "<h1>UX research, after two conversations</h1>" in text
    assert text.index("Maria Chen</a>") < text.index("Priya Nair</a>")
    assert "Maria Chen’s place" in text
    note = Note.objects.get(text="Mornings watching.")
    assert f'href="/interviews/{maria.pk}/notes/#note-{note.pk}">Maria, 09:48</a>' in text
    assert text.count("asked, nothing noted") == 1
    assert text.count(">not asked</td>") == 2
    assert "two people’s views" in text


def test_what_is_open_leads_to_the_next_plan(met, field, page):
    met("Maria Chen", said={"day": "Mornings."})
    assert f'href="/people/?field={field.pk}">Ask the next person' in page(f"/insights/{field.pk}/")
    ahead = met("Jonas Weil", day=28, state="agreed")
    text = page(f"/insights/{field.pk}/")
    assert f'href="/interviews/{ahead.pk}/plan/">Add them to the plan with Jonas Weil' in text
    assert "Nineteen of 20" not in text
    assert "19 of 20 themes are still open: likes, dislikes, challenges, education" in text


def test_a_field_nobody_was_asked_about(field, page):
    text = page(f"/insights/{field.pk}/")
    assert "<h1>UX research</h1>" in text
    assert "No conversation yet" in text


def test_more_than_twelve_go_on_another_page(met, field, page):
    for n in range(13):
        met(f"Person {n:02}", day=n % 28 + 1, said={"day": f"Said {n:02}"})
    first, second = page(f"/insights/{field.pk}/"), page(f"/insights/{field.pk}/?skip=12")
    assert "after 13 conversations" in first
    assert "after 13 conversations" in second
    assert 'href="?skip=12">Older conversations' in first
    assert 'href="?skip=0">Newer conversations' in second
    assert first.count("Said ") + second.count("Said ") == 13


@pytest.mark.parametrize("skip", ["x", "-5", "9" * 30, "²"])
def test_an_odd_page_number_breaks_nothing(field, page, skip):
    assert page(f"/insights/{field.pk}/?skip={skip}")


def test_a_field_is_added_once(dana, client_of):
    client = client_of(dana)
    for name in ("Transit planning", " transit  PLANNING "):
        assert client.post("/insights/", {"field_name": name}).status_code == 303
    assert [field.name for field in Field.objects.filter(owner=dana)] == ["Transit planning"]


@pytest.mark.parametrize("name", ["", "   "])
def test_a_field_needs_a_name(dana, client_of, name):
    answer = client_of(dana).post("/insights/", {"field_name": name})
    assert answer.status_code == 422
    assert "Say which field: a word or two." in answer.content.decode()


def test_a_newcomers_curiosity_is_offered(dana, page):
    assert 'value="UX research"' in page("/insights/")


def test_another_persons_field_is_not_there(field, met, omar, client_of):
    met("Maria Chen", said={"day": "Mornings."})
    assert client_of(omar).get(f"/insights/{field.pk}/").status_code == 404
    assert "No field yet" in client_of(omar).get("/insights/").content.decode()


def test_the_number_of_queries_does_not_grow(met, field, dana, client_of):
    client = client_of(dana)

    def count(address):
        sent = []
        with connection.execute_wrapper(lambda run, sql, *rest: (sent.append(sql), run(sql, *rest))[1]):
            client.get(address)
        return len(sent)

    for n in range(13):
        met(f"Early {n}", said={"day": "Mornings."})
    before = {address: count(address) for address in ("/insights/", f"/insights/{field.pk}/")}
    for n in range(20):
        met(f"Person {n}", said={"day": "Mornings.", "path": "By chance."}, asked=["pay"])
    assert {address: count(address) for address in before} == before
    assert before["/insights/"] <= 4
    assert before[f"/insights/{field.pk}/"] <= 14
