"""When industries hire, and what that moves."""

from __future__ import annotations

import uuid
from datetime import date

import pytest

from halfhour.journey.conversation import actions as conversation
from halfhour.journey.followups import actions, queries
from halfhour.journey.followups.models import Season
from halfhour.journey.followups.rules.seasons import STARTERS, Window, fitting, industry_of, next_start
from halfhour.journey.people import actions as people

AUTUMN, WINTER = Window("Banking", "both", 9, 10), Window("Business", "interns", 11, 2)
INDUSTRIES = [row.industry for row in STARTERS]


@pytest.mark.parametrize(
    ("window", "after", "start"),
    [
        (AUTUMN, date(2026, 8, 31), date(2026, 9, 1)),
        (AUTUMN, date(2026, 10, 31), date(2026, 10, 31)),
        (AUTUMN, date(2026, 11, 1), date(2027, 9, 1)),
        (WINTER, date(2027, 1, 5), date(2027, 1, 5)),
        (WINTER, date(2027, 3, 1), date(2027, 11, 1)),
        (Window("Rest", "both", 0, 0, ahead=90), date(2027, 3, 1), date(2027, 3, 1)),
    ],
)
def test_the_next_start_of_a_season(window, after, start):
    assert next_start(window, after) == start


def test_months_run_over_new_year():
    assert [month for month in range(1, 13) if WINTER.runs_in(month)] == [1, 2, 11, 12]
    assert WINTER.months == "November to February"


@pytest.mark.parametrize(
    ("field", "industry"),
    [
        ("UX research", "Government, tech"),
        ("Investment banking", "Banking, consulting"),
        ("banking, consulting", "Banking, consulting"),
        ("Primary education", "Education"),
        ("Museum work", "Arts, media, non-profit"),
        ("Mechanical engineering", "Business and engineering"),
        ("Transit planning", "Everything else"),
        ("", "Everything else"),
    ],
)
def test_a_field_belongs_to_an_industry(field, industry):
    assert industry_of(field, INDUSTRIES) == industry


def test_one_s_own_row_counts_before_a_starter_and_one_of_the_country_before_any():
    own = Window("Government, tech", "both", 2, 3, pk=1)
    danish = Window("Government, tech", "both", 4, 5, country="DK", pk=2)
    table = [*STARTERS, own, danish]
    assert fitting(table, field="Data", country="DK", hires="interns") == danish
    assert fitting(table, field="Data", country="US", hires="interns") == own
    assert fitting(STARTERS, field="Data", country="DE", hires="interns").first_month == 6
    assert fitting(STARTERS, field="Data", country="AU", hires="interns") is None


@pytest.fixture
def bank(somebody, hires, thanked):
    """Somebody at a bank that hires graduates, met on 23 September and thanked."""
    person = somebody("Priya Nair", "Lumen Bank", field_name="Banking")
    hires(person.organization, graduates="yes", source="Priya Nair")
    return thanked(person)


def test_the_search_brings_one_there_and_their_season_again(dana, bank, at):
    (back,) = queries.due(at("2027-02-20 10:00"), dana)
    assert back.why.endswith("Banking, consulting: September to October (for the next summer).")
    assert [due.kind for due in queries.due(at("2027-08-17 23:59"), dana)] == ["followups.search"]
    again = next(due for due in queries.due(at("2027-08-18 00:01"), dana) if due.kind == "followups.season")
    assert again.what == "Knock again at Lumen Bank, through Priya Nair"
    assert again.by == at("2027-09-01 23:59")


def test_the_search_s_day_moves_everything(dana, bank, at):
    dana.search_begins = date(2027, 9, 15)
    dana.save()
    (back,) = queries.due(at("2027-09-02 10:00"), dana)  # the season runs by then: one letter, not two
    assert (back.kind, back.by) == ("followups.search", at("2027-09-15 23:59"))


