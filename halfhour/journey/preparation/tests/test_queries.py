"""The bank by theme, the dues at their edges, the brief."""

from __future__ import annotations

from datetime import timedelta

import pytest

from halfhour.journey.interviews import queries as interviews
from halfhour.journey.interviews.models import Interview
from halfhour.journey.preparation import actions, queries
from halfhour.journey.preparation.models import ChecklistItem


def kinds(now, owner):
    return [due.kind.removeprefix("preparation.") for due in queries.due(now, owner)]


def test_the_bank_counts_what_was_asked_and_skipped(prepared, dana, at, django_assert_num_queries):
    now = at("2026-09-24 14:30")
    first, second = queries.plan_of(prepared)[:2]
    actions.mark_planned(planned=first, now=now, state="asked")
    actions.mark_planned(planned=second, now=now, state="skipped")
    with django_assert_num_queries(2):
        used = {one.question.pk: one for one in queries.bank(dana)}
    assert used[first.question_id].words == "Asked once"
    assert used[second.question_id].words == "Skipped once"
    assert sum(one.tally.asked for one in used.values()) == 1


def test_the_second_axis(prepared, dana, at):
    [day] = [one for one in queries.plan_of(prepared) if one.theme == "day"]
    actions.mark_planned(planned=day, now=at("2026-09-24 14:30"), state="asked")
    rows = {label: (number, tally.words) for label, number, tally in queries.by_tiara(queries.bank(dana))}
    assert list(rows) == ["Trends", "Insights", "Advice", "Resources", "Assignments"]
    assert rows["Trends"] == (1, "")
    assert rows["Insights"][1] == "Asked once"
    assert sum(number for number, _ in rows.values()) == 15


def test_themes_covered_and_missing(dana, at):
    actions.stock_bank(owner=dana, now=at("2026-09-20 09:00"))
    actions.add_question(owner=dana, now=at("2026-09-20 09:00"), text="Who plays chess?", theme="gossip")
    covered, missing = queries.themes(queries.bank(dana))
    assert covered[0].theme.key == "likes"
    assert covered[-1].theme.label == "gossip"
    assert "skills" in [theme.key for theme in missing]
    assert len(covered) - 1 + len(missing) == 23


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        ("2026-09-21 23:59", []),
        ("2026-09-22 00:00", ["plan"]),
        ("2026-09-24 13:29", ["plan"]),
        ("2026-09-24 13:30", []),
    ],
)
def test_a_plan_is_due_from_two_days_before_until_one_leaves(agreed, dana, at, now, expected):
    agreed()
    assert kinds(at(now), dana) == expected


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        ("2026-09-22 23:59", []),
        ("2026-09-23 00:00", ["checklist"]),
        ("2026-09-24 13:29", ["checklist"]),
        ("2026-09-24 13:30", []),
    ],
)
def test_what_is_open_is_due_on_the_day_before(prepared, dana, at, now, expected):
    assert kinds(at(now), dana) == expected


def test_in_words(agreed, dana, at):
    made = agreed()
    [due] = queries.due(at("2026-09-22 10:00"), dana)
    assert due.what == "Prepare your questions for Jonas Weil"
    assert due.by == at("2026-09-23 20:00")
    assert due.by_words == "tomorrow"
    assert due.opens == at("2026-09-22 00:00")
    actions.prepare(interview=made, now=at("2026-09-22 11:00"))
    for item in ChecklistItem.objects.exclude(key__in=["research", "route"]):
        actions.tick(item=item, now=at("2026-09-22 11:00"), done=True)
    [due] = queries.due(at("2026-09-23 10:00"), dana)
    assert due.what == "2 things to have ready for Northwind Robotics"
    assert due.why == "Still open: reading up, the way."
    assert due.by_words == "before 20:00"
    [due] = queries.due(at("2026-09-23 21:00"), dana)
    assert (due.by, due.by_words) == (at("2026-09-24 13:30"), "tomorrow")
    for item in ChecklistItem.objects.all():
        actions.tick(item=item, now=at("2026-09-23 11:00"), done=True)
    assert kinds(at("2026-09-23 21:00"), dana) == []


def test_days_are_the_owners(agreed, dana, at):
    agreed()
    dana.time_zone = "Pacific/Kiritimati"  # there it is 11:20 on the 25th
    dana.save()
    assert kinds(at("2026-09-22 02:59"), dana) == []
    assert kinds(at("2026-09-22 03:00"), dana) == ["plan"]


@pytest.mark.parametrize("state", ["proposed", "held", "cancelled", "missed"])
def test_only_what_is_agreed_is_prepared(agreed, dana, at, state):
    made = agreed()
    Interview.objects.filter(pk=made.pk).update(state=state)
    assert kinds(at("2026-09-23 10:00"), dana) == []


def test_two_queries_with_two_thousand(agreed, dana, jonas, at, django_assert_num_queries):
    now = at("2026-09-23 10:30")
    Interview.objects.bulk_create(
        Interview(
            owner=dana,
            person=jonas,
            state="agreed",
            starts_at=now + timedelta(minutes=place),
            time_zone="UTC",
            uid=f"uid-{place}",
            created_at=now - timedelta(days=9),
        )
        for place in range(2000)
    )
    with django_assert_num_queries(2):
        assert len(queries.due(now, dana)) > 100
    with django_assert_num_queries(2):
        queries.due(now)


def brief_of(interview, at):
    return queries.brief(interviews.full().get(pk=interview.pk), at("2026-09-24 09:00"))


def test_the_brief_says_it_all(agreed, at):
    made = agreed(place="12 Mill Lane", door="the blue one", ask_for="reception", phone="+1 206", dress="Smart casual")
    actions.prepare(interview=made, now=at("2026-09-20 09:00"))
    said = brief_of(made, at)
    assert said.role == "Lab lead, Northwind Robotics"
    assert dict(said.facts) == {
        "When": "Thursday 24 September, 14:20 to 14:50",
        "Leave": "by 13:30: 35 min on the way by tram, 5 min of margin, 10 min early at the door",
        "Where": "12 Mill Lane",
        "Door": "the blue one",
        "Ask for": "reception",
        "Phone": "+1 206",
        "Wear": "Smart casual (they said so)",
        "Take": "3 copies of your resume, notebook and two pens",
    }
    assert (len(said.questions), len(said.closers)) == (8, 3)
    assert said.sheet.fits


def test_the_brief_of_a_call_leaves_out_the_way(agreed, at):
    said = dict(brief_of(agreed(mode="phone", phone="+1 206", place="12 Mill Lane"), at).facts)
    assert "Leave" not in said
    assert "Where" not in said
    assert "Wear" not in said
    assert said["Be ready"] == "by 14:10"


def test_the_brief_shows_their_clock_where_it_differs(agreed, at):
    said = dict(brief_of(agreed(mode="video", time_zone="Europe/Berlin"), at).facts)
    assert said["Their clock"] == "today at 23:20"
