"""What follows from a call happens: departments are learned, managers become people, calls come back."""

from __future__ import annotations

from datetime import timedelta

import pytest

from halfhour.core import search
from halfhour.journey.organizations import actions as organizations
from halfhour.journey.organizations.models import Department
from halfhour.journey.outreach import actions, queries
from halfhour.journey.outreach.models import Call
from halfhour.journey.outreach.tests.places import imported, person
from halfhour.journey.people.models import Person

pytestmark = pytest.mark.django_db


@pytest.fixture
def now(at):
    return at("2026-09-24 10:30")


@pytest.fixture
def harbor(dana, now):
    return organizations.find_or_add(owner=dana, name="Harbor Analytics", now=now)


def logged(harbor, now, **said) -> Call:
    given = {"answered": "spoke", "next": "rest", **said}
    return actions.log_call(owner=harbor.owner, now=now, organization=harbor, **given)


def test_a_confirmed_department_is_learned_with_its_source(harbor, now):
    call = logged(harbor, now, department_name="Research", department_state="confirmed")
    part = Department.objects.get()
    assert (part.name, part.state, call.department_id) == ("Research", "confirmed", part.pk)
    assert part.state_source == "a call on Thursday 24 September 2026"


def test_a_department_that_does_not_exist_is_learned(harbor, now):
    part = organizations.department_learned(organization=harbor, name="Research", now=now, state="unknown")
    logged(harbor, now, department=part, department_state="does_not_exist", manager_name="Elias Novak")
    part.refresh_from_db()
    assert (part.state, part.manager_name) == ("does_not_exist", "")
    assert not Person.objects.get().is_manager


def test_a_manager_becomes_a_person(harbor, now):
    call = logged(
        harbor,
        now,
        next="write",
        department_name="Research",
        department_state="confirmed",
        manager_name="Elias Novak",
        direct="write to e.novak@harbor.example",
        spoke_to="Ruth at your front desk",
    )
    elias = Person.objects.get()
    assert call.person == elias
    assert (elias.full_name, elias.is_manager, elias.found_in) == ("Elias Novak", True, "call")
    assert (elias.email, elias.phone, elias.organization) == ("e.novak@harbor.example", "", harbor)
    assert elias.department == Department.objects.get()
    assert elias.department.manager_name == "Elias Novak"
    letter = actions.draft(person=elias, now=now)
    assert "Ruth at your front desk gave me your name when I called Harbor Analytics." in letter.body


def test_a_direct_line_is_kept_with_the_department_too(harbor, now):
    logged(harbor, now, department_name="Research", manager_name="Elias Novak", direct="Extension 34")
    assert Person.objects.get().phone == "Extension 34"
    assert Department.objects.get().phone == "Extension 34"


def test_a_manager_who_is_known_is_not_added_again(dana, harbor, now):
    known = imported(dana, now, "Elias Nóvák", email="old@harbor.example")
    call = logged(harbor, now, next="write", manager_name="elias novak", direct="new@harbor.example")
    known.refresh_from_db()
    assert call.person == known
    assert (known.is_manager, known.email, known.touched_at) == (True, "old@harbor.example", now)
    assert Person.objects.count() == 1


def test_a_name_on_a_voicemail_counts_but_teaches_nothing_about_departments(harbor, now):
    call = logged(
        harbor,
        now,
        answered="voicemail",
        next="write",
        manager_name="Elias Novak",
        department_name="Research",
        department_state="confirmed",
        spoke_to="nobody",
    )
    assert call.person.full_name == "Elias Novak"
    assert call.spoke_to == ""
    assert not Department.objects.exists()


def test_calling_back_needs_a_time_to_come(harbor, now):
    for wrong in (None, now, now - timedelta(minutes=1)):
        with pytest.raises(actions.NoMoment):
            logged(harbor, now, next="call_back", call_back_at=wrong)
    call = logged(harbor, now, next="call_back", call_back_at=now + timedelta(minutes=1))
    assert call.call_back_at == now + timedelta(minutes=1)


def test_a_time_to_call_back_is_kept_only_when_that_is_next(harbor, now):
    assert logged(harbor, now, next="rest", call_back_at=now + timedelta(days=1)).call_back_at is None


@pytest.mark.parametrize("step", ["write", "visit"])
def test_a_letter_or_a_visit_needs_a_name(harbor, now, step):
    with pytest.raises(actions.NobodyNamed):
        logged(harbor, now, next=step)


@pytest.mark.parametrize("answered", ["voicemail", "no_answer", "wrong_number"])
def test_no_visit_is_agreed_with_a_machine(dana, harbor, now, answered):
    tom = person(dana, now)
    with pytest.raises(actions.NotReached):
        logged(harbor, now, answered=answered, next="visit", person=tom)
    assert not Call.objects.exists()


def test_a_refused_call_leaves_nothing_behind(harbor, now):
    with pytest.raises(actions.NoMoment):
        logged(harbor, now, next="call_back", department_name="Research", manager_name="Elias Novak")
    assert not Department.objects.exists()
    assert not Person.objects.exists()


def test_speaking_touches_the_person_and_a_machine_does_not(dana, harbor, now):
    tom, later = imported(dana, now, "Tom Iversen"), now + timedelta(hours=1)
    logged(harbor, later, answered="voicemail", person=tom)
    tom.refresh_from_db()
    assert tom.touched_at is None
    logged(harbor, later, person=tom)
    tom.refresh_from_db()
    assert tom.touched_at == later


def test_calls_are_in_the_story_of_the_place_and_of_the_person(dana, harbor, now):
    tom = person(dana, now)
    one = logged(harbor, now, answered="no_answer")
    two = logged(harbor, now + timedelta(hours=1), person=tom, remarks="A barnacle on the line")
    assert list(queries.calls_of(harbor)) == [two, one]
    assert list(queries.calls_of(tom)) == [two]
    hits = [hit for hit in search.find(dana.pk, "barnacle") if hit.kind == "call"]
    assert [hit.target_id for hit in hits] == [tom.pk]
