"""Handing mails to an SMTP server, one after the other over one line, so that for each it is known what came of it."""

from __future__ import annotations

import re
import smtplib
from collections.abc import Callable, Sequence

from halfhour.gateways.mail.outcome import NotReached, Outcome, Wrong
from halfhour.gateways.mail.refusal import not_signed_in
from halfhour.gateways.mail.server import Server, connect, context, in_words, within

WHOLE_SECONDS = 120.0  # for one mail from MAIL to the answer to its last dot


class Line:
    """An open line to one server. Use it as a context; it ends with QUIT."""

    def __init__(self, server: Server) -> None:
        """Connect, encrypt, sign in. Raises NotReached with a sentence."""
        self.server = server
        self._client = _Client(server)
        try:
            with within(WHOLE_SECONDS, lambda: self._client.sock):
                self._client.begin()
        except BaseException:
            self._client.close()
            raise

    def __enter__(self) -> Line:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Say goodbye, and do not wait long for an answer."""
        try:
            if self._client.sock is not None:
                self._client.sock.settimeout(2)
            self._client.quit()
        except (OSError, smtplib.SMTPException):
            self._client.close()

    @property
    def is_open(self) -> bool:
        """Whether another mail may be handed over."""
        return self._client.sock is not None

    def deliver(
        self, *, sender: str, recipients: Sequence[str], content: bytes, before_data: Callable[[], bool]
    ) -> Outcome:
        """Hand over one mail to all `recipients` or to none.

        `before_data` is called once they are accepted and before DATA is said: it stores durably that from now on
        the outcome may be unknown, and answers whether the mail is still wanted. Never raises for what the server does.
        """
        with within(WHOLE_SECONDS, lambda: self._client.sock):
            try:
                outcome = self._addressed(sender, recipients)
                if outcome is None and not before_data():
                    outcome = Outcome("withdrawn")
                if outcome is not None:
                    self._reset()
                    return outcome
                code, said = self._client.docmd("DATA")
                if code != 354:
                    self._reset()
                    return _answer(code, said, "the letter")
                self._client.send(_stuffed(content))
            except (OSError, smtplib.SMTPException) as error:
                self._client.close()
                return Outcome("later", _broke(self.server, error), of_the_line=True)
            return self._ended()

    def _addressed(self, sender: str, recipients: Sequence[str]) -> Outcome | None:
        """None once sender and every recipient are accepted."""
        code, said = self._client.mail(sender)
        if code != 250:
            outcome = _answer(code, said, f"{sender} as the sender")
            return Outcome(outcome.ending, outcome.said, of_the_line=code < 500)
        for recipient in recipients:
            code, said = self._client.rcpt(recipient)
            if code not in (250, 251, 252):
                return _answer(code, said, recipient)
        return None

    def _ended(self) -> Outcome:
        """Write the last dot. From here on no answer means that nobody knows."""
        try:
            self._client.send(b".\r\n")
            code, said = self._client.getreply()
        except (OSError, smtplib.SMTPException) as error:
            self._client.close()
            return Outcome("unknown", _broke(self.server, error), of_the_line=True)
        if 200 <= code < 300:
            return Outcome("sent")
        if code == 421 or not 400 <= code < 600:  # closing down, or no SMTP at all: it may have been taken
            self._client.close()
            return Outcome("unknown", f"{self.server.host} closed the line instead of an answer.", of_the_line=True)
        return _answer(code, said, "the letter")

    def _reset(self) -> None:
        try:
            if self._client.sock is not None:
                self._client.rset()
        except (OSError, smtplib.SMTPException):
            self._client.close()


class _Client(smtplib.SMTP):
    """The standard client over a socket that was opened with care, step by step."""

    def __init__(self, server: Server) -> None:
        self._server = server
        super().__init__(local_hostname="[127.0.0.1]")
        self._host = server.host
        self.connect(server.host, server.port)

    def connect(self, host: str = "", port: int = 0, source_address: object = None) -> tuple[int, bytes]:
        self.sock = connect(self._server)
        return 220, b""

    def begin(self) -> None:
        """From the greeting to being signed in."""
        with in_words(self._server):
            try:
                self._greeted()
                if self._server.security == "starttls":
                    self._encrypted()
                if self._server.user:
                    self.login(self._server.user, self._server.secret)
            except smtplib.SMTPAuthenticationError as error:
                raise _password(self._server, error) from None
            except smtplib.SMTPNotSupportedError:
                raise NotReached(
                    "tls", f"{self._server.host} offers no sign-in over this kind of connection.", again=False
                ) from None
            except smtplib.SMTPResponseException as error:
                raise _busy(self._server, error.smtp_code, error.smtp_error) from None
            except smtplib.SMTPException as error:
                wrong: Wrong = "silent" if _timed_out(error) else "other"
                raise NotReached(wrong, _broke(self._server, error)) from None

    def _greeted(self) -> None:
        code, said = self.getreply()
        if code != 220:
            raise smtplib.SMTPConnectError(code, said)
        self.ehlo_or_helo_if_needed()

    def _encrypted(self) -> None:
        if not self.has_extn("starttls"):
            raise NotReached("tls", f"{self._server.host} offers no STARTTLS on this port.", again=False)
        self.starttls(context=context(self._server))
        self.ehlo()


def _stuffed(content: bytes) -> bytes:
    """With a dot before each line that begins with one, and the last line ended."""
    stuffed = re.sub(rb"(?m)^\.", b"..", content)
    return stuffed if stuffed.endswith(b"\r\n") else stuffed + b"\r\n"


def _answer(code: int, said: bytes, what: str) -> Outcome:
    words = said.decode("utf-8", "replace") if isinstance(said, bytes) else str(said)
    quoted = " ".join("".join(c if c.isprintable() else " " for c in words).split())[:160]
    if 500 <= code < 600:
        return Outcome("refused", f"The mail server refused {what}: {code} {quoted}")
    return Outcome("later", f"The mail server put {what} off: {code} {quoted}", of_the_line=code == 421)


def _broke(server: Server, error: Exception) -> str:
    kind = "did not answer in time" if _timed_out(error) else "hung up"
    return f"{server.host}, port {server.port}, {kind}."


def _timed_out(error: Exception) -> bool:
    """The standard client wraps the error of the socket and keeps only its words."""
    return isinstance(error, TimeoutError) or "timed out" in str(error)


def _password(server: Server, error: smtplib.SMTPAuthenticationError) -> NotReached:
    said = str(error.smtp_error)
    if 400 <= error.smtp_code < 500:
        return _busy(server, error.smtp_code, error.smtp_error)
    return not_signed_in(server, said)


def _busy(server: Server, code: int, said: object) -> NotReached:
    words = said.decode("utf-8", "replace") if isinstance(said, bytes) else str(said)
    quoted = " ".join(words.split())[:120]
    if code < 200:
        return NotReached("other", f"What listens at {server.host}, port {server.port}, is no mail server for sending.")
    wrong: Wrong = "busy" if code < 500 else "blocked"
    return NotReached(wrong, f"{server.host} turned us away: {code} {quoted}", again=code < 500)
