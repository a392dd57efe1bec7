"""The name of a host, in the one spelling in which it is looked up; names that are no public site's are refused."""

from __future__ import annotations

import re
import socket

import idna

from .reach import Reach
from .refusing import Forbidden, NotReached

LONGEST = 253
# Names that only mean something inside a network, or are kept for machines' insides (RFC 6761, 6762, 8375, 9476).
INSIDE = re.compile(
    r"(?:^|\.)(?:localhost|localdomain|local|internal|intranet|private|corp|home|lan|home\.arpa|arpa|onion|alt)$"
)
METADATA = re.compile(r"(?:^|\.)(?:metadata(?:\.\w+)*|metadata\.goog|metadata\.azure\.com|instance-data(?:\.\w+)*)$")
# What browsers take for an IPv4 address although it does not look like one: octal, hexadecimal, fewer than four parts.
NUMERIC_END = re.compile(r"(?:^|\.)(?:\d+|0x[0-9a-f]*)$")
LABEL = re.compile(r"(?!-)[a-z0-9_-]{1,63}(?<!-)$")


class NoName(NotReached):
    """What was given is no name of a site."""

    sentence = "That is no address of a site. It looks like https://www.example.org."
    reason = "no address"


def host_name(text: str, reach: Reach) -> str:
    """The name in small ASCII letters without a dot at its end: `BÜCHER.example.` gives `xn--bcher-kva.example`.

    Numbers in any notation are refused, so are names of this machine and names that are known only inside a network.
    Raises NoName, Forbidden.
    """
    if not text or len(text) > LONGEST or any(sign in text for sign in "%[]:/\\?#@ ") or not text.isprintable():
        raise NoName
    name = _ascii(text).removesuffix(".")
    if NUMERIC_END.search(name):
        raise NoName("That is an address in numbers. Give the name of the site, such as www.example.org.")
    if not all(map(LABEL.match, name.split("."))):
        raise NoName
    if "." not in name or INSIDE.search(name) or METADATA.search(name) or name in _own(reach):
        raise Forbidden
    return name


def _ascii(text: str) -> str:
    """Letters of other scripts as the name system writes them; full-width and circled ones are plain ones (UTS 46)."""
    if text.isascii():
        return text.lower()
    try:
        return idna.encode(text, uts46=True, std3_rules=True).decode("ascii")
    except (idna.IDNAError, UnicodeError):
        raise NoName from None


def _own(reach: Reach) -> set[str]:
    return {socket.gethostname().lower().rstrip("."), *(name.lower().strip("[]").lstrip(".") for name in reach.own)}
