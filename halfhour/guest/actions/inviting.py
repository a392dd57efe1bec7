"""The invitation that follows a yes: by mail, as calendar programs understand it, and taken back by the same way.

Organizer is the owner, with their own address: the host's program answers them.
"""

from __future__ import annotations

from datetime import datetime, timedelta

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


def tell_host(*, link: HostLink, interview: Interview, now: datetime, base: str) -> bool:
    """Queue the invitation of `interview` as it stands now, or its cancellation; whether one is on its way.

    Once for each sequence of it: a second call queues nothing. An older one that has not gone out is taken back.
    """
    if not invites(link, now):
        return False
    cancelled = interview.state == Interview.State.CANCELLED
    told = Outgoing.objects.filter(kind=KIND, subject__startswith=_subject(interview))
    if cancelled and not told.exists():
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
    return True


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
