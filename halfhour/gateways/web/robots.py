"""What a site asks of programs, in its robots.txt."""

from __future__ import annotations

import math
from dataclasses import dataclass

from protego import Protego

from ..guard import NotReached
from .fetched import NAME

MOST = 500 * 1024  # bytes; RFC 9309 asks for at least so many
KINDS = ("text/plain",)
SLOWEST = 15.0  # seconds between two pages; a site that wants more still gets few requests, for few pages are read


class AskedNotTo(NotReached):
    """The site asks programs to stay away from a page."""

    sentence = (
        "The site asks programs not to read this page (robots.txt). Open it in a browser and put down by hand what you "
        "find."
    )
    reason = "robots"


@dataclass(frozen=True)
class Robots:
    """The rules of one origin; without a file everything is open."""

    rules: Protego | None = None

    def may(self, address: str) -> bool:
        """Whether a page may be read by us."""
        return self.rules is None or bool(self.rules.can_fetch(address, NAME))

    def between(self) -> float:
        """The seconds the site wants between two pages, at most fifteen."""
        delay = self.rules.crawl_delay(NAME) if self.rules else None
        return min(float(delay), SLOWEST) if delay and math.isfinite(delay) and delay > 0 else 0.0

    def sitemaps(self) -> list[str]:
        """The addresses of sitemaps that the file names, at most two."""
        return list(self.rules.sitemaps)[:2] if self.rules else []


def read(body: bytes) -> Robots:
    """The rules of a robots.txt; bytes that are no text are read as far as they are."""
    return Robots(Protego.parse(body.decode("utf-8", "replace")))
