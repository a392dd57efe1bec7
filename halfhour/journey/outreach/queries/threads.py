"""What lies between you and each person: the last letter that is unanswered, the last reply that is.

Read in four plain queries and decided in Python: on the page that is opened most, putting together one clever query
costs more than running four simple ones.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, TypeVar

from django.db.models import F, Q, QuerySet

from halfhour.accounts.models import User
from halfhour.journey.organizations.models import Department, Organization
from halfhour.journey.outreach.models import Letter, Reply
from halfhour.journey.outreach.rules import silence
from halfhour.journey.people.models import Person

LONGEST = 60  # business days: the longest silence that can be set (accounts/rules.py)
REPLIES_MATTER = timedelta(days=45)  # a yes that led nowhere in six weeks is history
CHASED = (Letter.Purpose.ASK, Letter.Purpose.ANSWER, Letter.Purpose.REMINDER)
OPENERS = (Letter.Purpose.ASK, Letter.Purpose.ANSWER)
# A letter that thanks for a no, a "later" or a name asks for nothing.
NOT_CHASED_AFTER = (Reply.Kind.LATER, Reply.Kind.COLLEAGUE, Reply.Kind.NO)
PLACE = "person__organization"
Row = TypeVar("Row", Letter, Reply, Person, Department, Organization)


@dataclass(slots=True)
class Thread:
    """One person's letters that went out, as (sent_at, purpose), and replies, as (received_at, kind), oldest first."""

    letters: list[tuple[datetime, str]] = field(default_factory=list)
    replies: list[tuple[datetime, str]] = field(default_factory=list)

    def said(self) -> str:
        """The kind of the last reply, empty when there was none."""
        return self.replies[-1][1] if self.replies else ""

    def answered(self, letter: Letter) -> bool:
        """Whether a reply came after it, or it asks for none."""
        assert letter.sent_at is not None
        if self.replies and self.replies[-1][0] >= letter.sent_at:
            return True
        return letter.purpose == Letter.Purpose.ANSWER and self.said() in NOT_CHASED_AFTER

    def reminders(self, letter: Letter) -> int:
        """How many reminders went out since the last letter that began something, with this one."""
        assert letter.sent_at is not None
        begun = [at for at, purpose in self.letters if purpose in OPENERS and at <= letter.sent_at]
        reminders = (at for at, purpose in self.letters if purpose == Letter.Purpose.REMINDER and at <= letter.sent_at)
        return sum(not begun or at >= begun[-1] for at in reminders)

    def settled(self, reply: Reply) -> bool:
        """Whether a letter or another reply came after it."""
        last = max(self.letters[-1:] + self.replies[-1:], default=None)
        return last is not None and last[0] > reply.received_at


@dataclass(slots=True)
class Open:
    """The letters and replies after which nothing happened, one a person, with the threads they stand in."""

    letters: list[Letter]
    replies: list[Reply]
    threads: dict[int, Thread]


def open_between(now: datetime, owner: User | None) -> Open:
    """What is open between you and people, of one owner or of everybody. Four queries.

    They are not ordered: SQLite would take the index that gives the order, and run through everybody's rows.
    """
    letters, replies = _letters(now, owner), _replies(now, owner)
    threads = _threads({row.person_id for row in letters} | {row.person_id for row in replies})
    return Open(
        letters=[row for row in letters if not threads[row.person_id].answered(row)],
        replies=[row for row in replies if not threads[row.person_id].settled(row)],
        threads=threads,
    )


def _letters(now: datetime, owner: User | None) -> list[Letter]:
    longest = owner.numbers.reminder_after_days if owner else LONGEST
    rows = Letter.objects.filter(purpose__in=CHASED, sent_at__gte=now - silence.remembered(longest))
    rows = of(rows.filter(_untouched("sent_at")).select_related(PLACE).defer("body"), owner)
    newest = _newest(sorted(shared(rows, owner), key=lambda row: (row.sent_at or now, row.pk)))
    return [row for row in newest if row.sent_at and row.sent_at >= now - _remembered(row.owner)]


def _replies(now: datetime, owner: User | None) -> list[Reply]:
    kinds = (Reply.Kind.YES, Reply.Kind.QUESTION)
    rows = Reply.objects.filter(kind__in=kinds, received_at__gte=now - REPLIES_MATTER)
    rows = of(rows.filter(_untouched("received_at")).select_related(PLACE).defer("text"), owner)
    return _newest(sorted(shared(rows, owner), key=lambda row: (row.received_at, row.pk)))


def _remembered(owner: User) -> timedelta:
    return silence.remembered(owner.numbers.reminder_after_days)


def _untouched(event: str) -> Q:
    """Nothing happened with the person after it; that they were put down is no event."""
    at = "person__touched_at"
    quiet = Q(**{at: None}) | Q(**{f"{at}__lte": F(event)}) | Q(**{f"{at}__lte": F("person__created_at")})
    return quiet & Q(person__never_again=False)


def of(rows: QuerySet[Row], owner: User | None) -> QuerySet[Row]:
    """The rows of one owner, or of everybody with their owners."""
    return rows.select_related("owner") if owner is None else rows.filter(owner=owner)


def shared(rows: Iterable[Row], owner: User | None) -> list[Row]:
    """The rows, all with the owner that was given rather than one more copy each."""
    found: list[Any] = list(rows)
    for row in found if owner is not None else ():
        row.owner = owner
    return found


def _newest(rows: list[Any]) -> list[Any]:
    """The last of each person's rows, newest first."""
    newest: dict[int, Any] = {}
    for row in reversed(rows):
        newest.setdefault(row.person_id, row)
    return list(newest.values())


def _threads(people: set[int]) -> dict[int, Thread]:
    threads: dict[int, Thread] = defaultdict(Thread)
    if people:
        letters = Letter.objects.filter(person__in=people, sent_at__isnull=False).order_by("sent_at")
        for person, at, purpose in letters.values_list("person_id", "sent_at", "purpose"):
            if at is not None:
                threads[person].letters.append((at, purpose))
        replies = Reply.objects.filter(person__in=people).order_by("received_at", "id")
        for person, at, kind in replies.values_list("person_id", "received_at", "kind"):
            threads[person].replies.append((at, kind))
    return threads
