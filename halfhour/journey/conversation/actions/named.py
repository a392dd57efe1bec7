"""What becomes of the people who were named, and of promises."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from halfhour.core import search
from halfhour.core.folding import fold
from halfhour.journey.conversation.models import Promise, Referral
from halfhour.journey.people import actions as people
from halfhour.journey.people.models import Person


@transaction.atomic
def referral_becomes_person(*, referral: Referral, now: datetime) -> Person:
    """The one named, among your people, with who named them; already there by name and organization, that one."""
    if referral.person is None:
        host = referral.interview.person
        person = _known(referral) or people.add(
            owner=referral.owner,
            full_name=referral.name,
            now=now,
            organization_name=referral.organization_name,
            named_by=host,
            found_in=Person.Found.REFERRAL,
            introduction=referral.introduction,
            why_them=referral.remarks,
        )
        if person.named_by_id is None and person != host:
            people.change(person=person, now=now, named_by=host, introduction=referral.introduction)
        people.touch(person=person, now=now)
        referral.person = person
        referral.set_aside_at = None
        _changed(referral, now, ["person", "set_aside_at"])
    return referral.person


def _known(referral: Referral) -> Person | None:
    """Same name at the same organization; a bare name may be anybody's."""
    if not referral.organization_name:
        return None
    same = Person.objects.filter(
        owner_id=referral.owner_id,
        sort_key=fold(referral.name),
        organization__key=fold(referral.organization_name),
    )
    return same.order_by("id").first()


@transaction.atomic
def forget_named(*, person: Person, now: datetime) -> None:
    """Somebody wants nothing kept about them: where others named them, the name goes, and the referral with it."""
    rows = list(Referral.objects.filter(person=person))
    for row in rows:
        search.remove(row.owner_id, "referral", [row.pk])
        row.delete()


@transaction.atomic
def set_aside(*, referral: Referral, now: datetime) -> None:
    """Not one to meet, at least not now: it is no longer asked for, and stays in the notes."""
    if referral.person_id is None and referral.set_aside_at is None:
        referral.set_aside_at = now
        _changed(referral, now, ["set_aside_at"])


@transaction.atomic
def mark_kept(*, promise: Promise, now: datetime) -> None:
    """The promise was kept."""
    if promise.kept_at is None:
        promise.kept_at, promise.let_go_at = now, None
        _changed(promise, now, ["kept_at", "let_go_at"])


@transaction.atomic
def let_go(*, promise: Promise, now: datetime) -> None:
    """Nobody waits for the promise any longer."""
    if promise.kept_at is None and promise.let_go_at is None:
        promise.let_go_at = now
        _changed(promise, now, ["let_go_at"])


@transaction.atomic
def reopen(*, promise: Promise, now: datetime) -> None:
    """Neither kept nor let go after all."""
    promise.kept_at = promise.let_go_at = None
    _changed(promise, now, ["kept_at", "let_go_at"])


def _changed(row: Referral | Promise, now: datetime, fields: list[str]) -> None:
    row.revision += 1
    row.updated_at = now
    row.save(update_fields=[*fields, "revision", "updated_at"])
