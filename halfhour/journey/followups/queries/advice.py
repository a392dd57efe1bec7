"""What came of people's advice and was not told them: suggestions taken, a field chosen after they spoke of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Exists, Max, OuterRef, QuerySet

from halfhour.accounts.models import User
from halfhour.core.moments import local_day
from halfhour.journey.followups.models import FieldChoice, FollowUp, Told
from halfhour.journey.followups.queries.reasons import Past, Reason, of_owner
from halfhour.journey.followups.rules import advice, days, keys
from halfhour.journey.followups.rules.advice import Piece
from halfhour.journey.interviews.models import Interview
from halfhour.journey.people.models import Person
from halfhour.journey.resumes.models import Suggestion

ROWS = 100


@dataclass(frozen=True, slots=True)
class Untold:
    """One person and what they were not told yet, oldest first."""

    owner: User
    person: Person
    pieces: list[Piece]


def taken(since: Any) -> QuerySet[Suggestion]:
    """Suggestions taken since that moment of which nobody was told."""
    told = _heard().filter(suggestion=OuterRef("pk"))
    rows = Suggestion.objects.filter(state=Suggestion.State.TAKEN, decided_at__gte=since)
    return rows.filter(~Exists(told), critique__person__never_again=False)


def chosen(since: Any) -> QuerySet[FieldChoice]:
    """Fields chosen since that moment."""
    return FieldChoice.objects.filter(created_at__gte=since)


def since(now: datetime) -> datetime:
    """From when on anybody still remembers what they advised."""
    return now - advice.STALE


def untold(now: datetime, owner: User | None, person: Person | None = None) -> list[Untold]:
    """Everybody who could be told something, of one owner or of all; or one person alone. Two queries.

    What stands in a letter that did not go out yet is not told.
    """
    found: dict[int, list[Piece]] = defaultdict(list)
    people: dict[int, tuple[User, Person]] = {}
    rows = taken(since(now)).select_related("critique__person__organization", "taken_in")
    for row in of_owner(rows.filter(critique__person=person) if person else rows, owner):
        about = people.setdefault(row.critique.person_id, (row.owner, row.critique.person))
        found[about[1].pk].append(_taken(row))
    for choice, host, whose in _hosts(now, owner, person):
        people.setdefault(host.pk, (whose, host))
        found[host.pk].append(Piece("field", choice.pk, choice.field.name, choice.chosen_on))
    return [Untold(*people[pk], sorted(pieces, key=lambda piece: piece.on)) for pk, pieces in found.items()]


def thanked(people: Iterable[int], now: datetime) -> dict[int, datetime | None]:
    """When each of these people was thanked last; `now` while thanks for the last half hour are still to be said.

    One query, none for nobody.
    """
    ids = list(people)
    if not ids:
        return {}
    held = Interview.objects.filter(person__in=ids, state=Interview.State.HELD).order_by().values_list("person")
    rows = held.annotate(met=Max("ended_at"), last=Max("thank_you__sent_at"))
    waiting = now - days.AFTER_THANKS
    return {
        pk: now if met and met > waiting and (not last or last < met) else last for pk, met, last in rows if met or last
    }


def reason(known: Untold, past: Past, thanks: dict[int, datetime | None], now: datetime) -> Reason:
    """To tell one person what came of their advice; it counts among the touches of a year."""
    owner, person, pieces = known.owner, known.person, known.pieces
    last = thanks.get(person.pk)
    most = None if getattr(person, "mentor", None) else owner.numbers.touches_a_year
    first = days.not_before(past.touches(person, owner), most)
    found = advice.when(pieces, local_day(last, owner.zone) if last else None, first)
    return Reason(
        owner=owner,
        person=person,
        reason=FollowUp.Reason.ADVICE,
        days=found.after_rest(person.rest_until),
        what=f"Tell {person.full_name} what you did with their advice",
        why=advice.why(pieces),
        brief=f"tell {person.first_name} what came of their advice",
        key=keys.of_advice(person.pk, max(piece.on for piece in pieces)),
        gentle=True,
        answered=False,
    )


def told_so_far(owner: User) -> list[Told]:
    """The newest hundred things that were told, each with its person, its letter and what it is about. One query."""
    rows = _heard().filter(owner=owner)
    return list(rows.select_related("person", "letter", "suggestion", "choice__field").order_by("-id")[:ROWS])


def begun(person: Person) -> set[tuple[str, int]]:
    """What letters to a person tell that did not go out yet, by kind and id: no second letter is to tell it."""
    rows = Told.objects.filter(person=person, letter__isnull=False, letter__sent_at=None)
    return {
        ("taken", taken) if taken else ("field", choice) for taken, choice in rows.values_list("suggestion", "choice")
    }


def _heard() -> QuerySet[Told]:
    return Told.objects.exclude(letter__isnull=False, letter__sent_at=None)


def _taken(row: Suggestion) -> Piece:
    on: date = local_day(row.decided_at, row.owner.zone) if row.decided_at else row.critique.given_on
    return Piece("taken", row.pk, row.text, on, row.taken_in.number if row.taken_in else 0)


def _hosts(now: datetime, owner: User | None, person: Person | None) -> Iterable[tuple[FieldChoice, Person, User]]:
    """Whoever was met in a chosen field before it was chosen, and was not told."""
    choices = of_owner(chosen(since(now)).select_related("field"), owner)
    if not choices:
        return
    by_field = {choice.field_id: choice for choice in choices}
    told = _heard().filter(choice__field=OuterRef("field"), person=OuterRef("person"))
    held = Interview.objects.filter(state=Interview.State.HELD, field__in=by_field, person__never_again=False)
    held = held.filter(~Exists(told))
    if person is not None:
        held = held.filter(person=person)
    seen = set()
    for row in held.select_related("person__organization").order_by("id"):
        choice = by_field[row.field_id or 0]
        before = (row.ended_at or row.starts_at) <= choice.created_at
        if before and row.person_id not in seen:
            seen.add(row.person_id)
            yield choice, row.person, choice.owner
