"""Many rows go in with their ids, whatever their kind; rows that are there are set anew; the counter goes on."""

import pytest

from halfhour.core import bulk
from halfhour.core.models import SearchText
from halfhour.journey.organizations.models import Organization
from halfhour.journey.people.models import Person


def texts(owner, count, *, title="t"):
    return [
        SearchText(owner_id=owner.pk, kind="note", object_id=n, title=title, target_id=n, folded=f"word{n}")
        for n in range(count)
    ]


@pytest.mark.parametrize("count", [0, 1, 20, 21, 100, 101, 250])
def test_every_row_goes_in_with_its_id(dana, at, count):
    now = at("2026-09-24 10:30")
    before = Organization.objects.create(owner=dana, created_at=now, name="First", key="first")
    rows = [Organization(owner=dana, created_at=now, name=f"Żółć {n}", key=f"z{n}") for n in range(count)]
    bulk.insert(rows)
    after = Organization.objects.create(owner=dana, created_at=now, name="Last", key="last")
    assert {row.pk: row.name for row in rows} == {
        row.pk: row.name for row in Organization.objects.exclude(pk__in=[before.pk, after.pk])
    }


def test_values_of_every_kind_come_back_as_they_were(dana, at):
    now = at("2026-09-24 10:30")
    rows = [
        Person(
            owner=dana,
            created_at=now,
            full_name="Maria Chen",
            sort_key="maria chen",
            found_in=Person.Found.LINKEDIN,
            other_emails=["ä@x.example", "b"],
            shares_school=True,
            connected_on=now.date(),
            touched_at=now,
        )
        for _ in range(30)
    ]
    bulk.insert(rows)
    kept = Person.objects.get(pk=rows[29].pk)
    assert (kept.created_at, kept.touched_at, kept.connected_on, kept.rest_until) == (now, now, now.date(), None)
    assert (kept.other_emails, kept.shares_school, kept.found_in) == (["ä@x.example", "b"], True, "linkedin")


@pytest.mark.parametrize("count", [5, 50])
def test_rows_that_are_there_are_set_anew(dana, count):
    same, anew = ["owner", "kind", "object_id"], ["title"]
    bulk.insert(texts(dana, count))
    ids = set(SearchText.objects.values_list("id", flat=True))
    bulk.insert(texts(dana, count, title="other"), replacing=(same, anew))
    assert set(SearchText.objects.values_list("id", flat=True)) == ids
    assert set(SearchText.objects.values_list("title", flat=True)) == {"other"}
