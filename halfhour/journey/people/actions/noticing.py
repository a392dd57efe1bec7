"""What an import notices of jobs: a job it replaces is kept as a former one; what it may not replace is asked about."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime

from halfhour.core.moments import local_day
from halfhour.journey.organizations.rules import key_of
from halfhour.journey.people.models import Import, JobNews, Person, Position
from halfhour.journey.people.queries.importing import Known
from halfhour.journey.people.rules.merging import other_employer
from halfhour.journey.people.rules.settling import Settled


def notice_jobs(batch: Import, settled: Iterable[list[Settled]], known: Mapping[int, Known], now: datetime) -> None:
    """Of the rows of one chunk, after they were merged. No query where no employer changed."""
    former, news = [], []
    for rows in settled:
        found = known.get(rows[0].decision.target)
        if found is None:
            continue
        if found.have["organization"] and rows[0].new.get("organization"):
            former.append(_replaced(batch, found, rows[0], now))
        else:
            news += _said(batch, found, rows, now)
    Position.objects.bulk_create(former)
    if news:
        _ask(news)


def unnotice_jobs(batch: Import, ids: Iterable[int]) -> None:
    """The import is taken back for these people: so is what it noticed of their jobs."""
    pks = list(ids)
    Position.objects.filter(batch=batch, person__in=pks).delete()
    JobNews.objects.filter(batch=batch, person__in=pks).delete()


def _replaced(batch: Import, found: Known, row: Settled, now: datetime) -> Position:
    return Position(
        owner_id=batch.owner_id,
        created_at=now,
        person=found.person,
        organization_id=row.before.get("organization"),
        organization_name=found.have["organization"],
        title=found.have["title"],
        until=local_day(now, batch.owner.zone),
        source=_source(batch),
        batch=batch,
    )


def _said(batch: Import, found: Known, rows: list[Settled], now: datetime) -> list[JobNews]:
    said = [row.decision.row.said for row in rows if row.outcome != "skipped"]
    return [
        JobNews(
            owner_id=batch.owner_id,
            created_at=now,
            person=found.person,
            key=key_of(one.organization),
            organization_name=one.organization,
            title=one.title,
            source=_source(batch),
            batch=batch,
        )
        for one in said
        if other_employer(found.have, one)
    ]


def _ask(news: list[JobNews]) -> None:
    """An employer they had before is an old file's, and no news."""
    people: list[Person] = [one.person for one in news]
    before = Position.objects.filter(person__in=people).values_list("person", "organization_name")
    past = {(pk, key_of(name)) for pk, name in before}
    fresh = [one for one in news if (one.person_id, one.key) not in past]
    JobNews.objects.bulk_create(fresh, ignore_conflicts=True)


def _source(batch: Import) -> str:
    return f"Imported from {batch.file_name}"[:200]
