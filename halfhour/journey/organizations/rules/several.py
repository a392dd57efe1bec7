"""Several organizations named at once: a name, an address, or both on each line. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass

from halfhour.journey.organizations.rules.naming import key_of, provisional, tidy

MOST = 40  # at one time: more than that is a file, and files are imported
_ADDRESS = re.compile(r"(?:https?://\S+|(?<![\w@.])(?:[a-z0-9-]+\.)+[a-z]{2,}(?:/\S*)?(?![\w@]))", re.IGNORECASE)
_AROUND = " \t,;:|–—-<>()[]\"'•*"
_NUMBERED = re.compile(r"^\s*(?:[-*•]|\d{1,2}[.)])\s+")


@dataclass(frozen=True, slots=True)
class Named:
    """One organization as it was typed: its name, and the address of its site where one stands there."""

    name: str
    address: str = ""


def named(text: str) -> list[Named]:
    """What the lines of a text name, in order, each name once. `Blue Harbor, www.blueharbor.example` gives both.

    A line with an address alone is called by its host until the site tells its name.
    """
    found: dict[str, Named] = {}
    for line in text.splitlines():
        line = _NUMBERED.sub("", line)
        match = _ADDRESS.search(line)
        address = match[0].rstrip(".,;)>") if match else ""
        rest = f"{line[: match.start()]} {line[match.end() :]}" if match else line
        name = tidy(rest.strip(_AROUND)) or provisional(address)
        key = key_of(name)
        if key and (key not in found or not found[key].address):
            found[key] = Named(name, address)
    return list(found.values())
