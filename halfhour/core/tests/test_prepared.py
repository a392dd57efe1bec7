"""A query written once answers every question it is asked."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db.models import CharField, DateTimeField, Value

from halfhour.core.models import Heartbeat
from halfhour.core.prepared import Given, Prepared, moment

NOON = datetime(2026, 9, 24, 12, 0, tzinfo=UTC)


@pytest.fixture
def beats(db):
    Heartbeat.objects.bulk_create(
        Heartbeat(name=name, beat_at=NOON + timedelta(hours=n)) for n, name in enumerate(("a", "b", "c"))
    )


def since():
    late = Heartbeat.objects.filter(beat_at__gte=Given("since", DateTimeField()))
    named = late.annotate(kind=Value("beat", output_field=CharField()))
    return named.values_list("kind", "name", "beat_at").order_by("name")


def test_asked_twice_with_other_values(beats):
    query = Prepared(since)
    assert [row[1] for row in query.rows(since=NOON + timedelta(hours=1))] == ["b", "c"]
    assert [row[1] for row in query.rows(since=NOON + timedelta(hours=2))] == ["c"]
    assert [(kind, moment(at)) for kind, _, at in query.rows(since=NOON, limit=1)] == [("beat", NOON)]


def test_a_part_of_the_rows(beats):
    assert [row[1] for row in Prepared(since).rows(since=NOON, limit=1, offset=1)] == ["b"]


def test_its_text_is_written_once(beats):
    built = []
    query = Prepared(lambda: built.append(1) or since())
    query.rows(since=NOON)
    query.rows(since=NOON)
    assert built == [1]


def test_a_value_that_was_not_given_is_an_error(beats):
    with pytest.raises(KeyError):
        Prepared(since).rows()


def test_a_moment_out_of_a_row():
    assert moment("2026-09-24 12:00:00") == NOON
    assert moment("2026-09-24 12:00:00+00") == NOON
    assert moment(NOON) == NOON
    assert moment(None) is None
