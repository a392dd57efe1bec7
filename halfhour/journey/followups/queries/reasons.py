"""One reason to write to somebody, and the past that tells whether it is settled."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TypeVar

from django.db.models import QuerySet

from halfhour.accounts.models import User
from halfhour.core.moments import local_day
from halfhour.core.owned import Owned
from halfhour.journey.followups.models import FollowUp
from halfhour.journey.followups.rules.days import YEAR, Days
from halfhour.journey.outreach.models import Letter
from halfhour.journey.people.models import Person

WRITTEN = (Letter.Purpose.FOLLOW_UP, Letter.Purpose.MENTOR)


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason to write: `reason` is a value of FollowUp.Reason; `pk` is its row's, None while it is derived.

    `gentle` ones are in no rush. `answered` says that a follow-up letter since it showed settles it.
    """

    owner: User
    person: Person
    reason: str
    days: Days
    what: str
    why: str
    brief: str
    key: str = ""
    pk: int | None = None
    gentle: bool = False
    answered: bool = True

    @property
    def anchor(self) -> str:
        """Its id on the page of follow-ups."""
        return f"f{self.pk}" if self.pk else self.key.replace(":", "-")

    def shows(self, today: date) -> bool:
        """Whether it is on the owner's list by `today`."""
        return self.days.shows_on <= today


Row = TypeVar("Row", bound=Owned)


def of_owner(rows: QuerySet[Row], owner: User | None) -> list[Row]:
    """The rows of one owner, or of everybody, each with its owner loaded."""
    if owner is None:
        return list(rows.select_related("owner"))
    found = list(rows.filter(owner=owner))
    for row in found:
        row.owner = owner
    return found


@dataclass(frozen=True, slots=True)
class Past:
    """What follow-ups there were with some people: rows closed, letters sent within a year. Two queries."""

    closed: dict[int, list[FollowUp]]
    letters: dict[int, list[datetime]]

    @classmethod
    def of(cls, person_ids: Iterable[int], now: datetime) -> Past:
        """The past of these people; no query for nobody."""
        ids = set(person_ids)
        closed: dict[int, list[FollowUp]] = defaultdict(list)
        letters: dict[int, list[datetime]] = defaultdict(list)
        if ids:
            for row in FollowUp.objects.filter(person__in=ids, closed_at__isnull=False):
                closed[row.person_id].append(row)
            sent = Letter.objects.filter(
                person__in=ids, purpose__in=WRITTEN, sent_at__gt=now - YEAR - timedelta(days=1)
            )
            for letter in sent.only("person_id", "sent_at"):
                if letter.sent_at:
                    letters[letter.person_id].append(letter.sent_at)
        return cls(closed, letters)

    def is_settled(self, reason: Reason) -> bool:
        """Whether a row closed it, or a letter went out since it showed."""
        if reason.reason != FollowUp.Reason.ADVICE and any(r.key == reason.key for r in self.closed[reason.person.pk]):
            return True
        zone = reason.owner.zone
        sent = (local_day(at, zone) for at in self.letters[reason.person.pk])
        return reason.answered and any(day >= reason.days.shows_on for day in sent)

    def touches(self, person: Person, owner: User) -> list[date]:
        """The days, in the owner's zone, on which somebody was followed up within the year."""
        zone = owner.zone
        done = [row for row in self._turns(person) if row.state == FollowUp.State.DONE]
        kept = [local_day(row.closed_at, zone) for row in done if row.closed_at]
        return kept + [local_day(at, zone) for at in self.letters[person.pk]]

    def last_turn(self, person: Person, owner: User) -> date | None:
        """The newest day on which a turn of the rhythm was done or let go."""
        days = (local_day(row.closed_at, owner.zone) for row in self._turns(person) if row.closed_at)
        return max(days, default=None)

    def _turns(self, person: Person) -> list[FollowUp]:
        return [row for row in self.closed[person.pk] if row.reason == FollowUp.Reason.IN_TOUCH]
