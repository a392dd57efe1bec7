"""What is known of a conversation, as plain values: what a report is put together from. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Noted:
    """One note; `second` from the start of the conversation."""

    text: str
    second: int | None = None
    is_quote: bool = False
    names_host: bool | None = None  # whether these words may carry the host's name; None leaves it to the person's own

    @property
    def minute(self) -> str:
        """`04:10`; blank when it is not known."""
        return "" if self.second is None else f"{self.second // 60:02d}:{self.second % 60:02d}"


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with what was noted under it; `text` is blank for what stands under none. `theme` is its label."""

    text: str
    theme: str
    notes: tuple[Noted, ...]
    was_asked: bool = True


@dataclass(frozen=True, slots=True)
class Confirmed:
    """What the host confirmed: the day in words and minutes, and under which name."""

    day: str
    minutes: int
    name: str
    at: str


@dataclass(frozen=True, slots=True)
class Thanked:
    """The thank-you that went out: the day in words, the way, and the letter."""

    day: str
    way: str
    body: str


@dataclass(frozen=True, slots=True)
class Talk:
    """One conversation that took place. Days are in words already; an empty value is not known."""

    name: str
    names: tuple[str, ...] = ()  # the name and its parts, to be kept out where nobody is named
    kind: str = ""  # what they are without the name: `Research lead, health care`
    may_be_named: bool = False
    is_held: bool = True
    title: str = ""
    organization: str = ""
    places: tuple[str, ...] = ()  # where they work or worked then, to be kept out where they are not named
    contact: str = ""
    day: str = ""
    way: str = ""
    minutes: int = 0
    found: str = ""
    asked: tuple[Asked, ...] = ()
    prepared: tuple[str, ...] = ()
    phrase: str = ""
    useful: str = ""
    figures: str = ""
    culture: str = ""
    not_said: str = ""
    observations: tuple[str, ...] = ()
    cues: tuple[str, ...] = ()
    interest: tuple[int | None, int | None] = (None, None)
    referrals: tuple[str, ...] = ()
    mentioned: tuple[str, ...] = ()  # the names alone of those
    openings: tuple[str, ...] = ()
    promises: tuple[str, ...] = ()
    resume: tuple[str, ...] = ()
    shows: tuple[str, ...] = ()
    thanked: Thanked | None = None
    confirmed: Confirmed | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """Everything a report may hold: who writes it, the conversations, and what only the writer can say, by its key.

    `still_open` and `caution` are sentences about a field.
    """

    student: str
    school: str
    talks: tuple[Talk, ...]
    written: Mapping[str, str] = field(default_factory=dict)
    field_name: str = ""
    still_open: str = ""
    caution: str = ""
