"""A name looked up once, within a time, and every answer judged."""

from __future__ import annotations

import ipaddress
import queue
import socket
import threading

from .addresses import is_public, is_this_machine
from .deadline import Deadline
from .reach import Reach
from .refusing import Forbidden, NoAnswer, NoSuchHost, TooSlow

MOST = 8  # addresses of one name that are tried


def resolve(host: str, port: int, reach: Reach, deadline: Deadline) -> list[str]:
    """The numeric addresses of `host`, all of them public. Raises NoSuchHost, NoAnswer, TooSlow, Forbidden.

    One private answer among public ones refuses the name: who gives such answers means no good.
    """
    found = list(dict.fromkeys(_asked(host, port, reach, deadline)))
    if not found:
        raise NoSuchHost
    if not all(_may(address, reach) for address in found):
        raise Forbidden
    return found[:MOST]


def _may(address: str, reach: Reach) -> bool:
    if reach.loopback and _is_loopback(address):
        return True
    return is_public(address) and not is_this_machine(address)


def _is_loopback(address: str) -> bool:
    try:
        return ipaddress.ip_address(address).is_loopback
    except ValueError:
        return False


def _asked(host: str, port: int, reach: Reach, deadline: Deadline) -> list[str]:
    """What the system's resolver answers. It knows no time limit, so that it is left behind when it takes too long."""
    answers: queue.SimpleQueue[list[str] | OSError | UnicodeError] = queue.SimpleQueue()

    def ask() -> None:
        try:
            answers.put([str(row[4][0]) for row in reach.asked(host, port)])
        except (OSError, UnicodeError) as error:
            answers.put(error)

    threading.Thread(target=ask, daemon=True).start()
    try:
        answer = answers.get(timeout=deadline.left())
    except queue.Empty:
        raise TooSlow from None
    if isinstance(answer, list):
        return answer
    if isinstance(answer, socket.gaierror) and answer.errno == socket.EAI_AGAIN:
        raise NoAnswer(
            "The name could not be looked up: this computer seems to be offline. Connect it and try again."
        ) from None
    raise NoSuchHost from None
