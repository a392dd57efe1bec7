"""One request and its answer: no cookies, no credentials, no proxies, no redirects followed here."""

from __future__ import annotations

import re
import ssl
from functools import cache

import httpcore2
import httpx2

from ..guard import PUBLIC, Deadline, NoAnswer, NotReached, Reach
from .address import Address
from .fetched import AGENT, MOST, Fetched
from .line import Network
from .unpacking import Unpacking

_REDIRECTIONS = (301, 302, 303, 307, 308)
_PRINTABLE = re.compile(r"[\x20-\x7e]*\Z")


class Refused(NotReached):
    """The site answered, and said no."""

    reason = "refused"


class NotAPage(NotReached):
    """What stands there is something else: a picture, a PDF, a program."""

    sentence = "There is something else than a web page at that address. Give the address of their home page."
    reason = "not a page"


class Garbled(NotReached):
    """The answer broke off, or was none that HTTP knows."""

    sentence = "The site's answer broke off or made no sense. Try again later, or open it in a browser."
    again = True
    reason = "garbled"


def ask(
    address: Address, *, deadline: Deadline, kinds: tuple[str, ...], reach: Reach = PUBLIC, most: int = MOST
) -> Fetched:
    """Ask for one address. Its answer must be of one of `kinds`. Raises NotReached."""
    network = Network(reach, deadline, most)
    try:
        with httpcore2.ConnectionPool(
            ssl_context=reach.trusts or _trusted(), network_backend=network, max_connections=1, http2=False
        ) as pool:
            url = httpcore2.URL(
                scheme=address.scheme.encode(),
                host=address.host.encode(),
                port=address.port,
                target=address.target.encode(),
            )
            with pool.stream("GET", url, headers=_headers(address, kinds)) as answer:
                return _read(address, answer, kinds, most)
    except NotReached:
        raise
    except (httpcore2.NetworkError, httpcore2.TimeoutException):
        raise NoAnswer from None
    except (httpcore2.ProtocolError, httpcore2.UnsupportedProtocol):
        raise Garbled from None


def _headers(address: Address, kinds: tuple[str, ...]) -> list[tuple[str, str]]:
    return [
        ("Host", address.place),
        ("User-Agent", AGENT),
        ("Accept", ", ".join(kinds)),
        ("Accept-Encoding", "gzip"),
        ("Connection", "close"),
    ]


def _read(address: Address, answer: httpcore2.Response, kinds: tuple[str, ...], most: int) -> Fetched:
    heads = {name.lower(): value for name, value in reversed(answer.headers)}
    if answer.status in _REDIRECTIONS:
        leads_to = heads.get(b"location", b"").decode("latin-1")
        if not leads_to or not _PRINTABLE.match(leads_to):
            raise Garbled
        return Fetched(address, leads_to=leads_to)
    if answer.status != 200:
        raise _refusal(answer.status)
    content_type = heads.get(b"content-type", b"").decode("latin-1")
    if content_type.partition(";")[0].strip().lower() not in kinds:
        raise NotAPage
    body = Unpacking(heads.get(b"content-encoding", b"").decode("latin-1"), most)
    for piece in answer.iter_stream():
        if not body.take(piece):
            break
    return Fetched(address, content_type[:200], body.whole(), body.cut)


def _refusal(status: int) -> NotReached:
    if status in (404, 410):
        return Refused("There is no page at that address any more. Give the address of their home page.", reason="gone")
    if status in (429, 503):
        return Refused("The site asks to come back later. Try again in an hour.", again=True, reason="later")
    if status >= 500:
        return Refused("The site has a fault of its own at the moment. Try again later.", again=True, reason="fault")
    return Refused("The site does not let programs read it. Open it in a browser and put down by hand what you find.")


@cache
def _trusted() -> ssl.SSLContext:
    """The system's certificates, whatever the environment names."""
    return httpx2.create_ssl_context(trust_env=False)
