"""People found on an organization's own site: taken, recognised where they are known, and taken back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django.db import transaction

from halfhour.accounts.models import User
from halfhour.journey.people import queries
from halfhour.journey.people.actions.keeping import add, change, fill
from halfhour.journey.people.actions.removing import remove
from halfhour.journey.people.models import Person
from halfhour.journey.people.rules.details import Details, card_of
from halfhour.journey.people.rules.judging import Level
from halfhour.journey.people.rules.merging import merge

Turn = dict[str, Any]


@transaction.atomic
def take_found(
    *, owner: User, found: Sequence[tuple[Details, str]], same: Mapping[int, int | None], now: datetime
) -> list[Turn]:
    """Each of `found`, with the words where they stood, becomes one of the owner's people, or fills one who is known.

    Who is surely known is filled. `same` says for one by their number whom the owner took them for, None for somebody
    new. Answers what was done, for `take_found_back`.
    """
    matches = queries.could_be_each(owner, [card_of(said, -1 - number) for number, (said, _) in enumerate(found)])
    turns = []
    for number, ((said, where), could_be) in enumerate(zip(found, matches, strict=True)):
        known: Person | None = next((person for person, match in could_be if match.level is Level.SURE), None)
        if number in same:
            chosen = same[number]
            known = next((person for person, _ in could_be if person.pk == chosen), None)
        turns.append(_filled(known, said, now) if known else _added(owner, said, where, now))
    return turns


@transaction.atomic
def take_found_back(*, owner: User, turns: Sequence[Turn], now: datetime) -> int:
    """Undo: who was added goes unless something hangs on them or they were edited; who was filled is as before.

    Answers how many stayed because something happened with them since.
    """
    stayed = 0
    for turn in turns:
        person = Person.objects.filter(owner=owner, pk=turn["person"]).first()
        if person is None:
            continue
        if person.revision != turn["revision"] or (turn["added"] and queries.going_with(person)):
            stayed += 1
        elif turn["added"]:
            remove(person=person, now=now)
        elif turn["before"]:
            change(person=person, now=now, **turn["before"])
    return stayed


def _added(owner: User, said: Details, where: str, now: datetime) -> Turn:
    person = add(
        owner=owner,
        full_name=said.full_name,
        now=now,
        organization_name=said.organization,
        title=said.title,
        email=said.mails[0] if said.mails else "",
        phone=said.phones[0] if said.phones else "",
        found_in=Person.Found.WEBSITE,
        found_detail=where[:200],
    )
    return {"person": person.pk, "added": True, "revision": person.revision, "before": {}}


def _filled(person: Person, said: Details, now: datetime) -> Turn:
    new = merge(queries.have(person), said, newer=False)
    before = {name: getattr(person, name) for name in new if name != "organization"}
    if "organization" in new:
        before["organization_name"] = ""
    fill(person=person, said=said, now=now)
    return {"person": person.pk, "added": False, "revision": person.revision, "before": before}
