"""A mailbox read and filled by IMAP: drafts put in, a letter looked for, mail of the people one wrote to found.

Only what is asked for by address or by Message-ID is ever fetched: the server searches, and the rest stays unseen.
"""

from __future__ import annotations

import imaplib
import socket
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from imap_tools import AND, BaseMailBox, H, MailMessageFlags
from imap_tools.errors import ImapToolsError, MailboxLoginError

from halfhour.gateways.mail.outcome import NotReached
from halfhour.gateways.mail.refusal import not_signed_in
from halfhour.gateways.mail.searching import criteria
from halfhour.gateways.mail.server import Server, connect, context, in_words, within

WHOLE_SECONDS = 120.0
LARGEST = 2 * 1024 * 1024
Role = Literal["drafts", "sent", "all"]
# By their mark (RFC 6154), else by the names that providers give them.
ROLES: dict[Role, tuple[str, tuple[str, ...]]] = {
    "drafts": ("\\Drafts", ("drafts", "draft", "inbox.drafts", "entwürfe", "brouillons", "borradores", "bozze")),
    "sent": ("\\Sent", ("sent", "sent items", "sent messages", "inbox.sent", "gesendet", "envoyés", "enviados")),
    "all": ("\\All", ()),
}


@dataclass(frozen=True, slots=True)
class Found:
    """One mail of a folder: where it stands (`validity` and `uid` name it for ever), and what it is, as bytes."""

    validity: int
    uid: int
    content: bytes


class Box:
    """An open mailbox. Use it as a context; it ends with LOGOUT. Everything raises NotReached with a sentence."""

    def __init__(self, server: Server) -> None:
        self.server = server
        with _asking(server, lambda: None):
            self._box = _CarefulBox(server)
        try:
            with self._asking():
                self._signed_in()
        except BaseException:
            self._box.client.shutdown()
            raise

    def __enter__(self) -> Box:
        return self

    def __exit__(self, *_: object) -> None:
        try:
            self._box.client.sock.settimeout(2)
            self._box.logout()
        except (OSError, imaplib.IMAP4.error, ImapToolsError):
            self._box.client.shutdown()

    def folder_of(self, role: Role) -> str:
        """The folder that serves as `role`, by its mark or else by its name; "" where there is none."""
        mark, names = ROLES[role]
        with self._asking():
            folders = self._box.folder.list()
        for folder in folders:
            if mark.casefold() in (flag.casefold() for flag in folder.flags):
                return folder.name
        return next((folder.name for folder in folders if folder.name.casefold() in names), "")

    def holds(self, folder: str, message_id: str) -> bool:
        """Whether `folder` has a mail of that Message-ID."""
        with self._asking():
            self._box.folder.set(folder, readonly=True)
            return bool(self._box.uids(AND(header=H("Message-ID", message_id))))

    def put(self, folder: str, content: bytes, *, at: datetime, is_draft: bool) -> None:
        """Put one mail into `folder`, as a draft or as something read. `at` is aware."""
        flags = [MailMessageFlags.SEEN, *([MailMessageFlags.DRAFT] if is_draft else [])]
        with self._asking():
            self._box.append(content, folder, dt=at, flag_set=flags)

    def find(
        self,
        folder: str,
        *,
        since: date,
        senders: Sequence[str] = (),
        answering: Sequence[str] = (),
        naming: Sequence[str] = (),
        seen: tuple[int, Iterable[int]] = (0, ()),
        most: int = 100,
    ) -> list[Found]:
        """Mails of `folder` since a day: from one of `senders`, answering one of the Message-IDs in `answering`, or
        notices of a mail server that name one of the addresses in `naming`. Nothing is marked as read.

        `seen` are the uids that need not come again, and the validity they hold for.
        """
        with self._asking():
            self._box.folder.set(folder, readonly=True)
            validity = int(self._box.folder.status(folder, ["UIDVALIDITY"])["UIDVALIDITY"])
        known = set(seen[1]) if seen[0] == validity else set()
        uids: set[int] = set()
        for one in criteria(since, senders, answering, naming):
            with self._asking():
                uids |= {int(uid) for uid in self._box.uids(one)}
        return [Found(validity, uid, self._fetched(uid)) for uid in sorted(uids - known)[:most]]

    def _signed_in(self) -> None:
        user, secret = self.server.user, self.server.secret
        plain = (user + secret).isascii()
        sign_in = self._box.login if plain else self._box.login_utf8
        try:
            sign_in(user, secret, initial_folder=None)
        except (MailboxLoginError, imaplib.IMAP4.error) as error:
            if isinstance(error, imaplib.IMAP4.abort):
                raise
            raise not_signed_in(self.server, str(error)) from None

    def _fetched(self, uid: int) -> bytes:
        """The beginning of one mail, which says all that is asked of it however large its attachments."""
        with self._asking():
            _, parts = self._box.client.uid("fetch", str(uid), f"(BODY.PEEK[]<0.{LARGEST}>)")
        return next((part[1] for part in parts if isinstance(part, tuple)), b"")

    def _asking(self):  # type: ignore[no-untyped-def]
        return _asking(self.server, lambda: self._box.client.sock)


@contextmanager
def _asking(server: Server, line) -> Iterator[None]:  # type: ignore[no-untyped-def]
    """Within a time, and with every foreign error in words."""
    try:
        with in_words(server), within(WHOLE_SECONDS, line):
            yield
    except imaplib.IMAP4.abort as error:
        late = "timed out" in str(error)
        said = "did not answer in time" if late else "hung up"
        raise NotReached(
            "silent" if late else "other", f"{server.host}, port {server.port}, {said}. It may be no IMAP server."
        ) from None
    except (imaplib.IMAP4.error, ImapToolsError, ValueError, KeyError, IndexError) as error:
        quoted = " ".join(str(error).split())[:120]
        raise NotReached("other", f"{server.host} did not do what was asked: {quoted}") from None


class _CarefulBox(BaseMailBox):
    """The library's mailbox over a socket that was opened with care."""

    def __init__(self, server: Server) -> None:
        self._server = server
        super().__init__()

    def _get_mailbox_client(self) -> imaplib.IMAP4:
        client = _Client(self._server)
        if self._server.security == "starttls":
            try:
                client.starttls(context(self._server))
            except imaplib.IMAP4.abort:
                client.shutdown()
                raise NotReached("tls", f"{self._server.host} offers no STARTTLS on this port.", again=False) from None
        return client


class _Client(imaplib.IMAP4):
    def __init__(self, server: Server) -> None:
        self._server = server
        super().__init__(server.host, server.port)

    def _create_socket(self, timeout: float | None) -> socket.socket:
        return connect(self._server)

    def read(self, size: int) -> bytes:
        """No server may announce more than was asked for and have it read into memory."""
        if size > LARGEST + 1024:
            raise self.abort("more than was asked for")
        return super().read(size)
