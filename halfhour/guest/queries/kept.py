"""What is kept about a host, as they may see it: facts in full, the owner's private notes by their number alone."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import datetime, tzinfo

from halfhour.core import moments
from halfhour.guest.models import HostLink
from halfhour.guest.rules.wording import found_words
from halfhour.journey.interviews.models import Interview
from halfhour.journey.outreach.models import Letter, Reply
from halfhour.journey.people import queries as people
from halfhour.journey.reports import queries as reports

# What the host has seen or done themselves, and the parts of it; everything else is private and only counted.
OPEN_TO_THEM = {
    "person",
    "invitation answer",
    "letter",
    "reply",
    "interview",
    "import row",
    "host link",
    "host act",
    "offered time",
    "suggested time",
    "confirmation",
}


@dataclass(frozen=True, slots=True)
class Kept:
    """Facts as (name, value); what happened as (when, what); private rows as (how many, of what)."""

    facts: list[tuple[str, str]]
    happened: list[tuple[str, str]]
    private: list[tuple[int, str]]


def kept(link: HostLink, now: datetime, zone: tzinfo) -> Kept:
    """What `link`'s owner keeps about its person. Art. 15 of the GDPR, without what others have a right to."""
    person = link.person
    place = person.organization.name if person.organization else ""
    facts = [
        ("Name", person.full_name),
        ("Work", people.work(person.title, place)),
        ("Mail", ", ".join(filter(None, [person.email, *person.other_emails]))),
        ("Phone", ", ".join(filter(None, [person.phone, *person.other_phones]))),
        ("Profile", person.profile_url),
        (
            "Found",
            found_words(person.found_in, person.found_detail, person.named_by.full_name if person.named_by else ""),
        ),
        ("Since", moments.long_day(moments.local_day(person.created_at, zone), moments.local_day(now, zone))),
        ("Why you", person.why_them),
    ]
    return Kept([(name, said) for name, said in facts if said], _happened(link, now, zone), _private(link))


def _happened(link: HostLink, now: datetime, zone: tzinfo) -> list[tuple[str, str]]:
    person = link.person
    rows: list[tuple[datetime, str]] = []
    for letter in Letter.objects.filter(person=person, sent_at__isnull=False).defer("body"):
        assert letter.sent_at is not None
        rows.append((letter.sent_at, f"A letter to you: {letter.subject or 'without a subject'}"))
    for reply in Reply.objects.filter(person=person):
        rows.append((reply.received_at, f"Your answer: {reply.get_kind_display().lower()}"))
    for met in Interview.objects.filter(person=person):
        rows.append((met.starts_at, f"A half hour, {met.get_state_display().lower()}"))
    for said in reports.confirmed_by(person):
        assert said.confirmed_at is not None
        rows.append((said.confirmed_at, f"You confirmed that it took place, as {said.name}"))
    today = moments.local_day(now, zone)
    return [(moments.long_day(moments.local_day(at, zone), today), said) for at, said in sorted(rows)]


def _private(link: HostLink) -> list[tuple[int, str]]:
    counted = Counter(str(row._meta.verbose_name) for row in people.hanging_on([link.person]))
    return [
        (many, name if many == 1 else f"{name}s") for name, many in sorted(counted.items()) if name not in OPEN_TO_THEM
    ]
