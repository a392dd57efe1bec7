"""A seeded population and what two address books say of it: the same people told differently, and namesakes.

Shares are guesses at what address books hold, made before any figure was seen: who has a mail address or a page, how
often somebody moves, marries, is known by a nickname or is mistyped. Names follow a long tail: few are common.
"""

from __future__ import annotations

import random
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import accumulate

from bench.invented import BEGIN, DEGREES, END, FAMILY, GIVEN, KIND, LEGAL, MIDDLE, NICKNAMES, PLACE, WORK


@dataclass
class Told:
    """What one address book says of one person."""

    who: int
    given: str
    family: str
    organization: str = ""
    title: str = ""
    mails: list[str] = field(default_factory=list)
    phones: list[str] = field(default_factory=list)
    page: str = ""
    changed: str = ""

    @property
    def name(self) -> str:
        return f"{self.given} {self.family}".strip()


class People:
    """A population; `book` and `again` are two tellings of overlapping parts of it."""

    def __init__(self, seed: int) -> None:
        self.dice = random.Random(seed)
        self.given_weights = list(accumulate(1 / (rank + 4) ** 0.8 for rank in range(len(GIVEN))))
        self.family_weights = list(accumulate(1 / (rank + 8) ** 0.8 for rank in range(len(FAMILY))))
        self.places = [f"{a} {b}" for a in PLACE for b in KIND] + [
            f"{self._rare()} {b}" for b in KIND for _ in range(180)
        ]
        self.dice.shuffle(self.places)
        self.sizes = list(accumulate(1 / (rank + 20) for rank in range(len(self.places))))
        self.taken: set[str] = set()  # an address is one person's

    def _rare(self) -> str:
        return f"{self.dice.choice(BEGIN)}{self.dice.choice(MIDDLE)}{self.dice.choice(END)}"

    def _given(self) -> str:
        if self.dice.random() < 0.72:
            return self.dice.choices(GIVEN, cum_weights=self.given_weights)[0]
        return f"{self.dice.choice(BEGIN)}{self.dice.choice(['a', 'ina', 'ia', 'us', 'an', 'ette', 'is', 'ie'])}"

    def _family(self) -> str:
        if self.dice.random() < 0.5:
            return self.dice.choices(FAMILY, cum_weights=self.family_weights)[0]
        return self._rare()

    def person(self, who: int) -> Told:
        """Everything true of somebody."""
        dice, given, family = self.dice, self._given(), self._family()
        place = self.place()
        handle = f"{plain(given)}-{plain(family)}-{dice.randrange(16**8):08x}"
        return Told(
            who, given, family, place, dice.choice(WORK),
            [self.mail(given, family, place), self.mail(given, family, "")],
            [f"+1{dice.randrange(2_000_000_000, 9_999_999_999)}"],
            f"https://www.linkedin.com/in/{handle}",
        )  # fmt: skip

    def place(self) -> str:
        """An organization; the largest has one person in a hundred."""
        return self.dice.choices(self.places, cum_weights=self.sizes)[0]

    def mail(self, given: str, family: str, place: str) -> str:
        """An address nobody else has, at work or at a provider."""
        while (address := self._mail(given, family, place)) in self.taken:
            place = place if self.dice.random() < 0.9 else ""
        self.taken.add(address)
        return address

    def _mail(self, given: str, family: str, place: str) -> str:
        dice, given, family = self.dice, plain(given), plain(family)
        local = dice.choice([f"{given}.{family}", f"{given[:1]}{family}", f"{given}{family}", f"{given}_{family}"])
        if not place:
            return f"{local}{dice.randrange(10, 9999)}@{dice.choice(['mail', 'post', 'inbox'])}.example"
        return f"{local}{dice.choice(['', '', '', dice.randrange(2, 9)])}@{self.house(place)}.example"

    def house(self, place: str) -> str:
        """A place's domain: its name in full, its first word, its initials and a word of nobody's, always the same."""
        first, second = place.split()
        kind = sum(map(ord, place)) % 10
        return (
            plain(place) if kind < 4 else plain(first) if kind < 7 else f"{plain(first)[:2]}{plain(second)[:1]}-group"
        )

    def told(self, person: Told) -> Told:
        """What a book holds of it: a network's export, or a phone's or mail program's address book."""
        dice = self.dice
        organization = person.organization + dice.choice(LEGAL)
        if dice.random() < 0.6:
            mails = [mail for mail in person.mails[:1] if dice.random() < 0.08]
            return replace(person, organization=organization, mails=mails, phones=[])
        mails = [mail for mail, share in zip(person.mails, (0.55, 0.5), strict=True) if dice.random() < share]
        phones = [self.written(phone) for phone in person.phones if dice.random() < 0.7]
        known = dice.random() < 0.55
        if not (mails or phones or known):
            mails = person.mails[:1]
        return replace(
            person, organization=organization if known else "", title=person.title if known and dice.random() < 0.7 else "",
            mails=mails, phones=phones, page="",
        )  # fmt: skip

    def written(self, phone: str) -> str:
        digits = phone[2:]
        return self.dice.choice(
            [
                phone,
                f"({digits[:3]}) {digits[3:6]}-{digits[6:]}",
                f"{digits[:3]}.{digits[3:6]}.{digits[6:]}",
                f"+1 {digits[:3]} {digits[3:6]} {digits[6:]}",
            ]
        )

    def later(self, person: Told) -> Told:
        """The same person some years on, and told by somebody with other habits."""
        dice, changed = self.dice, []
        given, family = person.given, person.family
        place, title, mails, phones = person.organization, person.title, person.mails, person.phones
        if dice.random() < 0.12:
            place, title, changed = self.place(), dice.choice(WORK), [*changed, "employer"]
            mails = [self.mail(given, family, place), mails[1]]
        if dice.random() < 0.1:
            mails, changed = [mails[0], self.mail(given, family, "")], [*changed, "mail"]
        if dice.random() < 0.08:
            phones, changed = [f"+1{dice.randrange(2_000_000_000, 9_999_999_999)}"], [*changed, "phone"]
        roll = dice.random()
        if roll < 0.05 and given in NICKNAMES:
            given, changed = NICKNAMES[given], [*changed, "nickname"]
        elif roll < 0.1:
            given, changed = f"{given} {dice.choice(GIVEN)[0]}.", [*changed, "initial"]
        elif roll < 0.14:
            given, family, changed = *self.mistyped(given, family), [*changed, "typo"]
        elif roll < 0.17:
            given, family, changed = family, given, [*changed, "order"]
        elif roll < 0.19:
            family, changed = f"{family}{dice.choice(DEGREES)}", [*changed, "degree"]
        elif roll < 0.2:
            family, changed = self._family(), [*changed, "married"]
        elif roll < 0.3:
            given, family, changed = bare(given), bare(family), [*changed, "accents"]
        return replace(
            person, given=given, family=family, organization=place, title=title, mails=mails, phones=phones,
            changed=", ".join(changed) or "as it was",
        )  # fmt: skip

    def mistyped(self, given: str, family: str) -> tuple[str, str]:
        dice, word = self.dice, given if self.dice.random() < 0.5 else family
        at = dice.randrange(max(1, len(word) - 1))
        letter = dice.choice("abcdefghijklmnopqrstuvwxyz")
        slips = [
            word[:at] + word[at + 1 :],
            word[:at] + letter + word[at:],
            word[: at + 1] + letter + word[at + 2 :],
            word[:at] + word[at : at + 2][::-1] + word[at + 2 :],
        ]
        slip = dice.choice(slips)
        return (slip, family) if word == given else (given, slip)

    def books(self, many: int, rows: int) -> tuple[list[Told], list[Told], list[Told]]:
        """A book of `many` people and a file of `rows`: half of them in the book, half strangers, shuffled.

        What the book and the file say of one person has something in common beside the name. Third come the tellings
        that have not, as many as turned up on the way: people in the book, told so that only a name could give them away.
        """
        whole = [self.person(who) for who in range(many + rows // 2)]
        book = [self.told(person) for person in whole[:many]]
        again, apart = list[Told](), list[Told]()
        met = self.dice.sample(whole[:many], many)
        while len(again) < rows - rows // 2:
            told = self.told(self.later(met.pop()))
            (again if shared(told, book[told.who]) else apart).append(told)
        file = [*again, *(self.told(person) for person in whole[many:])]
        self.dice.shuffle(file)
        return book, file, apart


def shared(one: Told, other: Told) -> bool:
    """Whether two tellings have a page, an address, a number or a place in common."""
    return bool(
        (one.page and one.page == other.page)
        or set(one.mails) & set(other.mails)
        or {digits(phone) for phone in one.phones} & {digits(phone) for phone in other.phones}
        or (one.organization and plain(one.organization)[:12] == plain(other.organization)[:12])
    )


def digits(phone: str) -> str:
    """The last ten, as a number is told with and without its country."""
    return "".join(sign for sign in phone if sign.isdigit())[-10:]


def bare(text: str) -> str:
    """Without accents."""
    letters = unicodedata.normalize(
        "NFKD", text.replace("ł", "l").replace("Ł", "L").replace("ø", "o").replace("Ø", "O")
    )
    return "".join(letter for letter in letters if not unicodedata.combining(letter)).replace("’", "'")


def plain(text: str) -> str:
    """Small letters only."""
    return "".join(letter for letter in bare(text).lower() if "a" <= letter <= "z")


def contacts(book: list[Told]) -> Iterator[tuple[int, object]]:
    """(who, Contact) of each telling."""
    from halfhour.formats.contact import Contact

    for told in book:
        yield told.who, Contact(
            told.name, told.given, told.family, list(told.mails), list(told.phones),
            organization=told.organization, title=told.title, profile_url=told.page,
        )  # fmt: skip
