"""Who carries a mail: the server's own mail account, or whoever else a lane is for."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from typing import Protocol

from django.conf import settings

from halfhour.core import clock
from halfhour.core.outbox import limits
from halfhour.gateways import mail
from halfhour.gateways.mail import Mailbox, NotReached, Outcome, Server, smtp

log = logging.getLogger(__name__)


class Line(Protocol):
    """An open line that takes one mail after the other; see gateways/mail/smtp.py."""

    @property
    def is_open(self) -> bool: ...

    def deliver(
        self, *, sender: str, recipients: Sequence[str], content: bytes, before_data: Callable[[], bool]
    ) -> Outcome: ...


Ways = Callable[[str], AbstractContextManager[Line]]
"""Opens the line of a lane (`server`, `own:7`); raises NotReached with a sentence."""


def server_sends() -> bool:
    """Whether this server has a mail account of its own. Without one nothing is sent by itself."""
    return bool(settings.MAIL_SERVER)


def server_sender(name: str = "") -> Mailbox:
    """The sender of what the server sends. Raises NotReached where none is set up."""
    if not server_sends():
        raise NotReached("host", "This server has no mail account of its own.", again=False)
    return mail.mailbox(settings.MAIL_FROM, name or "Halfhour")


def server_line() -> smtp.Line:
    """A line to the server's own mail account, as the settings name it. Raises NotReached.

    Past the daily ceiling it stays closed and the log says so: providers mark a domain that sends thousands as bulk.
    """
    if not server_sends():
        raise NotReached("host", "This server has no mail account of its own (HALFHOUR_MAIL).", again=False)
    if limits.server_is_full(clock.now()):
        log.error("The mail account of this server has sent %s mails within a day and rests", settings.MAIL_A_DAY)
        raise NotReached("busy", "This server has sent as much as it may within a day. It goes on by itself.")
    return smtp.Line(Server(**settings.MAIL_SERVER))
