"""What a check answers: whether it is in order, what it found, and why one asks. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

State = Literal["ok", "look", "no"]

GUIDES = "recurs across university guides"


@dataclass(frozen=True, slots=True)
class Check:
    """One line beside the letter. `says` is what was found, `why` its reason, `source` who says so.

    `fix` names a repair the page can do itself: `greeting` puts the full name into the greeting.
    """

    key: str
    state: State
    says: str
    why: str
    source: str = GUIDES
    fix: str = ""
