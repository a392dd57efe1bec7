"""What is known when a letter is written or a call is made. Pure; every text may be empty."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Known:
    """Plain facts about who asks, who is asked, and how the one came to the other.

    `found_in` is a value of Person.Found, `honorific` one of Person.Title ("" when not known). `named_by` is the
    name of who named them. `first_sent` is the day of the first letter in words, `meeting` the day, time and place
    agreed in words. `introduces` says that who named them writes to them first,
    `named_quietly` that somebody named them who is not to be told of. `last_reminder` says that no other will follow.
    """

    sender: str = ""
    school: str = ""
    studies: str = ""
    email: str = ""
    phone: str = ""
    full_name: str = ""
    given: str = ""
    family: str = ""
    honorific: str = ""
    title: str = ""
    organization: str = ""
    field: str = ""
    found_in: str = "other"
    found_detail: str = ""
    named_by: str = ""
    introduces: bool = False
    named_quietly: bool = False
    shares_school: bool = False
    why_them: str = ""
    minutes: int = 30
    first_sent: str = ""
    last_reminder: bool = False
    meeting: str = ""
    said_yes: bool = False
