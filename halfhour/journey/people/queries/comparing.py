"""Whom somebody new could be: only people who share something are fetched."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Sequence
from typing import Any

from django.db.models import Q, QuerySet, TextField
from django.db.models.functions import Cast

from halfhour.accounts.models import User
from halfhour.journey.organizations.rules import place_of
from halfhour.journey.people.models import Person
from halfhour.journey.people.rules.judging import Card, Level, Match
from halfhour.journey.people.rules.keys import mail_key, phone_key, profile_key, profile_tail
from halfhour.journey.people.rules.likeness import forms, words
from halfhour.journey.people.rules.matching import Crowd
from halfhour.journey.people.rules.naming import folded

COMPARED = (
    "id",
    "sort_key",
    "organization__key",
    "title",
    "email",
    "mails",
    "phone",
    "phones",
    "profile_url",
)


def crowd_for(owner: User, cards: Collection[Card]) -> Crowd:
    """Everybody who shares a name, place, mail, phone or profile with one of `cards`, ready to be compared.

    One query that runs over all people of the owner and keeps few: 100,000 take about a second.
    """
    wanted = _Wanted(cards)
    crowd = Crowd()
    for row in _rows(Person.objects.filter(owner=owner)).iterator(chunk_size=2000):
        if wanted.meets(row):
            crowd.add(_card(*row))
        else:
            crowd.rarity.count(row[1], place_of(row[2] or ""))
    return crowd


def could_be(owner: User, card: Card) -> list[tuple[Person, Match]]:
    """Whom one new person could be, surest first, those included who share but a phone number. Two queries."""
    crowd = Crowd()
    for row in _rows(_near(owner, card))[:500]:
        crowd.add(_card(*row))
    matches = crowd.find(card, least=Level.SHARED)[:5]
    people = Person.objects.select_related("organization").in_bulk([match.ref for match in matches])
    return [(people[match.ref], match) for match in matches]


def could_be_each(owner: User, cards: Sequence[Card]) -> list[list[tuple[Person, Match]]]:
    """For each of some new people of one place, whom they could be, surest first; doubtful ones included. Two queries.

    Looked at are those of the same name or mail address anywhere, and everybody at the place.
    """
    wanted = Q(sort_key__in={card.name for card in cards})
    for place in {card.place for card in cards if card.place}:
        wanted |= Q(organization__key__startswith=place)
    if mails := {mail for card in cards for mail in card.mails}:
        wanted |= Q(email__in=mails)
    crowd = Crowd()
    for row in _rows(Person.objects.filter(wanted, owner=owner))[:2000]:
        crowd.add(_card(*row))
    matches = [crowd.find(card) for card in cards]
    refs = {match.ref for found in matches for match in found[:3]}
    people = Person.objects.select_related("organization", "owner").in_bulk(refs)
    return [[(people[match.ref], match) for match in found[:3]] for found in matches]


def _rows(people: QuerySet[Person]) -> QuerySet[Any]:
    """What is compared of people, the oldest first; lists as the text they are stored as, for most are empty."""
    lists = {"mails": Cast("other_emails", TextField()), "phones": Cast("other_phones", TextField())}
    return people.annotate(**lists).order_by("id").values_list(*COMPARED)


def _near(owner: User, card: Card) -> QuerySet[Person]:
    """People of the owner who share anything with one card. Phones are compared digit by digit: nobody writes them alike."""
    wanted = Q(sort_key=card.name)
    if card.place:
        wanted |= Q(organization__key__startswith=card.place)
    for mail in card.mails:
        wanted |= Q(email__iexact=mail) | Q(mails__icontains=mail)
    for phone in card.phones:
        loosely = "[^0-9]*".join(phone)
        wanted |= Q(phone__regex=loosely) | Q(phones__regex=loosely)
    if card.profile:
        wanted |= Q(profile_url__icontains=card.profile.rpartition("/")[2])
    lists = {"mails": Cast("other_emails", TextField()), "phones": Cast("other_phones", TextField())}
    return Person.objects.filter(owner=owner).annotate(**lists).filter(wanted)


def _card(pk: int, name: str, key: str | None, title: str, mail: str, mails: str, phone: str, phones: str,
          profile: str) -> Card:  # fmt: skip
    return Card(
        ref=pk,
        name=name,
        place=place_of(key or ""),
        title=folded(title),
        mails=_keys(mail_key, mail, mails),
        phones=_keys(phone_key, phone, phones),
        profile=profile_key(profile),
    )


def _keys(key: Callable[[str], str], first: str, others: str) -> tuple[str, ...]:
    if others == "[]":
        return (key(first),) if key(first) else ()
    return tuple(found for text in (first, *json.loads(others)) if (found := key(text)))


NOBODY: frozenset[str] = frozenset()


def _traits(name: str) -> list[str]:
    """What names that are near to each other share: a word, or the first letters."""
    parts = words(name)
    return [*parts, "".join(sorted(part[0] for part in parts))]


class _Wanted:
    """What the new ones share, to tell quickly whom of a hundred thousand to look at."""

    def __init__(self, cards: Collection[Card]) -> None:
        self.names = {form for card in cards for form in forms(card.name)}
        self.at: dict[str, set[str]] = {}
        for card in cards:
            if card.place:
                self.at.setdefault(card.place, set()).update(_traits(card.name))
        self.mails = {mail for card in cards for mail in card.mails}
        self.phones = {phone for card in cards for phone in card.phones}
        self.tails = {profile_tail(card.profile) for card in cards if card.profile}

    def meets(self, row: tuple[Any, ...]) -> bool:
        _, name, key, _, mail, mails, phone, phones, profile = row
        return (
            not self.names.isdisjoint(forms(name))
            or (key is not None and not self.at.get(place_of(key), NOBODY).isdisjoint(_traits(name)))
            or (bool(profile and self.tails) and profile_tail(profile) in self.tails)
            or ((mail or mails != "[]") and not self.mails.isdisjoint(_keys(mail_key, mail, mails)))
            or ((phone or phones != "[]") and not self.phones.isdisjoint(_keys(phone_key, phone, phones)))
        )
