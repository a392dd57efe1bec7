"""Fields beside each other: sums, what would turn the order, what each score rests on."""

import pytest

from halfhour.journey.conversation.models import Note
from halfhour.journey.insights import actions, queries
from halfhour.journey.insights.models import Criterion, Ground, Score
from halfhour.journey.insights.rules import comparing
from halfhour.journey.insights.rules.comparing import Measure
from halfhour.journey.organizations.models import Field

UX, TRANSIT = 1, 2
PAY = Measure(1, "Pay", 3, {UX: 2, TRANSIT: 4})
DAY = Measure(2, "A normal day", 3, {UX: 5, TRANSIT: 4})
AI = Measure(3, "AI", 3, {UX: 3})


@pytest.fixture
def now(freeze, at):
    return freeze(at("2026-10-01 09:00"))


@pytest.fixture
def transit(dana, now):
    return Field.objects.create(owner=dana, name="Transit planning", created_at=now)


def test_a_field_is_not_better_for_what_was_left_out():
    assert comparing.sums([PAY, DAY, AI], [UX, TRANSIT]) == {UX: 3.5, TRANSIT: 4}
    assert comparing.sums([AI], [UX, TRANSIT]) == {}
    assert comparing.sums([Measure(1, "Pay", 0, {UX: 1, TRANSIT: 5})], [UX, TRANSIT]) == {}


def test_level_fields_stand_together():
    assert comparing.order({UX: 3.5, TRANSIT: 3.52}) == [{UX, TRANSIT}]
    assert comparing.order({UX: 3.5, TRANSIT: 3.6}) == [{TRANSIT}, {UX}]


def test_the_order_turns_where_it_turns():
    turns = {turn.words: turn.first for turn in comparing.turns([PAY, DAY, AI], [UX, TRANSIT])}
    assert turns == {"when pay counts under 2": {UX}}
    assert comparing.turns([Measure(1, "Pay", 3, {UX: 1, TRANSIT: 5})], [UX, TRANSIT]) == []
    assert comparing.Turn(AI, frozenset({UX}), over=3).words == "when AI counts over 3"


def test_criteria_are_named_once_and_bounded(dana, now):
    actions.weigh_by(owner=dana, now=now, name=" Pay ", theme="pay")
    for wrong, problem in (({"name": "pay"}, actions.CriterionKnown), ({"name": " "}, actions.NoCriterion),
                           ({"name": "Day", "counts": 6}, actions.NotAScore)):  # fmt: skip
        with pytest.raises(problem):
            actions.weigh_by(owner=dana, now=now, **wrong)
    for n in range(19):
        actions.weigh_by(owner=dana, now=now, name=f"Thing {n}")
    with pytest.raises(actions.TooManyCriteria):
        actions.weigh_by(owner=dana, now=now, name="One more")


def test_a_score_rests_on_notes_of_its_field_only(dana, field, transit, met, now):
    pay = actions.weigh_by(owner=dana, now=now, name="Pay", theme="pay")
    met("Maria Chen", said={"pay": "Enough"})
    met("Ruben", said={"pay": "By the union"}, field=transit)
    notes = list(Note.objects.select_related("interview"))
    actions.score(criterion=pay, field=field, now=now, value=3, why=" so ", notes=notes)
    assert Ground.objects.count() == 1
    score = actions.score(criterion=pay, field=field, now=now, value=4)
    assert (score.value, score.why, score.revision, Ground.objects.count()) == (4, "", 2, 0)
    with pytest.raises(actions.NotAScore):
        actions.score(criterion=pay, field=field, now=now, value=6)
    assert actions.score(criterion=pay, field=field, now=now, value=None) is None
    assert not Score.objects.exists()


def test_what_a_score_rests_on_and_what_is_missing_is_said(dana, field, transit, met, now):
    pay = actions.weigh_by(owner=dana, now=now, name="Pay", theme="pay")
    met("Maria Chen", said={"pay": "Enough"})
    note = Note.objects.select_related("interview").get()
    (row,) = queries.comparison(dana).rows
    assert [cell.evidence for cell in row.cells] == ["1 note speaks of it", "nobody has told you"]
    actions.score(criterion=pay, field=field, now=now, value=3, notes=[note])
    actions.score(criterion=pay, field=transit, now=now, value=3)
    found = queries.comparison(dana)
    assert [cell.evidence for cell in found.rows[0].cells] == ["rests on one person", "rests on no note"]
    assert (found.bare, found.is_level, found.turns) == (1, True, [])


def test_comparing_on_the_page(dana, field, transit, met, client_of, now, django_assert_max_num_queries):
    client = client_of(dana)
    met("Maria Chen", said={"pay": "Enough to live on"})
    assert "What matters to you?" in client.get("/insights/comparison/").content.decode()
    for name, theme in (("Pay", "pay"), ("A normal day", "day")):
        assert client.post("/insights/comparison/", {"name": name, "theme": theme, "counts": 3}).status_code == 303
    wrong = client.post("/insights/comparison/", {"name": "PAY", "theme": "", "counts": 3})
    assert wrong.status_code == 422
    assert "You have a criterion of that name." in wrong.content.decode()
    pay, day = Criterion.objects.all()
    note = Note.objects.get()
    page = f"/criteria/{pay.pk}/score/?field={field.pk}"
    assert "Enough to live on" in client.get(page).content.decode()
    client.post(page, {"value": "2", "why": "Little", "note": note.pk})
    for one, where, value in ((pay, transit, 4), (day, field, 5), (day, transit, 4)):
        client.post(f"/criteria/{one.pk}/score/?field={where.pk}", {"value": value, "why": ""})
    with django_assert_max_num_queries(8):
        text = client.get("/insights/comparison/").content.decode()
    assert "The order changes when pay counts under 2: then UX research stands first." in text
    assert "Rests on one person." in text
    assert "3 scores rest on no note." in text
    tried = client.get(f"/insights/comparison/?criterion={pay.pk}&counts=1").content.decode()
    assert "Tried out: Pay counts 1 instead of 3." in tried
    pay.refresh_from_db()
    assert pay.counts == 3
    client.post(f"/criteria/{pay.pk}/weight/", {"counts": "1"})
    assert client.post(f"/criteria/{pay.pk}/weight/", {"counts": "x"}).status_code == 409
    client.post(f"/criteria/{day.pk}/", {"name": "Day", "theme": "day", "counts": 2, "seen": 1})
    assert "counts 1</span>" in client.get("/insights/comparison/").content.decode()
    client.post(f"/criteria/{pay.pk}/removal/")
    assert list(Criterion.objects.values_list("name", "counts")) == [("Day", 2)]
