"""A visit to one or a few hosts: robots asked first, one request a second, redirects followed with care."""

from __future__ import annotations

import re

from ..guard import PUBLIC, Deadline, NotReached, Reach
from . import robots
from .address import Address, parse
from .fetching import MOST, Fetched, ask
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


class Visitor:
    """Reads pages. It remembers what each host asks of programs, and nothing else: no cookies, no history."""

    def __init__(self, pace: Pace, reach: Reach = PUBLIC) -> None:
        self._pace, self._reach = pace, reach
        self._robots: dict[str, robots.Robots] = {}

    def page(self, text: str) -> Fetched:
        """The page at an address, wherever it leads within three turns. Raises NotReached.

        Where no scheme was typed and nothing safe answers, the plain http address is asked, as a browser does.
        """
        try:
            return self._follow(parse(text, self._reach), PAGES)
        except NotReached as problem:
            if "://" in text or problem.reason not in PLAIN_MAY_ANSWER:
                raise
        return self._follow(parse(f"http://{text.strip()}", self._reach), PAGES)

    def sitemap(self, text: str) -> Fetched:
        """A sitemap, under the same rules. Raises NotReached."""
        return self._follow(parse(text, self._reach), MAPS)

    def sitemaps_of(self, text: str) -> list[str]:
        """The sitemaps that the site's robots.txt names. Raises NotReached."""
        return self._rules(parse(text, self._reach)).sitemaps()

    def between(self, text: str) -> float:
        """The seconds that pass between two pages of the site, by its own wish. Raises NotReached."""
        return self._rules(parse(text, self._reach)).between()

    def _follow(self, address: Address, kinds: tuple[str, ...]) -> Fetched:
        budget, seen = TOTAL, {str(address)}
        for _ in range(REDIRECTS + 1):
            rules = self._rules(address)
            if not rules.may(str(address)):
                raise robots.AskedNotTo
            self._pace.wait(address.host, rules.between())
            deadline = Deadline(budget)
            found = ask(address, deadline=deadline, kinds=kinds, reach=self._reach)
            leads_to = found.leads_to or _refreshes(found)
            if not leads_to:
                return found
            address, budget = address.joined(leads_to, self._reach), deadline.left()
            if str(address) in seen:
                break
            seen.add(str(address))
        raise TooManyTurns

    def _rules(self, address: Address) -> robots.Robots:
        if address.origin not in self._robots:
            self._robots[address.origin] = self._asked(address)
        return self._robots[address.origin]

    def _asked(self, address: Address) -> robots.Robots:
        """The rules of an origin; its file may lead elsewhere, as a page may.

        An answer that there is no such file opens everything; while the file cannot be had, nothing is read: RFC 9309,
        2.3.1.3 and 2.3.1.4.
        """
        here = parse(f"{address.origin}/robots.txt", self._reach)
        deadline = Deadline(TOTAL)
        try:
            for _ in range(REDIRECTS + 1):
                self._pace.wait(here.host)
                found = ask(here, deadline=deadline, kinds=robots.KINDS, reach=self._reach, most=robots.MOST)
                if not found.leads_to:
                    return robots.read(found.body)
                here = here.joined(found.leads_to, self._reach)
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


__all__ = ["MOST", "TooManyTurns", "Visitor"]
