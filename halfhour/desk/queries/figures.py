"""What the figures rest on, out of the stages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Exists, OuterRef, Q

from halfhour.accounts.models import User
from halfhour.desk.rules.figures import Asked, Reached, Thanked
from halfhour.journey.conversation.models import Opening, Referral
from halfhour.journey.followups.models import Application
from halfhour.journey.interviews.models import Interview
from halfhour.journey.outreach.models import Call, Letter, Reply
from halfhour.journey.people.models import Person
from halfhour.journey.thanks.models import ThankYou

HELD = Interview.State.HELD


def asked(owner: User, now: datetime) -> list[Asked]:
    """Everybody who was asked, once for each channel, by their first letter of it or the first call. Three queries."""
    heard: dict[int, list[tuple[str, datetime]]] = defaultdict(list)
    for person, kind, at in Reply.objects.filter(owner=owner).values_list("person", "kind", "received_at"):
        heard[person].append((kind, at))
    letters = Letter.objects.filter(owner=owner, purpose=Letter.Purpose.ASK, sent_at__isnull=False)
    first: dict[tuple[int, str], Asked] = {}
    for person, channel, way, sent in letters.order_by("sent_at").values_list(
        "person", "channel", "person__found_in", "sent_at"
    ):
        at = sent or now
        kinds = {kind for kind, received in heard[person] if received >= at}
        answer = _answer(Reply.Kind.YES in kinds, bool(kinds))
        first.setdefault((person, channel), Asked(channel, way, answer, (now - at).days))
    return [*first.values(), *_called(owner, now)]


def _called(owner: User, now: datetime) -> Iterator[Asked]:
    """People called: whoever spoke answered, and a visit agreed is a yes."""
    calls: dict[int, list[tuple[str, str, str, datetime]]] = defaultdict(list)
    rows = Call.objects.filter(owner=owner, person__isnull=False).order_by("called_at")
    for who, way, answered, then, at in rows.values_list("person", "person__found_in", "answered", "next", "called_at"):
        calls[who or 0].append((way or "", answered, then, at))
    for made in calls.values():
        spoke = any(said == Call.Answered.SPOKE for _, said, _, _ in made)
        yes = any(next_ == Call.Next.VISIT for _, _, next_, _ in made)
        yield Asked("phone", made[0][0], _answer(yes, spoke), (now - made[0][3]).days)


def reached(owner: User) -> list[Reached]:
    """How far one came with everybody who was asked or met. One query."""
    mine: dict[str, Any] = {"person": OuterRef("pk")}
    hosted: dict[str, Any] = {"interview__person": OuterRef("pk")}
    applied = Application.objects.filter(opening__interview__person=OuterRef("pk"), applied_on__isnull=False)
    written = Letter.objects.filter(**mine, sent_at__isnull=False, purpose=Letter.Purpose.ASK)
    rows = Person.objects.filter(owner=owner, touched_at__isnull=False).annotate(
        asked=Exists(written) | Exists(Call.objects.filter(**mine)),
        answered=Exists(Reply.objects.filter(**mine)),
        met=Exists(Interview.objects.filter(**mine, state=HELD)),
        thanked=Exists(ThankYou.objects.filter(**hosted, sent_at__isnull=False)),
        names=Exists(Referral.objects.filter(**hosted)) | Exists(Person.objects.filter(named_by=OuterRef("pk"))),
        opening=Exists(Opening.objects.filter(**hosted)),
        applied=Exists(applied),
        offered=Exists(applied.filter(outcome=Application.Outcome.OFFERED)),
    )
    rows = rows.filter(Q(asked=True) | Q(met=True))
    steps = ("asked", "answered", "met", "thanked", "names", "opening", "applied", "offered")
    return [Reached(*row) for row in rows.values_list(*steps)]


def thanked(owner: User, now: datetime) -> list[Thanked]:
    """How soon every half hour that was held was thanked for. One query."""
    rows = Interview.objects.filter(owner=owner, state=HELD, ended_at__isnull=False)
    late = timedelta(hours=owner.numbers.thank_within_hours)
    return [
        Thanked(max(sent - ended, timedelta(0)) if sent else None, sent is None and now - ended > late)
        for ended, sent in rows.values_list("ended_at", "thank_you__sent_at")
        if ended
    ]


def _answer(yes: bool, any_: bool) -> str:
    return "yes" if yes else "other" if any_ else ""
