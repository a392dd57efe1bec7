"""What one row of an address book says of a person, in the words and lengths that are kept. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date

from halfhour.formats.contact import Contact
from halfhour.journey.organizations.rules import key_of, place_of
from halfhour.journey.people.rules.judging import Card
from halfhour.journey.people.rules.keys import mail_key, phone_key, profile_key
from halfhour.journey.people.rules.naming import folded, parts, sort_key, tidy

LENGTHS = {"given": 80, "family": 80, "title": 160, "organization": 200, "profile_url": 300, "mail": 254, "phone": 60}
# How the line of the remarks begins that holds a department: it goes when the organization it belongs to is left.
DEPARTMENT = "Department: "


@dataclass(slots=True)
class Details:
    """One person as a file tells of them: the first mail and phone are the ones to use.

    `remarks` are lines for what has no place of its own. `place` is what a row about an organization says of it, by
    the fields of Organization; None for a person. `cut` names what was too long to keep whole.
    """

    full_name: str
    given: str = ""
    family: str = ""
    title: str = ""
    organization: str = ""
    mails: list[str] = field(default_factory=list)
    phones: list[str] = field(default_factory=list)
    profile_url: str = ""
    connected_on: date | None = None
    shares_school: bool = False
    remarks: list[str] = field(default_factory=list)
    cut: list[str] = field(default_factory=list)
    place: dict[str, str] | None = None


def details_of(contact: Contact, school: str = "") -> Details:
    """A contact in the lengths that are kept. `school` is the reader's own: who went there shares it."""
    said = Details(
        full_name=tidy(contact.full_name),
        mails=once_each(_preferred_first(contact.emails, contact), mail_key, LENGTHS["mail"]),
        phones=once_each(
            (phone[: LENGTHS["phone"]] for phone in _preferred_first(contact.phones, contact)),
            phone_key,
            LENGTHS["phone"],
        ),
        connected_on=contact.connected_on,
        shares_school=bool(school) and bool(contact.college) and folded(school) == folded(contact.college),
        remarks=_remarks(contact),
    )
    for name in ("given", "family", "title", "organization", "profile_url"):
        text = getattr(contact, name)
        setattr(said, name, text[: LENGTHS[name]])
        if len(text) > LENGTHS[name]:
            said.cut.append(name.replace("_url", ""))
    if len(contact.full_name) > len(said.full_name):
        said.cut.append("name")
    if contact.is_company:
        said.place = _place(contact)
    elif not said.given and not said.family:
        said.given, said.family = parts(said.full_name)
    return said


def _place(contact: Contact) -> dict[str, str]:
    mails = [f"Mail: {mail}" for mail in contact.emails if f"Mail: {mail}" not in contact.note]
    fields = {
        "website": contact.website if len(contact.website) <= LENGTHS["profile_url"] else "",
        "phone": next(iter(contact.phones), "")[: LENGTHS["phone"]],
        "address": contact.address[: LENGTHS["profile_url"]],
        "about": "\n".join(filter(None, [contact.note, *mails])),
    }
    return {name: text for name, text in fields.items() if text}


def _preferred_first(texts: list[str], contact: Contact) -> list[str]:
    return sorted(texts, key=lambda text: text not in contact.preferred) if contact.preferred else texts


def once_each(texts: Iterable[str], key: Callable[[str], str], longest: int) -> list[str]:
    """The texts in order, each key once; those too long to be one are left out."""
    seen: dict[str, str] = {}
    for text in texts:
        if text and len(text) <= longest:
            seen.setdefault(key(text) or text.casefold(), text)
    return list(seen.values())


def card_of(said: Details, ref: int) -> Card:
    """What of the details is compared."""
    return Card(
        ref=ref,
        name=sort_key(said.full_name),
        place=place_of(key_of(said.organization)),
        title=folded(said.title),
        mails=tuple(filter(None, map(mail_key, said.mails))),
        phones=tuple(filter(None, map(phone_key, said.phones))),
        profile=profile_key(said.profile_url),
    )


def _remarks(contact: Contact) -> list[str]:
    studied = ", ".join(filter(None, [contact.major, contact.year, contact.college]))
    lines = [
        contact.note,
        f"{DEPARTMENT}{contact.department}" if contact.department else "",
        f"Studied: {studied}" if studied else "",
        f"Address: {contact.address}" if contact.address else "",
        f"Website: {contact.website}" if contact.website else "",
    ]
    return [line for line in lines if line]
