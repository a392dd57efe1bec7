"""Looking into one's mailbox for what came back: only mail of the people one wrote to, each once, safe to run twice."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from django.db.models import Q

from halfhour.accounts.mailbox import actions as mailbox
from halfhour.accounts.mailbox import servers
from halfhour.accounts.models import MailAccount, User
from halfhour.core import moments, outbox
from halfhour.core.models import Outgoing
from halfhour.gateways.mail import NotReached, imap
from halfhour.journey.outreach import actions, queries
from halfhour.journey.outreach.actions.arriving import Known

if TYPE_CHECKING:
    from halfhour.formats.message import Message

log = logging.getLogger(__name__)
EVERY = timedelta(minutes=5)
LOOK_BACK = timedelta(days=30)
REMEMBERED = 2000
INBOX = "INBOX"
# What a later stage makes of a mail of one of its owner's people, with the mail's octets; true when that settles it.
Hear = Callable[[User, "Message", bytes, datetime], bool]


def look_into_mailboxes(*, now: datetime, most: int = 20, hear: Hear | None = None) -> int:
    """Look into those mailboxes that were not looked into for five minutes; returns how many that were.

    A mailbox is taken by a conditional update, so that of several workers one looks. Every new mail that concerns
    somebody is handed to `hear` as well; what that settles does not wait to be read.
    """
    old = Q(looked_at=None) | Q(looked_at__lte=now - EVERY)
    waiting = MailAccount.objects.filter(old, is_read=True, user__is_active=True).exclude(imap_host="")
    looked = 0
    for account in waiting.select_related("user").order_by("looked_at", "id")[:most]:
        if MailAccount.objects.filter(old, pk=account.pk).update(looked_at=now):
            looked += 1
            _look(account, now, hear)
    return looked


def _look(account: MailAccount, now: datetime, hear: Hear | None) -> None:
    try:
        look_into(account, now=now, hear=hear)
    except NotReached as error:
        log.info("A mailbox was not read: %s", error.wrong)
        if not error.again:
            mailbox.note_trouble(account, error.sentence)
    except Exception:
        log.exception("A mailbox could not be read")


def look_into(account: MailAccount, *, now: datetime, hear: Hear | None = None) -> int:
    """Find and keep what came back; returns how many mails were new. Raises NotReached."""
    owner = account.user
    people, letters = queries.written_to(owner, now)
    doubtful = list(outbox.uncertain(owner).filter(lane=outbox.lane_of("own", owner)))
    if not people and not letters and not doubtful:
        return 0
    known = Known(
        {
            address.casefold(): person
            for person in people
            for address in [person.email, *person.other_emails]
            if address
        },
        {letter.message_id: letter for letter in letters},
    )
    with imap.Box(servers.reading(account)) as box:
        folder = box.folder_of("all") or INBOX
        _settle_doubts(box, doubtful, now)
        validity, uids = account.seen.get(folder, [0, []])
        found = box.find(
            folder,
            since=moments.local_day(now - LOOK_BACK, owner.zone),
            senders=list(known.people),
            answering=list(known.letters),
            naming=[person.email for person in people],
            seen=(validity, uids),
        )
    new = sum(_arrived(owner, one.content, known, now, hear) for one in found)
    if found:
        kept = uids if validity == found[0].validity else []
        seen = {folder: [found[0].validity, [*kept, *(one.uid for one in found)][-REMEMBERED:]]}
        MailAccount.objects.filter(pk=account.pk).update(seen=account.seen | seen)
    return new


def _arrived(owner: User, content: bytes, known: Known, now: datetime, hear: Hear | None) -> bool:
    """Whether the mail is new and concerns somebody. It is kept before it is heard, and heard before it is taken for
    seen: a crash between the two has it found again, and what it says counts once."""
    from halfhour.formats.message import (
        read_message,
    )  # loaded at the first mail: who has no mailbox here never needs it

    mail = read_message(content)
    arrival = actions.arrive(owner=owner, now=now, mail=mail, raw=content, known=known)
    concerns = arrival or actions.arrived_before(owner=owner, mail=mail, raw=content)
    if concerns is not None and hear is not None and hear(owner, mail, content, now):
        actions.settle(arrival=concerns, now=now)
    return arrival is not None


def _settle_doubts(box: imap.Box, doubtful: list[Outgoing], now: datetime) -> None:
    """A letter that may have gone out and lies in the Sent folder did. One that does not proves nothing."""
    folder = box.folder_of("sent") if doubtful else ""
    for row in doubtful if folder else ():
        if box.holds(folder, row.message_id):
            outbox.it_is_there(row=row, now=now)
