"""Reaching a mail server: its address, its certificate, and what went wrong, in words."""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Literal

from halfhour.gateways.mail.outcome import NotReached

Security = Literal["tls", "starttls", "none"]
Opener = Callable[[str, int, float], socket.socket]
CONNECT_SECONDS = 10.0
ANSWER_SECONDS = 30.0


@dataclass(frozen=True, slots=True)
class Server:
    """One mail server and who signs in there. `tls` speaks TLS from the first byte, `starttls` after one line.

    `secret` is a password; it is never shown. `is_own` marks what a user typed: its addresses are checked before
    anything is opened.
    """

    host: str
    port: int
    security: Security
    user: str = ""
    secret: str = ""
    is_own: bool = False

    def __repr__(self) -> str:
        return f"Server({self.user}@{self.host}:{self.port} {self.security})"


def plain(host: str, port: int, timeout: float) -> socket.socket:
    """A socket to where the operator of this server pointed."""
    return socket.create_connection((host, port), timeout)


def connect(server: Server, opener: Opener = plain) -> socket.socket:
    """A socket to `server`, wrapped where it speaks TLS from the start. Raises NotReached."""
    with in_words(server):
        opened = opener(server.host, server.port, CONNECT_SECONDS)
        try:
            if server.security == "tls":
                opened = context().wrap_socket(opened, server_hostname=server.host)
            opened.settimeout(ANSWER_SECONDS)
        except BaseException:
            opened.close()
            raise
        return opened


def context() -> ssl.SSLContext:
    """Certificates are checked, always, against those the system trusts."""
    return ssl.create_default_context()


@contextmanager
def in_words(server: Server) -> Iterator[None]:
    """Turns what sockets and TLS raise into NotReached with a sentence."""
    where = f"{server.host}, port {server.port}"
    try:
        yield
    except ssl.SSLCertVerificationError as error:
        raise NotReached(
            "certificate",
            f"The certificate of {server.host} is not one to trust ({error.verify_message}). Check the host's name.",
            again=False,
        ) from None
    except ssl.SSLError:
        raise NotReached(
            "tls",
            f"{where} does not speak TLS the way you chose. Try the other kind of encryption: ports 465 and 993 begin "
            "with TLS, 587 and 143 switch to it.",
            again=False,
        ) from None
    except socket.gaierror:
        raise NotReached("host", f"There is no mail server called {server.host}. Check its name.") from None
    except TimeoutError:
        raise NotReached(
            "silent",
            f"{where} does not answer. Check host and port; some networks block them.",
        ) from None
    except ConnectionRefusedError:
        raise NotReached("closed", f"Nothing listens at {where}. Check the port.") from None
    except OSError as error:
        said = error.strerror or type(error).__name__
        raise NotReached("other", f"The connection to {where} broke: {said}.") from None


@contextmanager
def within(seconds: float, line: socket.socket | None) -> Iterator[None]:
    """Cuts `line` when the block takes longer, so that a server that answers a byte a minute holds nobody up."""

    def cut() -> None:
        if line is not None:
            with suppress(OSError):
                line.shutdown(socket.SHUT_RDWR)

    timer = threading.Timer(seconds, cut)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
