"""Organizations are found again by their name, learned about, and forgotten only when nothing hangs on them."""

import pytest

from halfhour.core import search
from halfhour.journey.organizations import actions, queries
from halfhour.journey.organizations.models import Department, Organization
from halfhour.journey.people import actions as people


@pytest.fixture
def now(at):
    return at("2026-09-24 10:30")


@pytest.fixture
def harbor(dana, now):
    return actions.find_or_add(owner=dana, name="Blue Harbor Health", now=now)


def test_found_again_whatever_its_capitals_and_signs(dana, now, harbor):
    again = actions.find_or_add(owner=dana, name="  blue HARBOR-health ", now=now)
    assert again.pk == harbor.pk
    assert Organization.objects.count() == 1


def test_details_fill_what_is_empty_and_nothing_else(dana, now, harbor):
    actions.find_or_add(owner=dana, name=harbor.name, now=now, phone="+1 206 555 0142")
    actions.find_or_add(owner=dana, name=harbor.name, now=now, phone="other", address="400 Pier Ave")
    harbor.refresh_from_db()
    assert (harbor.phone, harbor.address, harbor.revision) == ("+1 206 555 0142", "400 Pier Ave", 3)


def test_another_owner_has_their_own(omar, now, harbor):
    assert actions.find_or_add(owner=omar, name=harbor.name, now=now).pk != harbor.pk


def test_a_name_is_needed(dana, now, harbor):
    for call in (
        lambda: actions.find_or_add(owner=dana, name=" ", now=now),
        lambda: actions.change(organization=harbor, now=now, name=""),
        lambda: actions.field_named(owner=dana, name="", now=now),
        lambda: actions.department_learned(organization=harbor, name=" ", now=now),
    ):
        with pytest.raises(actions.NameMissing):
            call()


def test_two_of_one_name_are_refused(dana, now, harbor):
    other = actions.find_or_add(owner=dana, name="Lumen", now=now)
    with pytest.raises(actions.NameTaken):
        actions.change(organization=other, now=now, name="Blue Harbor, Health")
    with pytest.raises(actions.NameTaken):
        actions.add(owner=dana, name="LUMEN", now=now)
    assert actions.change(organization=other, now=now, name="lumen").name == "lumen"


def test_a_new_name_is_found(dana, now, harbor):
    actions.change(organization=harbor, now=now, name="Northwind Robotics")
    assert [hit.object_id for hit in search.find(dana.id, "northw")] == [harbor.pk]
    assert search.find(dana.id, "harbor") == []


def test_fields_are_one_whatever_their_capitals(dana, now):
    one = actions.field_named(owner=dana, name="UX  research", now=now)
    assert actions.field_named(owner=dana, name="ux Research", now=now) == one


def test_departments_keep_what_was_said_last(dana, now, harbor):
    learn = {"organization": harbor, "now": now}
    actions.department_learned(name="Research", state="unknown", **learn)
    actions.department_learned(name="research", manager_name="Elias Novak", source="reception", **learn)
    kept = actions.department_learned(name="RESEARCH", state="unknown", phone="34", **learn)
    assert Department.objects.count() == 1
    assert (kept.state, kept.state_source, kept.manager_name, kept.phone) == (
        "confirmed",
        "reception",
        "Elias Novak",
        "34",
    )
    assert [hit.kind for hit in search.find(dana.id, "novak")] == ["organization"]


def test_a_department_cannot_take_anothers_name(now, harbor):
    actions.department_learned(organization=harbor, name="Research", now=now)
    sales = actions.department_learned(organization=harbor, name="Sales", now=now)
    with pytest.raises(actions.DepartmentTaken):
        actions.change_department(department=sales, now=now, name="research")
    assert actions.change_department(department=sales, now=now, state="does_not_exist").state == "does_not_exist"


def test_hiring_is_noted_and_silence_unsays_nothing(now, harbor):
    actions.note_hiring(organization=harbor, now=now, interns="yes", source="Maria")
    actions.note_hiring(organization=harbor, now=now, graduates="no")
    actions.note_hiring(organization=harbor, now=now)
    harbor.refresh_from_db()
    assert (harbor.hires_interns, harbor.hires_graduates, harbor.hiring_source) == ("yes", "no", "Maria")


def test_many_are_added_in_few_queries(dana, now, harbor, django_assert_max_num_queries):
    names = [f"Place {n}" for n in range(250)] + ["BLUE HARBOR HEALTH", "place 7", ""]
    with django_assert_max_num_queries(16):
        found, made = actions.add_many(owner=dana, names=names, now=now)
    assert (len(found), len(made)) == (251, 250)
    assert found["blue harbor health"].pk == harbor.pk
    assert [hit.title for hit in search.find(dana.id, "place 249")] == ["Place 249"]


def test_only_what_nothing_hangs_on_is_forgotten(dana, now, harbor):
    lone = actions.find_or_add(owner=dana, name="Lone", now=now)
    edited = actions.change(organization=actions.find_or_add(owner=dana, name="Edited", now=now), now=now, phone="1")
    peopled = actions.find_or_add(owner=dana, name="Peopled", now=now)
    people.add(owner=dana, full_name="Maria Chen", organization_name="Peopled", now=now)
    actions.department_learned(organization=harbor, name="Research", now=now)
    assert actions.forget_unused(owner=dana, ids=[harbor.pk, lone.pk, edited.pk, peopled.pk]) == 1
    assert set(Organization.objects.values_list("name", flat=True)) == {"Blue Harbor Health", "Edited", "Peopled"}
    assert search.find(dana.id, "lone") == []


def test_the_list_pages_by_name(dana, now):
    actions.add_many(owner=dana, names=[f"Place {n:02}" for n in range(30)], now=now)
    first = queries.page_of(dana)
    assert len(first) == 26
    rest = queries.page_of(dana, after=first[24].key)
    assert [place.name for place in rest] == [f"Place {n}" for n in range(25, 30)]
    assert [place.name for place in queries.page_of(dana, words="ce 17")] == ["Place 17"]
