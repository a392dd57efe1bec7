"""Where Halfhour may go. Everybody uses PUBLIC; only tests make another, and no setting or form does."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

LookUp = Callable[..., list[tuple[Any, ...]]]


@dataclass(frozen=True)
class Reach:
    """Which ports, whether this machine itself may be asked, and how names are looked up.

    `own` are further names of this machine, on top of those it knows; `look_up` has the shape of socket.getaddrinfo,
    and None is that itself; `trusts` holds certificates to believe in place of the system's.
    """

    ports: frozenset[int] = frozenset({80, 443})
    loopback: bool = False
    own: frozenset[str] = field(default_factory=frozenset)
    look_up: LookUp | None = None
    trusts: ssl.SSLContext | None = None

    def asked(self, host: str, port: int) -> list[tuple[Any, ...]]:
        """What getaddrinfo answers for a name."""
        return (self.look_up or socket.getaddrinfo)(host, port, type=socket.SOCK_STREAM)


PUBLIC = Reach()
