"""How the name of an organization is compared. Pure."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import urlsplit

from halfhour.core.folding import fold

# Legal forms say who is liable, not where somebody works.
LEGAL = re.compile(
    r"( (inc|incorporated|llc|llp|ltd|limited|plc|corp|corporation|co|company|gmbh|ag|kg|se|sa|sas|srl|spa|bv|nv|ab|as"
    r"|oy|pty|pvt|pte|kk))+$"
)
PART = re.compile(r"(^| )(department|dept|division|team|group|unit|abteilung|afdeling|departement)( of)?( |$)")
HOST = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)+$")


def tidy(name: str) -> str:
    """One line, one blank between words, at most 200 characters: the name as it is shown."""
    return " ".join(name.replace("\x00", "").split())[:200].strip()


@lru_cache(maxsize=8192)
def key_of(name: str) -> str:
    """What tells two names apart: folded; a name of signs only is compared as it is. Empty for an empty name."""
    return (fold(name) or name.casefold().strip())[:200]


@lru_cache(maxsize=8192)
def place_of(key: str) -> str:
    """A folded name without its legal form: `stripe inc` and `stripe` are one place. For finding duplicates only."""
    return LEGAL.sub("", key) or key


@lru_cache(maxsize=8192)
def part_of(name: str) -> str:
    """A folded department's name without the word for it: `Research` and `Research Department` are one."""
    key = fold(name)
    return PART.sub("", key).strip() or key


def provisional(address: str) -> str:
    """`blueharbor.example`: what an organization is called until its site has told its name; empty for no address."""
    host = urlsplit(address if "://" in address else f"https://{address.strip()}").hostname or ""
    return host.removeprefix("www.")


def is_provisional(name: str) -> bool:
    """Whether a name is but the host of a site."""
    return bool(HOST.match(name))
