"""What hosts do of themselves: what is told to the owner, objecting for good, having everything removed."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from halfhour.accounts.models import User
from halfhour.core import outbox, suppression
from halfhour.journey.people import queries
from halfhour.journey.people.actions.removing import remove
from halfhour.journey.people.models import HostAct, ImportRow, Objection, Person
from halfhour.journey.people.rules.objections import address_hash


@transaction.atomic
def host_acted(
    *, owner: User, person: Person | None, now: datetime, kind: str, what: str, words: str = "", leads_to: str = ""
) -> HostAct:
    """Note what a host did, for its owner to see. `what` is a sentence, `leads_to` a path of ours."""
    return HostAct.objects.create(
        owner=owner,
        person=person,
        created_at=now,
        kind=kind,
        what=what[:300],
        words=words.strip(),
        leads_to=leads_to,
    )


@transaction.atomic
def act_seen(*, act: HostAct, now: datetime) -> None:
    """The owner has seen it; the first time counts."""
    HostAct.objects.filter(pk=act.pk, seen_at=None).update(seen_at=now)


@transaction.atomic
def object_for_good(*, person: Person, now: datetime) -> int:
    """No more letters to any address of this person, from anybody here, not even what waits to go out; how many
    addresses that are.

    Only hashes are kept. An address of a place (`info@`) is somebody else's too, and still objected with: whoever
    reads it asked.
    """
    addresses = {person.email, *person.other_emails}
    made = [made for address in addresses if (made := address_hash(address, queries.keys()[0]))]
    for one in made:
        Objection.objects.get_or_create(address_hash=one, defaults={"created_at": now})
    for address in filter(None, addresses):
        suppression.suppress(address, why="asked", now=now)  # also for what was confirmed before and waits to go out
    outbox.hold_back(addresses=addresses)
    return len(made)


@transaction.atomic
def forget(*, person: Person, now: datetime, what: str) -> None:
    """Everything about a person goes, at their own wish; what stays is that no letter may go to their addresses.

    `what` tells the owner, and names nobody.
    """
    owner = person.owner
    object_for_good(person=person, now=now)
    outbox.forget(owner=owner, addresses=[person.email, *person.other_emails])
    # The report of an import keeps its count of rows; whose they were goes.
    ImportRow.objects.filter(person=person).update(name="", why="", before={})
    remove(person=person, now=now)
    host_acted(owner=owner, person=None, now=now, kind=HostAct.Kind.REMOVED, what=what)
