"""A connection to a judged address of a name."""

from __future__ import annotations

import errno
import socket

from .deadline import Deadline
from .names import host_name
from .reach import PUBLIC, Reach
from .refusing import Forbidden, NoAnswer, NotReached, TooSlow
from .resolving import resolve

CONNECT = 5.0  # seconds for looking up and connecting together
OFFLINE = (errno.ENETUNREACH, errno.EHOSTUNREACH, errno.ENETDOWN)


def open_socket(host: str, port: int, *, deadline: Deadline, reach: Reach = PUBLIC) -> socket.socket:
    """A connected TCP socket to one of the addresses of `host`, each judged first; TLS is the caller's to begin.

    Raises Forbidden for names, addresses and ports that are none of ours, else NoSuchHost, NoAnswer or TooSlow.
    """
    if port not in reach.ports:
        raise Forbidden("Only the usual ports of a site are asked. Leave the number after the colon out.")
    soon = Deadline(deadline.left(CONNECT))
    addresses = resolve(host_name(host, reach), port, reach, soon)
    failed: NotReached = NoAnswer()
    for address in addresses:
        try:
            return _connected(address, port, soon)
        except TimeoutError:
            failed = TooSlow()
        except OSError as error:
            failed = NoAnswer()
            if error.errno in OFFLINE:
                failed = NoAnswer("Nobody can be reached: this computer seems to be offline. Connect it and try again.")
    raise failed


def _connected(address: str, port: int, soon: Deadline) -> socket.socket:
    line = socket.create_connection((address, port), timeout=soon.left())
    line.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return line