def test_a_row_put_right_moves_it_and_left_out_it_is_silent(dana, bank, at):
    actions.keep_season(owner=dana, now=at("2026-10-01 10:00"), starter="banking", first_month=8, last_month=9)
    kinds = [due.kind for due in queries.due(at("2027-07-19 10:00"), dana)]
    assert "followups.season" in kinds
    actions.leave_out(owner=dana, now=at("2026-10-02 10:00"), starter="banking")
    assert Season.objects.count() == 1
    assert [due.kind for due in queries.due(at("2027-07-19 10:00"), dana)] == ["followups.search"]
    actions.remove_season(season=Season.objects.get())
    assert any(due.kind == "followups.season" for due in queries.due(at("2027-08-20 10:00"), dana))


@pytest.fixture
def told(dana, somebody, thanked, at):
    """`told("internship")`: an opening for no certain day, at a museum that is not known to hire."""

    def one(kind, field="Museum work"):
        met = thanked(somebody(f"Ines {kind}", f"Museum {kind}", field_name=field))
        return conversation.mention_opening(
            interview=met, now=at("2026-09-23 16:00"), uid=uuid.uuid4(), kind=kind, text="ask for it"
        )

    return one


def test_an_internship_for_no_day_comes_up_in_its_season(dana, told, at):
    told("internship")
    assert queries.due(at("2027-02-14 23:59"), dana) == []
    (due,) = queries.due(at("2027-02-15 00:01"), dana)
    assert due.why == "Ines mentioned an internship: ask for it. Arts, media, non-profit: March to May."
    assert due.by == at("2027-03-01 23:59")


def test_shadowing_for_no_day_comes_up_a_week_later_in_no_rush(dana, told, at):
    told("shadowing")
    assert queries.due(at("2026-09-29 23:59"), dana) == []
    (due,) = queries.due(at("2026-09-30 00:01"), dana)
    assert (due.by, due.by_words) == (None, "no rush")


def test_from_mentioned_to_applied_to_answered(dana, told, at):
    opening = told("shadowing")
    with pytest.raises(actions.NotYet):
        actions.note_application(opening=opening, now=at("2026-10-01 10:00"), applied_on=date(2026, 10, 2))
    actions.note_application(opening=opening, now=at("2026-10-01 10:00"), applied_on=date(2026, 10, 1))
    assert queries.due(at("2026-10-14 23:59"), dana) == []
    (due,) = queries.due(at("2026-10-15 10:00"), dana)
    assert due.why == "You applied for the job shadowing on 1 October, and nothing came back."
    with pytest.raises(actions.AnsweredBeforeAsked):
        actions.note_application(
            opening=opening, now=at("2026-10-20 10:00"), applied_on=date(2026, 10, 1), outcome="offered",
            outcome_on=date(2026, 9, 30),
        )  # fmt: skip
    actions.note_application(
        opening=opening, now=at("2026-10-20 10:00"), applied_on=date(2026, 10, 1), outcome="offered"
    )
    assert queries.due(at("2026-10-20 10:00"), dana) == []
    page = queries.openings(dana)
    assert [row.application.outcome_on for row in page.over] == [date(2026, 10, 20)]
    actions.forget_application(opening=opening)
    assert [row.pk for row in queries.openings(dana).mentioned] == [opening.pk]


def test_passed_is_over_without_having_applied(dana, told, at):
    kept = actions.note_application(
        opening=told("job"), now=at("2026-10-20 10:00"), applied_on=date(2026, 10, 1), outcome="passed"
    )
    assert kept.applied_on is None
    assert queries.openings(dana).over


def test_never_again_is_heard(dana, told, at):
    opening = told("shadowing")
    actions.note_application(opening=opening, now=at("2026-10-01 10:00"), applied_on=date(2026, 10, 1))
    people.rest(person=opening.interview.person, now=at("2026-10-02 10:00"), never=True)
    assert queries.due(at("2026-10-20 10:00"), dana) == []
