"""What one page of an organization's site says. Every finding keeps where it stood, so that it can be looked up."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Place(StrEnum):
    """Where on the page something stood; `STRUCTURED` is data meant for machines (JSON-LD, microdata, hCard, meta)."""

    STRUCTURED = "structured"
    HEADER = "header"
    BODY = "body"
    FOOTER = "footer"


@dataclass(frozen=True, slots=True)
class Found:
    """A text of the page, as written there."""

    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class Phone:
    """`number` in international form where the region could be told, else as written; `raw` is what the page says.

    `of` is what the number reaches, in the page's words ("Human Resources", "Jane Doe", "" when it does not say);
    `reception` is true for a switchboard, a front desk or the main number. `extension` holds digits only.
    """

    number: str
    raw: str
    of: str
    place: Place
    extension: str = ""
    reception: bool = False


@dataclass(frozen=True, slots=True)
class Mail:
    """A mail address and what it reaches, "" when the page does not say.

    `cloaked` is true when the page writes it only so that programs pass over it: in a code that a script undoes, with
    words for its signs. It was worked out, not read.
    """

    address: str
    of: str
    place: Place
    cloaked: bool = False


@dataclass(frozen=True, slots=True)
class Address:
    """A postal address in one line; `country` is an ISO 3166 code, "" where it could not be told."""

    text: str
    country: str
    place: Place


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody named on the page; `title` and `email` are "" where none stands beside the name.

    `quoted` is true for one whose praise the page repeats: a customer, not one of theirs.
    """

    name: str
    title: str
    place: Place
    email: str = ""
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """A link by its absolute address; `kind` is a name of `links.KINDS` (about, team, contact, linkedin, ...)."""

    url: str
    text: str
    kind: str
    place: Place


@dataclass(frozen=True, slots=True)
class News:
    """A headline with its link; `date` as written on the page, "" when none stands there."""

    title: str
    url: str
    date: str
    place: Place


@dataclass(frozen=True, slots=True)
class Page:
    """All findings of one page. `problem` is a sentence for the reader, "" when the page was read whole.

    `country` is an ISO 3166 code. `hires_interns` and `hires_graduates` are None where nothing says so; `hiring` holds
    the words that do. `addresses` start with the main one, `about` with what describes them best.
    """

    organization: Found | None = None
    about: tuple[Found, ...] = ()
    phones: tuple[Phone, ...] = ()
    emails: tuple[Mail, ...] = ()
    addresses: tuple[Address, ...] = ()
    country: str = ""
    careers: Link | None = None
    internships: Link | None = None
    hires_interns: bool | None = None
    hires_graduates: bool | None = None
    hiring: tuple[Found, ...] = ()
    people: tuple[Person, ...] = ()
    departments: tuple[Found, ...] = ()
    news: tuple[News, ...] = ()
    culture: tuple[Found, ...] = ()
    links: tuple[Link, ...] = ()
    title: str = ""
    language: str = ""
    encoding: str = ""
    problem: str = ""
