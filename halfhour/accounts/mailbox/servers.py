"""The servers of a mailbox, as the mail gateway wants them."""

from __future__ import annotations

from django.conf import settings

from halfhour.accounts.models import MailAccount
from halfhour.gateways.mail import Server
from halfhour.gateways.mail.server import Security


def sending(account: MailAccount) -> Server:
    """Where its letters are handed over."""
    return _server(account, account.smtp_host, account.smtp_port, account.smtp_security)


def reading(account: MailAccount) -> Server:
    """Where its folders are."""
    return _server(account, account.imap_host, account.imap_port, account.imap_security)


def _server(account: MailAccount, host: str, port: int, security: str) -> Server:
    kind: Security = "tls" if security == "tls" else "starttls"
    # On one's own machine a program such as Proton's Bridge may run beside Halfhour; on a shared one nobody looks inside.
    here = not settings.SHARED
    user, secret = account.user_name, account.secret
    return Server(host=host, port=port, security=kind, user=user, secret=secret, is_own=True, is_here=here)
