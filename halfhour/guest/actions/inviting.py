"""The invitation that follows a yes: by mail, as calendar programs understand it, and taken back by the same way.

Organizer is the owner, with their own address: the host's program answers them.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from django.db import transaction

from halfhour.core import outbox
from halfhour.core.models import Outgoing
from halfhour.formats import ical
from halfhour.gateways import mail
from halfhour.guest import queries
from halfhour.guest.invitation import event_for_host, message_for_host
from halfhour.guest.models import HostLink
from halfhour.journey.interviews.models import Interview
from halfhour.journey.people import queries as people

KIND = "guest.invitation"
A_DAY = 20  # invitations of one account; a person meets few people a day, a relay many


def invites(link: HostLink, now: datetime) -> bool:
    """Whether an invitation goes to the host by mail: this server sends, both addresses are known, nobody objected."""
    person, owner = link.person, link.owner
    if not (outbox.server_sends() and owner.email and person.email) or people.has_objected(person.email):
        return False
    today = Outgoing.objects.filter(owner=owner, kind=KIND, created_at__gt=now - timedelta(days=1))
    return today.count() < A_DAY


@transaction.atomic
def tell_host(*, link: HostLink, interview: Interview, now: datetime, base: str) -> bool:
    """Queue the invitation of `interview` as it stands now, or its cancellation; whether their calendar knows or will.

    Only what a calendar shows is worth a mail: a second call, or another door, queues nothing. An older one that has not
    gone out is taken back. `base` is the address of this Halfhour.
    """
    cancelled = interview.state == Interview.State.CANCELLED
    row = HostLink.objects.select_for_update().get(pk=link.pk)
    before = row.told.get(str(interview.pk))
    if before == _shown(interview):
        return True
    if (cancelled and before is None) or not invites(link, now):
        return False
    take_back_mail(interview)
    method: ical.Method = "CANCEL" if cancelled else "REQUEST"
    try:
        message = _message(link, interview, now, method, base + queries.path_of(link))
        outbox.queue(
            owner=link.owner,
            kind=KIND,
            subject=f"{_subject(interview)}{interview.sequence}",
            due_at=interview.created_at,
            message=message,
            repeatable=False,
            now=now,
        )
    except (mail.NotComposed, outbox.NotQueued):
        return False  # the page offers the calendar file instead
    link.told = row.told = {**row.told, str(interview.pk): _shown(interview)}
    row.save(update_fields=["told"])
    return True


def tell_changes(*, now: datetime, base: str) -> int:
    """Tell the hosts whose calendars know an interview that its owner has changed or cancelled since; how many were told.

    Asked by the worker: the stage that changes an interview knows nothing of host pages.
    """
    told = 0
    changed = Interview.objects.filter(
        state__in=[Interview.State.AGREED, Interview.State.CANCELLED], starts_at__gt=now, sequence__gt=0
    ).filter(person__host_links__revoked_at=None, person__host_links__expires_at__gt=now)
    for interview in changed.select_related("person__organization").distinct():
        link = queries.standing(interview.person)
        known = link.told.get(str(interview.pk)) if link else None
        if link is not None and known is not None and known != _shown(interview):
            told += tell_host(link=link, interview=interview, now=now, base=base)
    return told


def _shown(interview: Interview) -> list[Any]:
    """What of an interview stands in the host's calendar by mail."""
    is_off = interview.state == Interview.State.CANCELLED
    return [interview.starts_at.isoformat(), interview.minutes, interview.mode, is_off]


def _message(link: HostLink, interview: Interview, now: datetime, method: ical.Method, url: str) -> mail.Message:
    """Raises NotComposed."""
    event = event_for_host(link, interview, now, url=url, mailed=True)
    return message_for_host(
        link,
        interview,
        now,
        event=ical.write(event, method=method),
        method=method,
        sender=outbox.server_sender(f"{link.owner.name} by Halfhour"),
        to=mail.mailbox(link.person.email, link.person.full_name),
        reply_to=mail.mailbox(link.owner.email, link.owner.name),
        url=url,
    )


def take_back_mail(interview: Interview) -> None:
    """What has not gone out about this interview does not go out any more."""
    for row in Outgoing.objects.filter(kind=KIND, subject__startswith=_subject(interview)).only("kind", "subject"):
        outbox.cancel(kind=KIND, subject=row.subject)


def _subject(interview: Interview) -> str:
    return f"interview:{interview.pk}/"
