"""Whom somebody new could be: only people who share something are fetched."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import lru_cache
from typing import Any

from django.db.models import Q, TextField
from django.db.models.functions import Cast

from halfhour.accounts.models import User
from halfhour.journey.organizations.rules import place_of
from halfhour.journey.people.models import Person
from halfhour.journey.people.rules.keys import mail_key, phone_key, profile_key
from halfhour.journey.people.rules.matching import Card, Crowd, Level, Match
from halfhour.journey.people.rules.naming import folded

COMPARED = (
    "id",
    "sort_key",
    "organization__key",
    "title",
    "email",
    "other_emails",
    "phone",
    "other_phones",
    "profile_url",
)
place = lru_cache(maxsize=4096)(place_of)


def crowd_for(owner: User, cards: Collection[Card]) -> Crowd:
    """Everybody who shares a name, place, mail, phone or profile with one of `cards`, ready to be compared.

    One query that runs over all people of the owner and keeps few: 100,000 take less than a second.
    """
    wanted = _Wanted(cards)
    crowd = Crowd()
    rows = Person.objects.filter(owner=owner).order_by("id").values_list(*COMPARED)
    for row in rows.iterator(chunk_size=2000):
        if wanted.meets(row):
            crowd.add(_card(*row))
    return crowd


def could_be(owner: User, card: Card) -> list[tuple[Person, Match]]:
    """Whom one new person could be, surest first, those included who share but a phone number. Two queries."""
    crowd = Crowd()
    for row in _near(owner, card).values_list(*COMPARED)[:500]:
        crowd.add(_card(*row))
    matches = crowd.find(card, least=Level.SHARED)[:5]
    people = Person.objects.select_related("organization").in_bulk([match.ref for match in matches])
    return [(people[match.ref], match) for match in matches]


def _near(owner: User, card: Card) -> Any:
    """People of the owner who share anything with one card. Phones are compared sign by sign: nobody writes them alike."""
    rows = Person.objects.filter(owner=owner)
    wanted = Q(sort_key=card.name)
    if card.place:
        wanted |= Q(organization__key__startswith=card.place)
    if card.mails or card.phones or card.profile:
        rows = rows.annotate(all_emails=Cast("other_emails", TextField()), all_phones=Cast("other_phones", TextField()))
    for mail in card.mails:
        wanted |= Q(email__iexact=mail) | Q(all_emails__icontains=mail)
    for phone in card.phones:
        loosely = rf"{'[^0-9]*'.join(phone)}"
        wanted |= Q(phone__regex=loosely) | Q(all_phones__regex=loosely)
    if card.profile:
        wanted |= Q(profile_url__icontains=card.profile.rpartition("/")[2])
    return rows.filter(wanted).order_by("id")


def _card(pk: int, name: str, key: str | None, title: str, mail: str, mails: list[str], phone: str, phones: list[str],
          profile: str) -> Card:  # fmt: skip
    return Card(
        ref=pk,
        name=name,
        place=place(key or ""),
        title=folded(title),
        mails=_keys(mail_key, mail, mails),
        phones=_keys(phone_key, phone, phones),
        profile=profile_key(profile),
    )


def _keys(key: Any, first: str, others: Iterable[str]) -> tuple[str, ...]:
    return tuple(found for text in (first, *others) if text and (found := key(text)))


class _Wanted:
    """What the new ones share, to tell quickly whom of a hundred thousand to look at."""

    def __init__(self, cards: Collection[Card]) -> None:
        self.names = {card.name for card in cards}
        self.places = {card.place for card in cards if card.place}
        self.mails = {mail for card in cards for mail in card.mails}
        self.phones = {phone for card in cards for phone in card.phones}
        self.profiles = {card.profile for card in cards if card.profile}

    def meets(self, row: tuple[Any, ...]) -> bool:
        _, name, key, _, mail, mails, phone, phones, profile = row
        return (
            name in self.names
            or (key is not None and place(key) in self.places)
            or (bool(self.mails) and not self.mails.isdisjoint(_keys(mail_key, mail, mails)))
            or (bool(self.phones) and not self.phones.isdisjoint(_keys(phone_key, phone, phones)))
            or (bool(self.profiles) and bool(profile) and profile_key(profile) in self.profiles)
        )
