"""Record what one person said of the resume, as suggestions that can be decided one by one."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time

from django.db import transaction

from halfhour.core import search
from halfhour.core.moments import at_local, local_day
from halfhour.core.problems import Problem
from halfhour.journey.interviews.models import Interview
from halfhour.journey.organizations.models import Field
from halfhour.journey.people import actions as people
from halfhour.journey.people.models import Person
from halfhour.journey.resumes import queries, rules
from halfhour.journey.resumes.actions.versions import copy_kept
from halfhour.journey.resumes.models import Critique, Suggestion, Trick, Version


class NotYetGiven(Problem):
    sentence = "That day has not come yet. Say on which day they looked at it."
    field = "given_on"


class TooLong(Problem):
    """A line of advice is longer than one line can be."""


@transaction.atomic
def record_critique(
    *,
    person: Person,
    now: datetime,
    given_on: date,
    interview: Interview | None = None,
    version: Version | None = None,
    remarks: str = "",
    suggestions: Iterable[str] = (),
    tricks: Iterable[str] = (),
    field: Field | None = None,
    kept_copy: bool = False,
) -> Critique:
    """Keep a critique: each of `suggestions` waits for a decision, `tricks` hold for `field`.

    `given_on` is a day in the owner's zone. Raises NotYetGiven, TooLong.
    """
    _refuse_future(given_on, person, now)
    critique = Critique.objects.create(
        owner=person.owner,
        created_at=now,
        person=person,
        interview=interview,
        version=version,
        given_on=given_on,
        remarks=remarks.strip(),
    )
    _add(critique, suggestions, now)
    _tell(person, tricks, field, now)
    if kept_copy and version:
        copy_kept(version=version, person=person, now=now, kept_on=given_on)
    noon = at_local(given_on, time(12), person.owner.zone)
    people.touch(person=person, now=min(now, noon))
    return critique


@transaction.atomic
def change_critique(
    *,
    critique: Critique,
    now: datetime,
    given_on: date,
    version: Version | None,
    remarks: str,
    more: Iterable[str] = (),
) -> None:
    """Put a critique right and add suggestions that came to mind later. Raises NotYetGiven, TooLong."""
    _refuse_future(given_on, critique.person, now)
    critique.given_on, critique.version, critique.remarks = given_on, version, remarks.strip()
    critique.revision += 1
    critique.save(update_fields=["given_on", "version", "remarks", "revision"])
    _add(critique, more, now)


def _refuse_future(given_on: date, person: Person, now: datetime) -> None:
    if given_on > local_day(now, person.owner.zone):
        raise NotYetGiven


def _add(critique: Critique, said: Iterable[str], now: datetime) -> None:
    known = set(critique.suggestions.values_list("text", flat=True))
    new = [text for text in _checked(said, "suggestions") if text not in known]
    made = Suggestion.objects.bulk_create(
        [Suggestion(owner=critique.owner, created_at=now, critique=critique, text=text) for text in new]
    )
    put_suggestions(critique, made)


def put_suggestions(critique: Critique, made: Iterable[Suggestion]) -> None:
    """Tell search what was suggested."""
    search.put(critique.owner_id, [queries.suggestion_text(suggestion, critique) for suggestion in made])


def _tell(person: Person, said: Iterable[str], field: Field | None, now: datetime) -> None:
    known = set(Trick.objects.filter(owner=person.owner, person=person, field=field).values_list("text", flat=True))
    Trick.objects.bulk_create(
        [
            Trick(owner=person.owner, created_at=now, person=person, field=field, text=text)
            for text in _checked(said, "tricks")
            if text not in known
        ]
    )


def _checked(said: Iterable[str], field: str) -> list[str]:
    kept = list(said)
    long = rules.too_long(kept)
    if long is not None:
        raise TooLong(
            f"The line that begins “{long[:40]}…” has {len(long)} characters, and {rules.LINE_MOST} fit. "
            "Make two lines of it.",
            field=field,
        )
    return kept
