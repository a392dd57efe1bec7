"""Reaching a mail server: its address, its certificate, and what went wrong, in words."""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Literal

from halfhour.gateways import guard
from halfhour.gateways.mail.outcome import NotReached, Wrong

Security = Literal["tls", "starttls", "none"]
PORTS = frozenset({25, 143, 465, 587, 993, 2525})
REACH = guard.Reach(ports=PORTS)
HERE = ("localhost", "127.0.0.1")
CONNECT_SECONDS = 10.0
ANSWER_SECONDS = 30.0


@dataclass(frozen=True, slots=True)
class Server:
    """One mail server and who signs in there. `tls` speaks TLS from the first byte, `starttls` after one line.

    `secret` is a password; it is never shown. `is_own` marks what a user typed: its name is looked up once and its
    address judged before anything is opened. `is_here` lets that be this machine itself, for a program such as Proton's
    Bridge that runs beside Halfhour on one's own computer.
    """

    host: str
    port: int
    security: Security
    user: str = ""
    secret: str = ""
    is_own: bool = False
    is_here: bool = False

    def __repr__(self) -> str:
        return f"Server({self.user}@{self.host}:{self.port} {self.security})"


def connect(server: Server) -> socket.socket:
    """A socket to `server`, wrapped where it speaks TLS from the start. Raises NotReached."""
    with in_words(server):
        opened = _opened(server)
        try:
            # The last dot goes out by itself; without this it would wait 40 ms for the answer to the text before it.
            opened.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            if server.security == "tls":
                opened = context(server).wrap_socket(opened, server_hostname=server.host)
            opened.settimeout(ANSWER_SECONDS)
        except BaseException:
            opened.close()
            raise
        return opened


def _opened(server: Server) -> socket.socket:
    if not server.is_own or (server.is_here and server.host in HERE):
        return socket.create_connection((server.host, server.port), CONNECT_SECONDS)
    return guard.open_socket(server.host, server.port, deadline=guard.Deadline(CONNECT_SECONDS), reach=REACH)


def context(server: Server) -> ssl.SSLContext:
    """Certificates are checked against those the system trusts; only a program on this machine signs its own."""
    made = REACH.trusts if server.is_own and REACH.trusts else ssl.create_default_context()
    if server.is_here and server.host in HERE:
        made.check_hostname, made.verify_mode = False, ssl.CERT_NONE
    return made


@contextmanager
def in_words(server: Server) -> Iterator[None]:
    """Turns what sockets and TLS raise into NotReached with a sentence."""
    where = f"{server.host}, port {server.port}"
    try:
        yield
    except guard.NotReached as error:
        raise _guarded(server, error) from None
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


def _guarded(server: Server, error: guard.NotReached) -> NotReached:
    where = f"{server.host}, port {server.port}"
    wrong: Wrong = "other"
    if error.reason == "no host":
        wrong, said = "host", f"There is no mail server called {server.host}. Check its name."
    elif error.reason == "slow":
        wrong, said = "silent", f"{where}, does not answer. Check host and port; some networks block them."
    elif error.reason == "no answer":
        wrong, said = "closed", f"Nobody answers at {where}. Check the port, and whether this computer is online."
    elif server.port not in PORTS:
        wrong, said = (
            "blocked",
            "A mail server listens at one of the usual ports: 465 or 587 to send, 993 or 143 to read.",
        )
    else:
        wrong, said = "blocked", f"{server.host} is no public mail server, so it is not asked. Check its name."
    return NotReached(wrong, said, again=error.again)


@contextmanager
def within(seconds: float, line: Callable[[], socket.socket | None]) -> Iterator[None]:
    """Cuts the line when the block takes longer, so that a server that answers a byte a minute holds nobody up.

    `line` answers with the socket as it is by then: switching to TLS puts another in its place.
    """

    def cut() -> None:
        with suppress(OSError):
            if (opened := line()) is not None:
                opened.shutdown(socket.SHUT_RDWR)

    timer = threading.Timer(seconds, cut)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
