"""The network below HTTP: every byte passes here, against one deadline and one allowance."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Iterable
from typing import Any

import httpcore2

from ..guard import Deadline, NoAnswer, NotReached, Reach, TooSlow, open_socket

HEADERS = 256 * 1024  # bytes beyond the page itself: the answer's head, and TLS around it


class TooLarge(NotReached):
    """More came than a page ever needs."""

    sentence = "That page is far larger than a page needs to be, so Halfhour stopped reading it."
    reason = "large"


class NotTrusted(NotReached):
    """The certificate does not say what it should."""

    sentence = (
        "The site's certificate does not fit its name or has run out, so Halfhour did not read it. Open it in a browser "
        "to see what is wrong."
    )
    reason = "certificate"


UNSAFE = "The site offers no safe connection that Halfhour accepts. Open it in a browser to see what is wrong."


class Network(httpcore2.NetworkBackend):
    """What httpcore2 connects through: names are judged by the guard, and nothing else opens a socket."""

    def __init__(self, reach: Reach, deadline: Deadline, most: int) -> None:
        self._reach, self._deadline, self._most = reach, deadline, most

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> Line:
        """A line to `host`, which is the name; the guard chooses the address. Raises NotReached."""
        line = open_socket(host, port, deadline=self._deadline, reach=self._reach)
        return Line(line, self._deadline, self._most + HEADERS)


class Line(httpcore2.NetworkStream):
    """One connection; reading past the deadline raises TooSlow, past the allowance TooLarge."""

    def __init__(self, line: socket.socket, deadline: Deadline, allowed: int) -> None:
        self._line, self._deadline, self._allowed = line, deadline, allowed

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Up to `max_bytes`, empty at the end."""
        try:
            self._line.settimeout(self._deadline.left())
            data = self._line.recv(max_bytes)
        except TimeoutError:
            raise TooSlow from None
        except OSError:
            raise NoAnswer from None
        self._allowed -= len(data)
        if self._allowed < 0:
            raise TooLarge
        return data

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """All of `buffer`."""
        try:
            self._line.settimeout(self._deadline.left())
            self._line.sendall(buffer)
        except TimeoutError:
            raise TooSlow from None
        except OSError:
            raise NoAnswer from None

    def close(self) -> None:
        """Hang up."""
        self._line.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> Line:
        """The same line under TLS; the certificate must be for the name, not for the address."""
        try:
            self._line.settimeout(self._deadline.left())
            line = ssl_context.wrap_socket(self._line, server_hostname=server_hostname)
        except TimeoutError:
            self.close()
            raise TooSlow from None
        except ssl.SSLCertVerificationError:
            self.close()
            raise NotTrusted from None
        except ssl.SSLError:
            self.close()
            raise NotTrusted(UNSAFE, reason="tls") from None
        except OSError:
            self.close()
            raise NoAnswer from None
        return Line(line, self._deadline, self._allowed)

    def get_extra_info(self, info: str) -> Any:
        """What httpcore2 asks of a line: the TLS object, the socket."""
        return {"ssl_object": self._line if isinstance(self._line, ssl.SSLSocket) else None, "socket": self._line}.get(
            info
        )
