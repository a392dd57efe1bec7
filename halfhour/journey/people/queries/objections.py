"""Who asked for no more letters, and what hosts did that their owner has not seen yet."""

from __future__ import annotations

from datetime import datetime

from django.conf import settings
from django.urls import reverse

from halfhour.accounts.models import User
from halfhour.core.due import Due, Step
from halfhour.journey.people.models import HostAct, Objection, Person
from halfhour.journey.people.rules.objections import hashes


def keys() -> list[str]:
    """The key that hashes are made with, and those before it."""
    return [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]


def has_objected(*addresses: str) -> bool:
    """Whether whoever reads one of these mail addresses asked for no more letters from anybody here.

    Asked before a letter is begun and again before one is sent, by every account of this Halfhour. At most one query.
    """
    wanted = hashes(addresses, keys())
    return bool(wanted) and Objection.objects.filter(address_hash__in=wanted).exists()


def may_not_write(person: Person) -> bool:
    """Whether no more letters go to this person: they told the owner so, or objected on anybody's page."""
    return person.never_again or has_objected(person.email, *person.other_emails)


def acts_due(now: datetime, owner: User | None = None) -> list[Due]:
    """What hosts did on their pages, until its owner has seen it. One query."""
    rows = HostAct.objects.filter(seen_at=None)
    if owner is not None:
        rows = rows.filter(owner=owner)
    return [_seen(act) for act in rows.select_related("person").order_by("created_at", "id")]


def _seen(act: HostAct) -> Due:
    name = act.person.first_name if act.person else "a host"
    return Due(
        owner_id=act.owner_id,
        kind="people.host_act",
        subject=f"host_act:{act.pk}",
        what=act.what,
        why=act.words or WHY[act.kind],
        url=reverse("people:host_act", args=[act.pk]),
        button="See it",
        step=STEPS.get(act.kind, "find"),
        by=act.created_at if act.kind in URGENT else None,
        opens=act.created_at,
        person_id=act.person_id,
        brief=f"see what {name} answered",
        by_words="new",
        weight=2 if act.kind in URGENT else NEWS,
    )


NEWS = 5  # an answer is worth more than anything that is in no rush
STEPS: dict[str, Step] = {
    HostAct.Kind.CHOSEN: "prepare",
    HostAct.Kind.MOVED: "prepare",
    HostAct.Kind.CANCELLED: "prepare",
}
URGENT: set[str] = {HostAct.Kind.MOVED, HostAct.Kind.CANCELLED, HostAct.Kind.REMOVED}
WHY: dict[str, str] = {
    HostAct.Kind.CHOSEN: "On their page. It stands among your interviews.",
    HostAct.Kind.MOVED: "On their page. Your interview is changed already; take the calendar file again.",
    HostAct.Kind.CANCELLED: "Ask for another time, or let it rest.",
    HostAct.Kind.LATER: "On their page. It rests until that day.",
    HostAct.Kind.NEVER: "On their page. Nobody here can begin another letter to them.",
    HostAct.Kind.COLLEAGUE: "On their page. They are among your people now, named by them.",
    HostAct.Kind.CORRECTED: "On their page. Look at what they put right.",
    HostAct.Kind.CONFIRMED: "On their page. It stands in your report.",
    HostAct.Kind.REMOVED: "They had everything about them removed, as everybody may.",
}
