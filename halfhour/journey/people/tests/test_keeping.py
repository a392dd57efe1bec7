"""A person is kept, changed, touched, left to rest, and removed with everything that hangs on them."""

from datetime import date, timedelta

import pytest

from halfhour.core import search
from halfhour.journey.interviews.models import Interview
from halfhour.journey.organizations.models import Organization
from halfhour.journey.outreach.models import Call, Letter, Reply
from halfhour.journey.people import actions, queries
from halfhour.journey.people.models import Person
from halfhour.journey.people.rules.details import Details


@pytest.fixture
def now(at):
    return at("2026-09-24 10:30")


@pytest.fixture
def maria(dana, now):
    return actions.add(
        owner=dana,
        full_name="Maria  Chen",
        now=now,
        organization_name="Blue Harbor Health",
        field_name="UX research",
        title="Research lead",
    )


def test_a_person_is_kept_found_and_in_play(dana, now, maria):
    assert (maria.full_name, maria.sort_key, maria.given, maria.family) == ("Maria Chen", "maria chen", "Maria", "Chen")
    assert (maria.organization.name, maria.field.name, maria.touched_at) == ("Blue Harbor Health", "UX research", now)
    assert [(hit.object_id, hit.excerpt) for hit in search.find(dana.id, "maria")] == [
        (maria.pk, "Research lead at Blue Harbor Health")
    ]


def test_a_name_is_needed(dana, now, maria):
    with pytest.raises(actions.NameMissing):
        actions.add(owner=dana, full_name=" \x00 ", now=now)
    with pytest.raises(actions.NameMissing):
        actions.change(person=maria, now=now, full_name="")


def test_the_field_of_the_organization_is_theirs_too(dana, now, maria):
    Organization.objects.update(field=maria.field)
    assert (
        actions.add(owner=dana, full_name="Sam", now=now, organization_name="Blue Harbor Health").field == maria.field
    )


def test_a_change_is_searched_and_counted(dana, now, maria):
    actions.change(person=maria, now=now, full_name="Maria Chen-Okafor", organization_name="", field_name="Design")
    maria.refresh_from_db()
    assert (maria.revision, maria.sort_key, maria.family) == (2, "maria chen okafor", "Chen-Okafor")
    assert (maria.organization, maria.field.name) == (None, "Design")
    assert search.find(dana.id, "okafor")


def test_touch_keeps_the_later_moment(now, maria):
    actions.touch(person=maria, now=now - timedelta(days=3))
    maria.refresh_from_db()
    assert maria.touched_at == now
    actions.touch(person=maria, now=now + timedelta(days=3))
    maria.refresh_from_db()
    assert (maria.touched_at, maria.revision) == (now + timedelta(days=3), 1)


def test_rest_is_due_when_its_day_comes_and_over_when_something_happens(dana, now, maria):
    actions.rest(person=maria, now=now, until=date(2026, 10, 5))
    assert queries.due(now + timedelta(days=10), dana) == []
    [due] = queries.due(now + timedelta(days=11), dana)
    assert (due.key, due.what) == (f"people.rested/person:{maria.pk}", "Come back to Maria Chen")
    assert "5 October" in due.why
    actions.touch(person=maria, now=now + timedelta(days=11))
    assert queries.due(now + timedelta(days=12), dana) == []


def test_rest_counts_days_where_the_owner_is(dana, at, maria):
    actions.rest(person=maria, now=at("2026-09-24 10:30"), until=date(2026, 10, 5))
    assert queries.due(at("2026-10-04 23:59")) == []
    assert len(queries.due(at("2026-10-05 00:00"))) == 1


def test_never_again_is_never_due(now, maria):
    actions.rest(person=maria, now=now, until=date(2026, 9, 1), never=True)
    maria.refresh_from_db()
    assert (maria.never_again, maria.rest_until) == (True, None)
    assert queries.due(now + timedelta(days=99)) == []


def test_dues_of_others_are_others(omar, now, maria):
    actions.rest(person=maria, now=now, until=date(2026, 9, 25))
    assert queries.due(now + timedelta(days=9), omar) == []


def test_dues_take_four_queries_whatever_the_rows(dana, now, django_assert_num_queries):
    for n in range(12):
        actions.rest(person=actions.add(owner=dana, full_name=f"P {n}", now=now), now=now, until=date(2026, 9, 25))
    with django_assert_num_queries(4):
        assert len(queries.due(now + timedelta(days=9))) == 12


def test_fill_keeps_what_was_known(now, maria):
    said = Details("Maria Chen", title="Nurse", mails=["m.chen@blueharbor.example"], organization="Blue Harbor Health")
    actions.fill(person=maria, said=said, now=now)
    maria.refresh_from_db()
    assert (maria.title, maria.email) == ("Research lead", "m.chen@blueharbor.example")


def test_removal_takes_everything_along_and_says_so_before(dana, now, maria):
    letter = Letter.objects.create(owner=dana, created_at=now, updated_at=now, person=maria, message_id="<1@x>")
    for n in (1, 2):
        Reply.objects.create(owner=dana, created_at=now, person=maria, received_at=now, kind="later")
        Interview.objects.create(owner=dana, created_at=now, person=maria, starts_at=now, time_zone="UTC", uid=f"u{n}")
    call = Call.objects.create(owner=dana, created_at=now, person=maria, called_at=now, answered="spoke", next="rest")
    search.put(dana.id, [search.Text("letter", letter.pk, "Maria Chen", body="persuading", target_id=maria.pk)])
    assert set(queries.going_with(maria)) == {(2, "replies"), (2, "interviews"), (1, "letter")}
    actions.remove(person=maria, now=now)
    assert not Person.objects.exists()
    assert not Interview.objects.exists()
    assert search.find(dana.id, "persuading") == []
    assert search.find(dana.id, "maria") == []
    call.refresh_from_db()
    assert call.person is None
