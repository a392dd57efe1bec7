"""Which few pages of a site are worth reading, told by their links, else by the site's own list of pages. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import SplitResult, urlsplit

if TYPE_CHECKING:
    from halfhour.formats.webpage import Page


MOST = 8  # pages of one reading, home included: about ten seconds at one a second
HOME, MAP = "home", "map"
# In the order in which they are read, so that a reading that is stopped has the most useful ones.
KINDS = ("contact", "about", "team", "careers", "internships", "departments", "culture", "news", "locations")
OF_A_KIND = {"team": 2}
ENOUGH = ("contact", "about", "team", "careers")  # where these are linked, the site's list of pages is not needed
LONGEST = 500
MOST_MAPS = 2  # lists of pages that are read beyond the one that names them

_BY_PATH = {
    "contact": re.compile(r"/(?:contact(?:-us|s)?|kontakt|impressum|contacto|contatti|get-in-touch)(?:\.\w{3,5})?/?$"),
    "about": re.compile(
        r"/(?:about(?:-us)?|who-we-are|company|our-story|ueber-uns|over-ons|a-propos|mission)(?:\.\w{3,5})?/?$"
    ),
    "team": re.compile(
        r"/(?:(?:our-|the-)?(?:team|people|staff|leadership|management|directory)|mitarbeiter)(?:\.\w{3,5})?/?$"
    ),
    "careers": re.compile(r"/(?:careers?|jobs|work-with-us|join-us|karriere|stellen|vacatures)(?:\.\w{3,5})?/?$"),
    "internships": re.compile(
        r"/(?:internships?|interns|praktikum|praktika|students?|graduates?|stages?)(?:\.\w{3,5})?/?$"
    ),
    "departments": re.compile(r"/(?:departments?|divisions?|practice-areas|abteilungen)(?:\.\w{3,5})?/?$"),
    "culture": re.compile(r"/(?:culture|values|our-values|life-at-[\w-]+)(?:\.\w{3,5})?/?$"),
    "news": re.compile(r"/(?:news|press|newsroom|aktuelles|nieuws)(?:\.\w{3,5})?/?$"),
}
_LOCATION = re.compile(r"<loc>\s*(?:<!\[CDATA\[)?\s*(https?://[^<\]\s]{1,500})", re.IGNORECASE)
_LOOKED_AT = 4_096  # characters in which a list of lists says that it is one
_NOT_OF_PAGES = re.compile(r"post|product|categor|tag|image|video|author|attachment|news|blog", re.IGNORECASE)
_NO_PAGE = re.compile(r"\.(?:pdf|docx?|xlsx?|pptx?|zip|jpe?g|png|gif|svg|webp|mp[34]|ics|vcf|xml|rss)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Wanted:
    """A page to read and what for: one of KINDS, HOME, or MAP for the site's list of pages."""

    address: str
    kind: str


def more(start: str, read: Iterable[Page], listed: Iterable[str], known: Collection[Wanted]) -> list[Wanted]:
    """The pages to read beyond the `known` ones, in the order of KINDS.

    `start` is where the home page was found; only pages of its host, or of one below it, are read. `read` are the pages
    so far, `listed` addresses out of the site's list of pages.
    """
    seen, room = {_key(page.address) for page in known}, MOST - sum(page.kind != MAP for page in known)
    counts = {kind: sum(page.kind == kind for page in known) for kind in KINDS}
    found: list[Wanted] = []
    candidates = [*_links(read), *_by_path(listed)]
    for kind in KINDS:
        for page in candidates:
            if page.kind != kind or counts[kind] >= OF_A_KIND.get(kind, 1) or len(found) >= room:
                continue
            if _key(page.address) not in seen and _is_page_of(page.address, start):
                seen.add(_key(page.address))
                counts[kind] += 1
                found.append(page)
    return found


def needs_list(home: Page) -> bool:
    """Whether the home page links so little that the site's list of pages is worth a request."""
    linked = {page.kind for page in _links([home])}
    return not linked.issuperset(ENOUGH)


def listed_by(address: str, ask: Callable[[str], bytes]) -> list[str]:
    """The addresses of wanted pages in the list of pages at `address`, which `ask` fetches.

    A list that names further lists is followed: to two of the same host at most, the likeliest first, and only until one
    of them names a wanted page.
    """
    body = ask(address)
    found = listed_in(body)
    for further in maps_in(body, address)[:MOST_MAPS]:
        found = found or listed_in(ask(further))
    return found


def maps_in(sitemap: bytes, address: str) -> list[str]:
    """The further lists of the same host that a list of lists names, those of pages before those of posts and pictures."""
    text = sitemap.decode("utf-8", "replace")
    if "<sitemapindex" not in text[:_LOOKED_AT].lower():
        return []
    host = _host(_parts(address))
    named = dict.fromkeys(found[1].replace("&amp;", "&") for found in _LOCATION.finditer(text))
    own = [each for each in named if _host(_parts(each)) == host and not each.lower().endswith(".gz")]
    return sorted(own, key=lambda each: ("page" not in each.lower(), bool(_NOT_OF_PAGES.search(each))))


def listed_in(sitemap: bytes) -> list[str]:
    """The addresses of a sitemap that look like one of the pages wanted, at most fifty."""
    text = sitemap.decode("utf-8", "replace")
    addresses = (found[1].replace("&amp;", "&") for found in _LOCATION.finditer(text))
    return list(dict.fromkeys(page.address for page in _by_path(addresses)))[:50]


def _links(read: Iterable[Page]) -> Iterator[Wanted]:
    for page in read:
        for own in (page.careers, page.internships):
            if own is not None:
                yield Wanted(own.url, own.kind)
        for link in page.links:
            if link.kind in KINDS:
                yield Wanted(link.url, link.kind)


def _by_path(addresses: Iterable[str]) -> Iterator[Wanted]:
    for address in addresses:
        parts = _parts(address)
        path = parts.path.lower() if parts else ""
        kind = next((kind for kind, pattern in _BY_PATH.items() if pattern.search(path)), "")
        if kind:
            yield Wanted(address, kind)


def _parts(address: str) -> SplitResult | None:
    try:
        parts = urlsplit(address)
        return parts if parts.hostname else None
    except ValueError:
        return None


def _key(address: str) -> str:
    parts = _parts(address)
    return f"{_host(parts)}{parts.path.rstrip('/')}?{parts.query}" if parts else address


def _host(parts: SplitResult | None) -> str:
    return (parts.hostname or "").removeprefix("www.") if parts else ""


def _is_page_of(address: str, start: str) -> bool:
    parts, home = _parts(address), _host(_parts(start))
    if parts is None or len(address) > LONGEST or parts.scheme not in ("http", "https") or _NO_PAGE.search(parts.path):
        return False
    host = _host(parts)
    return host == home or host.endswith(f".{home}") or home.endswith(f".{host}")
