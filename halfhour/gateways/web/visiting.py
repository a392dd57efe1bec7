"""A visit to one or a few hosts: robots asked first, one request a second, redirects followed with care."""

from __future__ import annotations

import re
from collections.abc import Callable

from ..guard import PUBLIC, Deadline, NotReached, Reach
from . import robots
from .address import Address, parse
from .fetched import MOST, Fetched
from .pace import Pace

TOTAL = 10.0  # seconds for a page with all its redirections, waiting for one's turn left out
REDIRECTS = 3
PLAIN_MAY_ANSWER = ("no answer", "tls")
PAGES = ("text/html",)
MAPS = ("application/xml", "text/xml")
_REFRESH = re.compile(
    rb"""<meta[^>]{0,200}http-equiv\s*=\s*["']?refresh["']?[^>]{0,200}content\s*=\s*["']?\s*[0-5]\s*[;,]\s*url\s*=\s*"""
    rb"""["']?([^"'>\s]{1,500})""",
    re.IGNORECASE,
)
LOOKED_AT = 8_192  # bytes in which a page that only leads on says so
HARDLY_A_PAGE = 4_096


class TooManyTurns(NotReached):
    """The page leads to another, and that to another, and so on."""

    sentence = "That address leads from one page to the next without end. Give the address of their home page."
    reason = "redirects"


class LeadsAway(NotReached):
    """A page leads on to an address that nobody may be sent to."""

    sentence = (
        "Their site leads on to an address where Halfhour does not look. Open it in a browser to see where it goes."
    )
    reason = "private"
    instead_of = ("private", "no address")


class Visitor:
    """Reads pages. It remembers what each host asks of programs, and nothing else: no cookies, no history.

    `beat` is called before each request, for callers that show that they are alive.
    """

    def __init__(self, pace: Pace, reach: Reach = PUBLIC, beat: Callable[[], None] = lambda: None) -> None:
        self._pace, self.reach, self._beat = pace, reach, beat
        self._robots: dict[str, robots.Robots] = {}

    def page(self, text: str) -> Fetched:
        """The page at an address, wherever it leads within three turns. Raises NotReached.

        Where no scheme was typed and nothing safe answers, the plain http address is asked, as a browser does.
        """
        try:
            return self._follow(parse(text, self.reach), PAGES)
        except NotReached as problem:
            if "://" in text or problem.reason not in PLAIN_MAY_ANSWER:
                raise
        return self._follow(parse(f"http://{text.strip()}", self.reach), PAGES)

    def sitemap(self, text: str) -> Fetched:
        """A sitemap, under the same rules. Raises NotReached."""
        return self._follow(parse(text, self.reach), MAPS)

    def sitemaps_of(self, text: str) -> list[str]:
        """The sitemaps that the site's robots.txt names. Raises NotReached."""
        return self._rules(parse(text, self.reach)).sitemaps()

    def beside(self, text: str, path: str) -> str:
        """The address of `path` on the host of another address. Raises NotReached."""
        return str(parse(text, self.reach).joined(path, self.reach))

    def _follow(self, address: Address, kinds: tuple[str, ...]) -> Fetched:
        """The answer at the end of at most three turns; each is judged, asked robots for and waited for anew."""
        budget, seen, leads_to = TOTAL, set[str](), ""
        try:
            while str(address) not in seen and len(seen) <= REDIRECTS:
                seen.add(str(address))
                found, deadline = self._once(address, kinds, budget)
                leads_to = found.leads_to or _refreshes(found)
                if not leads_to:
                    return found
                address, budget = address.joined(leads_to, self.reach), deadline.left()
        except NotReached as problem:
            raise (LeadsAway() if leads_to and problem.reason in LeadsAway.instead_of else problem) from None
        raise TooManyTurns

    def _once(self, address: Address, kinds: tuple[str, ...], budget: float) -> tuple[Fetched, Deadline]:
        """One answer within `budget` seconds, of which waiting for one's turn costs none."""
        rules = self._rules(address)
        if not rules.may(str(address)):
            raise robots.AskedNotTo
        self._turn(address.host, rules.between())
        deadline = Deadline(budget)
        return self._ask(address, deadline, kinds, MOST), deadline

    def _ask(self, address: Address, deadline: Deadline, kinds: tuple[str, ...], most: int) -> Fetched:
        from .fetching import ask  # ten megabytes that a process which serves pages never needs

        return ask(address, deadline=deadline, kinds=kinds, reach=self.reach, most=most)

    def _turn(self, host: str, between: float = 0.0) -> None:
        self._beat()
        self._pace.wait(host, between)
        self._beat()

    def _rules(self, address: Address) -> robots.Robots:
        if address.origin not in self._robots:
            self._robots[address.origin] = self._asked(address)
        return self._robots[address.origin]

    def _asked(self, address: Address) -> robots.Robots:
        """The rules of an origin; its file may lead elsewhere, as a page may.

        An answer that there is no such file opens everything; while the file cannot be had, nothing is read: RFC 9309,
        2.3.1.3 and 2.3.1.4.
        """
        here = parse(f"{address.origin}/robots.txt", self.reach)
        deadline = Deadline(TOTAL)
        try:
            for _ in range(REDIRECTS + 1):
                self._turn(here.host)
                found = self._ask(here, deadline, robots.KINDS, robots.MOST)
                if not found.leads_to:
                    return robots.read(found.body)
                here = here.joined(found.leads_to, self.reach)
        except NotReached as problem:
            if problem.reason not in NO_FILE:
                raise
        return robots.Robots()


NO_FILE = ("gone", "refused", "not a page")


def _refreshes(found: Fetched) -> str:
    """Where a page that says nothing itself leads on by a meta refresh, "" when it does not."""
    if len(found.body) > HARDLY_A_PAGE or not (match := _REFRESH.search(found.body[:LOOKED_AT])):
        return ""
    return match[1].decode("latin-1")
