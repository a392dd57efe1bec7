"""Set one's mailbox up, try it, look after its trouble, forget it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from halfhour.accounts.mailbox import servers
from halfhour.accounts.models import MailAccount, User
from halfhour.core import outbox
from halfhour.core.problems import Problem
from halfhour.gateways.mail import NotReached, imap, smtp


class NoMailbox(Problem):
    """There is none to send from."""

    sentence = "No mailbox is set up. Set it up under Settings, or open the letter in your own mail program."


@dataclass(frozen=True, slots=True)
class Tried:
    """What came of trying a mailbox: for sending and for reading, a sentence each; empty when it works."""

    sending: str = ""
    reading: str = ""
    wrong: str = ""

    @property
    def sends(self) -> bool:
        return not self.sending


def tried(account: MailAccount) -> Tried:
    """Sign in to both servers and say in words what is wrong. Nothing is sent, nothing is read, nothing is kept."""
    sending = reading = wrong = ""
    try:
        smtp.Line(servers.sending(account)).close()
    except NotReached as error:
        sending, wrong = error.sentence, error.wrong
    if account.imap_host and not sending:
        try:
            with imap.Box(servers.reading(account)):
                pass
        except NotReached as error:
            reading, wrong = error.sentence, error.wrong
    return Tried(sending, reading, wrong)


@transaction.atomic
def keep(*, user: User, account: MailAccount, now: datetime) -> MailAccount:
    """Keep a mailbox in place of the one there was; what waited for it goes out now."""
    MailAccount.objects.filter(user=user).delete()
    account.pk, account.user, account.created_at = None, user, now
    account.trouble = ""
    account.save(force_insert=True)
    outbox.wake(lane=outbox.lane_of("own", user), now=now)
    return account


@transaction.atomic
def read_replies(*, account: MailAccount, wanted: bool) -> None:
    """Switch on or off that replies are looked for."""
    MailAccount.objects.filter(pk=account.pk).update(is_read=wanted)


@transaction.atomic
def forget(*, user: User) -> None:
    """Drop the mailbox with its password. Letters that wait to be sent from it are taken back to drafts."""
    MailAccount.objects.filter(user=user).delete()
    for row in outbox.waiting(user).filter(lane__in=[f"own:{user.pk}", f"drafts:{user.pk}"]):
        try:
            outbox.take_back(row=row)
        except outbox.TooLate:
            continue


def note_trouble(account: MailAccount, said: str) -> None:
    """Remember what was wrong, or that all is well again."""
    if account.trouble != said[:400]:
        MailAccount.objects.filter(pk=account.pk).update(trouble=said[:400])
