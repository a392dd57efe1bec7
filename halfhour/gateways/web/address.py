"""A web address taken apart by one strict reader, so that no second reader can see another host in it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import quote, urljoin

from ..guard import PUBLIC, Forbidden, NotReached, Reach, host_name

LONGEST = 2_000
DEFAULT_PORTS = {"http": 80, "https": 443}
_PARTS = re.compile(r"(?P<scheme>[A-Za-z][A-Za-z0-9+.-]*)://(?P<place>[^/?#]*)(?P<target>[^#]*)(?:#.*)?$", re.DOTALL)
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:(?!\d)")
# `http:host` and `///host` are a path to one reader and another host to the next.
_TWO_WAYS = re.compile(r"///|[A-Za-z][A-Za-z0-9+.-]*:(?!//[^/])")
_PLACE = re.compile(r"(?P<host>[^:]*)(?::(?P<port>\d{1,5}))?$")
# Written as they are by many sites; everything else outside ASCII letters is escaped.
_KEPT = "/?&=%:@!$'()*+,;~[]|-._"


class BadAddress(NotReached):
    """What was given is no address of a page, or one that could be read in two ways."""

    sentence = "That is no address of a page. It looks like https://www.example.org."
    reason = "no address"


@dataclass(frozen=True)
class Address:
    """One page's address: `host` as it is looked up, `target` as it is asked for, path and query together."""

    scheme: str
    host: str
    port: int
    target: str

    @property
    def origin(self) -> str:
        """`https://www.example.org`, with a port where it is not the usual one."""
        usual = self.port == DEFAULT_PORTS[self.scheme]
        return f"{self.scheme}://{self.host}{'' if usual else f':{self.port}'}"

    @property
    def place(self) -> str:
        """The host as the Host header says it."""
        return self.origin.partition("://")[2]

    def __str__(self) -> str:
        return f"{self.origin}{self.target}"

    def joined(self, reference: str, reach: Reach = PUBLIC) -> Address:
        """The address that a link or a redirection on this page means. Raises BadAddress, Forbidden."""
        if "\\" in reference or not reference.isprintable() or _TWO_WAYS.match(reference.strip()):
            raise BadAddress
        try:
            return parse(urljoin(str(self), reference), reach)
        except ValueError:
            raise BadAddress from None


def parse(text: str, reach: Reach = PUBLIC) -> Address:
    """Take apart what a user typed or a page says; without a scheme, https is meant.

    No user names, no backslashes, no control characters, no other schemes or ports. Raises BadAddress, Forbidden.
    """
    text = text.strip(" \t\r\n")
    if not text or len(text) > LONGEST or "\\" in text or not text.isprintable() or " " in text:
        raise BadAddress
    if "://" not in text.partition("?")[0] and not _SCHEME.match(text):
        text = f"https://{text}"
    found = _PARTS.match(text)
    scheme = found["scheme"].lower() if found else ""
    if not found or scheme not in DEFAULT_PORTS:
        raise BadAddress("Only addresses that begin with https:// or http:// are read.")
    if "@" in found["place"]:
        raise BadAddress("An address with a name and an @ before the host is not read. Give it without them.")
    place = _PLACE.match(found["place"])
    if not place:
        raise BadAddress
    port = int(place["port"] or DEFAULT_PORTS[scheme])
    if port not in reach.ports:
        raise Forbidden("Only the usual ports of a site are asked. Leave the number after the colon out.")
    target = quote(found["target"], safe=_KEPT)
    return Address(scheme, host_name(place["host"], reach), port, target if target.startswith("/") else f"/{target}")
