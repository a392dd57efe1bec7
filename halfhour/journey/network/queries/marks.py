"""Everybody on the map, with when each step of the way to them was taken."""

from __future__ import annotations

from typing import Any

from django.db.models import Exists, Min, Model, OuterRef, Q, QuerySet, Subquery

from halfhour.accounts.models import User
from halfhour.journey.conversation.models import Referral
from halfhour.journey.interviews.models import Interview
from halfhour.journey.network.rules.marks import Mark
from halfhour.journey.outreach.models import Call, Letter, Reply
from halfhour.journey.people.models import Person

HELD = Interview.State.HELD
COLUMNS = (
    *("pk", "full_name", "organization__name", "named_by", "field__name", "created_at", "is_met", "is_agreed"),
    *("said_at", "wrote_at", "called_at", "heard_at", "met_at", "thanked_at"),
)


def marks(owner: User) -> list[Mark]:
    """Everybody who named somebody or was named, and the names that are not people yet. Two queries."""
    names = open_names().filter(owner=owner).order_by("id")
    rows = names.values_list("pk", "name", "organization_name", "interview__person", "interview", "created_at")
    return [_person(dict(zip(COLUMNS, row, strict=True))) for row in _people(owner)] + [_name(*row) for row in rows]


def open_names() -> QuerySet[Referral]:
    """Names that are neither people yet nor set aside."""
    return Referral.objects.filter(person=None, set_aside_at=None)


def on_map(owner: Any) -> QuerySet[Person]:
    """The people who named somebody or were named."""
    namers = Person.objects.filter(owner=owner, named_by__isnull=False).values("named_by")
    hosts = open_names().filter(owner=owner).values("interview__person")
    return Person.objects.filter(owner=owner).filter(Q(named_by__isnull=False) | Q(pk__in=namers) | Q(pk__in=hosts))


def _people(owner: User) -> QuerySet[Person, Any]:
    mine = {"person": OuterRef("pk")}
    rows = on_map(owner).annotate(
        is_met=Exists(Interview.objects.filter(**mine, state=HELD)),
        is_agreed=Exists(Interview.objects.filter(**mine, state=Interview.State.AGREED)),
        said_at=_first(Referral, "person", "created_at"),
        wrote_at=_first(Letter, "person", "sent_at", purpose=Letter.Purpose.ASK),
        called_at=_first(Call, "person", "called_at"),
        heard_at=_first(Reply, "person", "received_at"),
        met_at=_first(Interview, "person", "ended_at", state=HELD),
        thanked_at=_first(Interview, "person", "thank_you__sent_at", state=HELD),
    )
    return rows.order_by("id").values_list(*COLUMNS)


def _first(model: type[Model], key: str, at: str, **these: Any) -> Subquery:
    found = model._default_manager.filter(**{key: OuterRef("pk")}, **these).order_by().values(key)
    return Subquery(found.annotate(first=Min(at)).values("first"))


def _person(row: dict[str, Any]) -> Mark:
    asked = min((at for at in (row["wrote_at"], row["called_at"]) if at), default=None)
    known = (
        ("met", row["is_met"]),
        ("meeting agreed", row["is_agreed"]),
        ("written to", asked is not None),
        ("not asked yet", True),
    )
    by = row["named_by"]
    return Mark(
        f"p{row['pk']}",
        row["full_name"],
        row["organization__name"] or "",
        f"p{by}" if by else "",
        next(words for words, fits in known if fits),
        row["field__name"] or "",
        person_id=row["pk"],
        named_at=(row["said_at"] or row["created_at"]) if by else None,
        asked_at=asked,
        answered_at=row["heard_at"],
        met_at=row["met_at"],
        thanked_at=row["thanked_at"],
    )


def _name(pk: int, name: str, place: str, host: int, interview: int, at: Any) -> Mark:
    return Mark(f"r{pk}", name, place, f"p{host}", "not among your people yet", interview_id=interview, named_at=at)
