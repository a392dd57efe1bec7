"""The lines of one's own mailbox, for the outbox: sending from it, and putting drafts into it."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from email.utils import parsedate_to_datetime

from halfhour.accounts.mailbox import servers
from halfhour.accounts.mailbox.actions import note_trouble
from halfhour.accounts.models import MailAccount
from halfhour.core import outbox
from halfhour.gateways.mail import NotReached, Outcome, imap, smtp

log = logging.getLogger(__name__)
NONE_SET_UP = "No mailbox is set up any more. Set it up under Settings; what waits goes out then."


@contextmanager
def way(lane: str) -> Iterator[outbox.Line]:
    """The line of `own:7` or `drafts:7`. Raises NotReached, and remembers for the pages what was wrong."""
    kind, _, pk = lane.partition(":")
    account = MailAccount.objects.filter(user_id=int(pk)).first()
    if account is None:
        raise NotReached("host", NONE_SET_UP, again=False)
    try:
        line = _Sending(account) if kind == "own" else _Drafting(account)
    except NotReached as error:
        if not error.again:
            note_trouble(account, error.sentence)
        raise
    note_trouble(account, "")
    with line:
        yield line


class _Sending:
    """Hands letters over, and afterwards puts a copy into the Sent folder where the provider has not."""

    def __init__(self, account: MailAccount) -> None:
        self._account, self._sent = account, list[bytes]()
        self._line = smtp.Line(servers.sending(account))

    def __enter__(self) -> _Sending:
        return self

    def __exit__(self, *_: object) -> None:
        self._line.close()
        if self._sent and self._account.imap_host:
            try:
                self._keep_copies()
            except NotReached as error:
                log.info("No copy was put into the Sent folder: %s", error.wrong)

    @property
    def is_open(self) -> bool:
        return self._line.is_open

    def deliver(
        self, *, sender: str, recipients: Sequence[str], content: bytes, before_data: Callable[[], bool]
    ) -> Outcome:
        outcome = self._line.deliver(sender=sender, recipients=recipients, content=content, before_data=before_data)
        if outcome.ending == "sent":
            self._sent.append(content)
        return outcome

    def _keep_copies(self) -> None:
        with imap.Box(servers.reading(self._account)) as box:
            folder = box.folder_of("sent")
            for content in self._sent if folder else ():
                if not box.holds(folder, field(content, b"Message-ID")):
                    box.put(folder, content, at=written(content), is_draft=False)


class _Drafting:
    """Puts letters into the Drafts folder, each once: one that is there already is not put there again."""

    is_open = True

    def __init__(self, account: MailAccount) -> None:
        if not account.imap_host:
            raise NotReached("host", "No server for reading is set up, so there is no Drafts folder.", again=False)
        self._box = imap.Box(servers.reading(account))
        try:
            self._folder = self._box.folder_of("drafts")
            if not self._folder:
                raise NotReached("other", "Your mailbox has no Drafts folder that could be found.", again=False)
        except BaseException:
            self._box.__exit__()
            raise

    def __enter__(self) -> _Drafting:
        return self

    def __exit__(self, *_: object) -> None:
        self._box.__exit__()

    def deliver(
        self, *, sender: str, recipients: Sequence[str], content: bytes, before_data: Callable[[], bool]
    ) -> Outcome:
        try:
            if self._box.holds(self._folder, field(content, b"Message-ID")):
                return Outcome("sent")
            if not before_data():
                return Outcome("withdrawn")
            self._box.put(self._folder, content, at=written(content), is_draft=True)
        except NotReached as error:
            return Outcome("later", error.sentence, of_the_line=True)
        return Outcome("sent")


def field(content: bytes, name: bytes) -> str:
    """The value of a header field that we wrote ourselves, on one line."""
    return content.partition(b"\r\n" + name + b": ")[2].partition(b"\r\n")[0].decode("ascii").strip()


def written(content: bytes) -> datetime:
    """The date of a mail that we wrote ourselves, aware."""
    return parsedate_to_datetime(content.removeprefix(b"Date: ").partition(b"\r\n")[0].decode("ascii"))
