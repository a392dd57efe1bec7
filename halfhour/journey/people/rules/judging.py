"""Whether two people could be one, by what they share; and how sure that is. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from halfhour.journey.people.rules.keys import is_shared
from halfhour.journey.people.rules.likeness import forms, near, shares_a_name, slipped
from halfhour.journey.people.rules.naming import folded


class Level(IntEnum):
    """How much two people have in common."""

    SHARED = 0  # something in common that colleagues share too; worth showing when one person is typed in
    LIKELY = 1  # ask
    SURE = 2


@dataclass(frozen=True, slots=True)
class Card:
    """What of a person is compared; every text is a key (rules.keys) or folded.

    `ref` names the person to the caller: an id, or anything below zero for a row of a file.
    """

    ref: int
    name: str
    place: str = ""
    title: str = ""
    mails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    profile: str = ""


@dataclass(frozen=True, slots=True)
class Match:
    """One person that another could be, how sure that is, and by what."""

    ref: int
    kind: str
    level: Level


WHY = {
    "profile": "the same profile page",
    "mail": "the same mail address",
    "named_mail": "the same mail address under another name",
    "place": "the same name at the same place",
    "mailboxes": "the same name at the same place, with two mailboxes there",
    "house": "the same name, with a mailbox at what seems to be that place",
    "known": "the same name, and nothing that is not known",
    "phone": "the same phone number",
    "near": "nearly the same name at the same place",
    "name": "the same name; the rest does not say whether it is one person",
}


def judge(new: Card, old: Card) -> tuple[str, Level] | None:
    """What two people share that could make them one, and how sure that is; None when nothing speaks for it."""
    if new.profile and new.profile == old.profile:
        return "profile", Level.SURE
    two_pages = _two_pages(new.profile, old.profile)
    mails = set(new.mails).intersection(old.mails) if new.mails and old.mails else None
    if two_pages and not mails:
        return None
    alike = near(new.name, old.name) or (bool(mails) and slipped(new.name, old.name))
    if mails and alike:
        return "mail", Level.LIKELY if two_pages else Level.SURE
    if mails and not all(map(is_shared, mails)):
        nameless = any(folded(mail) in (new.name, old.name) for mail in mails)
        return "named_mail", Level.SURE if nameless else Level.LIKELY
    if two_pages:
        return None
    if new.phones and not set(new.phones).isdisjoint(old.phones):
        return "phone", _by_phone(new.name, old.name, alike)
    return _by_name(new, old, alike)


def _by_phone(one: str, other: str, alike: bool) -> Level:
    """Colleagues share a number; hardly ever a number and a name."""
    if alike or slipped(one, other):
        return Level.SURE
    return Level.LIKELY if shares_a_name(one, other) else Level.SHARED


def _by_name(new: Card, old: Card, alike: bool) -> tuple[str, Level] | None:
    if new.name == old.name:
        if is_known(new, old):
            return "known", Level.SURE
        if new.place and new.place == old.place:
            return ("mailboxes", Level.LIKELY) if _two_mailboxes(new, old) else ("place", Level.SURE)
        return _by_name_alone(new, old)
    if alike and new.place and new.place == old.place:
        return "near", Level.LIKELY
    return _by_name_alone(new, old) if not forms(new.name).isdisjoint(forms(old.name)) else None


def _by_name_alone(new: Card, old: Card) -> tuple[str, Level] | None:
    """Two of one name whose place, mail and phone speak against each other twice are taken for two people."""
    if " " not in new.name:
        return None
    if works_there(new, old):
        return "house", Level.LIKELY
    return "name", Level.SHARED if len(against(new, old)) > 1 else Level.LIKELY


def against(new: Card, old: Card) -> list[str]:
    """What both have of a place, mail and phone where only the name speaks for one person: whatever both have differs."""
    both = {"place": new.place and old.place, "mail": new.mails and old.mails, "phone": new.phones and old.phones}
    return [name for name, there in both.items() if there]


def works_there(new: Card, old: Card) -> bool:
    """Whether one has a mailbox at what seems to be the other's place: `m@blueharbor.example`, Blue Harbor Health."""
    return _mailbox_at(new.mails, old.place) or _mailbox_at(old.mails, new.place)


def _mailbox_at(mails: tuple[str, ...], place: str) -> bool:
    house = place.replace(" ", "")
    labels = (label for mail in mails for label in mail.partition("@")[2].split(".")[:-1])
    return any(len(label) > 4 and (house.startswith(label) or label.startswith(house or "-")) for label in labels)


def _two_pages(one: str, other: str) -> bool:
    """Two profiles on one site are two people."""
    return bool(one and other) and one != other and one.partition("/")[0] == other.partition("/")[0]


def _two_mailboxes(new: Card, old: Card) -> bool:
    """Two mailboxes at one domain: at a large place, two people of one name."""
    domains = {mail.partition("@")[2] for mail in old.mails}
    return any(mail.partition("@")[2] in domains for mail in new.mails)


def is_known(new: Card, old: Card) -> bool:
    return (
        new.name == old.name
        and new.place in ("", old.place)
        and new.title in ("", old.title)
        and new.profile in ("", old.profile)
        and set(new.mails) <= set(old.mails)
        and set(new.phones) <= set(old.phones)
    )
