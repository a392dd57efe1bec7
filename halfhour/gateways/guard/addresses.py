"""Which addresses are of the public internet; the registries are IANA's special-purpose ones for IPv4 and IPv6."""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Iterator
from ipaddress import IPv4Address, IPv6Address

Address = IPv4Address | IPv6Address

# Listed here rather than taken from Python's is_global alone, whose answers differ from one patch release to the next.
CLOSED_V4 = [
    ipaddress.IPv4Network(net)
    for net in (
        "0.0.0.0/8",  # this network
        "10.0.0.0/8",
        "100.64.0.0/10",  # shared by a provider's customers; a cloud's metadata lives here too
        "127.0.0.0/8",
        "168.63.129.16/32",  # a cloud's own services behind a public number
        "169.254.0.0/16",  # link-local, and most clouds' metadata
        "172.16.0.0/12",
        "192.0.0.0/24",
        "192.0.2.0/24",
        "192.31.196.0/24",
        "192.52.193.0/24",
        "192.88.99.0/24",
        "192.168.0.0/16",
        "192.175.48.0/24",
        "198.18.0.0/15",
        "198.51.100.0/24",
        "203.0.113.0/24",
        "224.0.0.0/4",
        "240.0.0.0/4",
    )
]
OPEN_V6 = ipaddress.IPv6Network("2000::/3")  # all that was ever given out; the rest is reserved or local
CLOSED_V6 = [ipaddress.IPv6Network(net) for net in ("2001::/23", "2001:db8::/32", "2620:4f:8000::/48", "3fff::/20")]
NAT64 = ipaddress.IPv6Network("64:ff9b::/96")
COMPATIBLE = ipaddress.IPv6Network("::/96")
ISATAP = (0x00005EFE, 0x02005EFE)


def is_public(address: str) -> bool:
    """Whether a numeric address, and every IPv4 address wrapped in it, is of the public internet.

    IPv4 inside IPv6 is taken out of its wrapping (mapped, compatible, 6to4, Teredo, NAT64, ISATAP) and judged as well.
    An address with a zone (`fe80::1%eth0`), or none at all, is not.
    """
    try:
        found = ipaddress.ip_address(address)
    except ValueError:
        return False
    if isinstance(found, IPv4Address):
        return _is_open_v4(found)
    if found.scope_id:
        return False
    inner = list(_inside(found))
    if not all(map(_is_open_v4, inner)):
        return False
    return _is_open_v6(found) or bool(inner and (found.ipv4_mapped or found in NAT64))


def is_this_machine(address: str) -> bool:
    """Whether the address is one of this machine's own, public ones included: only those can be bound."""
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    try:
        with socket.socket(family, socket.SOCK_DGRAM) as probe:
            probe.bind((address, 0))
    except OSError:
        return False
    return True


def _inside(address: IPv6Address) -> Iterator[IPv4Address]:
    """The IPv4 addresses that an IPv6 address leads on to."""
    low = int(address) & 0xFFFFFFFF
    if address.ipv4_mapped:
        yield address.ipv4_mapped
    if address.sixtofour:
        yield address.sixtofour
    if address.teredo:
        yield from address.teredo
    if address in NAT64 or address in COMPATIBLE or (int(address) >> 32) & 0xFFFFFFFF in ISATAP:
        yield IPv4Address(low)


def _is_open_v4(address: IPv4Address) -> bool:
    return address.is_global and not any(address in net for net in CLOSED_V4)


def _is_open_v6(address: IPv6Address) -> bool:
    return address in OPEN_V6 and address.is_global and not any(address in net for net in CLOSED_V6)
