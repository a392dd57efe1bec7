"""The map as it was drawn last, and whether anything on it has changed since: both in one query."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Count, Max, Model, OuterRef, Q, QuerySet, Subquery, Sum

from halfhour.accounts.models import User
from halfhour.journey.conversation.models import Referral
from halfhour.journey.interviews.models import Interview
from halfhour.journey.network.models import ReferralMap
from halfhour.journey.network.rules.marks import Mark, read
from halfhour.journey.outreach.models import Call, Letter, Reply
from halfhour.journey.people.models import Person
from halfhour.journey.thanks.models import ThankYou

AT_ONCE = 80  # up to so many named people a page draws by itself, in a few milliseconds


@dataclass(frozen=True, slots=True)
class Kept:
    """`stamp` is what the map would be drawn from now, `named` how many were named; the rest is the map of `drawn_at`."""

    stamp: str
    named: int
    was: str = ""
    drawn_at: datetime | None = None
    drawing: Mapping[str, Any] | None = None

    @property
    def is_fresh(self) -> bool:
        """Whether nothing has changed since it was drawn."""
        return self.drawing is not None and self.was == self.stamp

    @property
    def marks(self) -> list[Mark]:
        """The people on it."""
        return [read(row) for row in self.drawing["marks"]] if self.drawing else []

    @property
    def places(self) -> dict[str, tuple[int, int, int]]:
        """Where they stand."""
        return {key: tuple(spot) for key, spot in self.drawing["places"].items()} if self.drawing else {}


def kept(owner: User) -> Kept:
    """One query, whatever the map holds."""
    drawn = ReferralMap.objects.filter(owner=OuterRef("pk"))
    parts = _seen()
    rows = User.objects.filter(pk=owner.pk).annotate(
        **parts,
        was=Subquery(drawn.values("stamp")),
        drawn_at=Subquery(drawn.values("drawn_at")),
        drawing=Subquery(drawn.values("drawing")),
    )
    row = rows.values(*parts, "was", "drawn_at", "drawing").get()
    stamp = "|".join(str(row[name] or "") for name in parts)
    named = (row["named"] or 0) + (row["names"] or 0)
    return Kept(stamp, named, row["was"] or "", row["drawn_at"], row["drawing"] if row["drawn_at"] else None)


def _seen() -> dict[str, Subquery]:
    """Counts, newest moments and sums of revisions of everything that a map shows, of the user outside."""
    return {
        "people": _of(Person, Count("pk"), touched_at__isnull=False),
        "changes": _of(Person, Sum("revision"), touched_at__isnull=False),
        "named": _of(Person, Count("pk"), named_by__isnull=False),
        "renamed": _of(Person, Sum("revision"), named_by__isnull=False),
        "referrals": _of(Referral, Sum("revision")),
        "names": _of(Referral, Count("pk", filter=Q(person=None, set_aside_at=None))),
        "letters": _of(Letter, Count("sent_at")),
        "wrote": _of(Letter, Max("sent_at")),
        "calls": _of(Call, Count("pk")),
        "replies": _of(Reply, Count("pk")),
        "held": _of(Interview, Count("pk", filter=Q(state=Interview.State.HELD))),
        "agreed": _of(Interview, Count("pk", filter=Q(state=Interview.State.AGREED))),
        "met": _of(Interview, Max("ended_at")),
        "thanks": _of(ThankYou, Count("sent_at")),
        "thanked": _of(ThankYou, Max("sent_at")),
    }


def _of(model: type[Model], counted: Any, **these: Any) -> Subquery:
    rows: QuerySet[Any] = model._default_manager.filter(owner=OuterRef("pk"), **these).order_by().values("owner")
    return Subquery(rows.annotate(counted=counted).values("counted"))
