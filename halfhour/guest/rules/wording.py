"""What a host reads first: who asks, from where, what for. Pure."""

from __future__ import annotations

from datetime import datetime, tzinfo

from halfhour.core import moments

NOT_A_JOB = "Not a job interview."


def from_where(school: str, studies: str) -> str:
    """`Lakeside College, information science`: as much of it as is known."""
    return ", ".join(part for part in (" ".join(school.split()), " ".join(studies.split())) if part)


def what_for(*, field: str, organization: str) -> str:
    """A first version of the sentence that says what the half hour is for; the owner may word it anew."""
    about = f"how people come to {field}" if field else "how people come to your work"
    place = f" at {organization}" if organization else ""
    return f"To learn {about} and what a normal week is like{place}. {NOT_A_JOB}"


def found_words(found_in: str, detail: str, named_by: str) -> str:
    """Where their name and address come from, as Art. 14 of the GDPR has it said: `on LinkedIn`, `from Maria Chen`."""
    if named_by:
        return f"from {named_by}, who named you"
    ways = {
        "linkedin": "on LinkedIn",
        "address_book": "in their own address book",
        "school": "through their school's alumni list",
        "website": "on your organization's website",
        "call": "by calling your organization",
        "referral": "from somebody who named you",
        "met": "when you met",
    }
    return ways.get(found_in) or (f"through {detail}" if detail else "in a source they did not write down")


def slot_words(start: datetime, end: datetime, zone: tzinfo, now: datetime) -> str:
    """`Tuesday 29 September, 10:00 to 10:30`, on the clock of `zone`."""
    day = moments.long_day(moments.local_day(start, zone), moments.local_day(now, zone))
    return f"{day}, {moments.clock_time(start, zone)} to {moments.clock_time(end, zone)}"
