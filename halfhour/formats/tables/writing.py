"""People to CSV, so that a spreadsheet runs nothing in it and reading it back gives the same people."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator
from itertools import chain

from halfhour.formats.contact import Contact
from halfhour.formats.tables.defusing import defused
from halfhour.formats.tidying import many_lines

_BEFORE = ["Full Name", "Given Name", "Family Name"]
_AFTER = {
    "Organization": "organization",
    "Department": "department",
    "Job Title": "title",
    "Profile": "profile_url",
    "Website": "website",
    "Connected On": "connected_on",
    "Address": "address",
    "Major": "major",
    "Year": "year",
    "College": "college",
    "Note": "note",
}
_BETWEEN = re.compile(r"^(E-mail \d+|Phone \d+|Phone \d+ Kind)$")


_PLACES = {
    "Organization Name": "full_name",
    "Organization Website": "website",
    "Organization Phone": "phone",
    "Organization Address": "address",
    "Organization Note": "note",
}


def write(contacts: Iterable[Contact]) -> str:
    """The contacts as CSV with CRLF. Encode it as "utf-8-sig": without the mark Excel misreads every accent."""
    people = list(contacts)
    mails = max([len(person.emails) for person in people], default=1)
    phones = max([len(person.phones) for person in people], default=1)
    return "".join(lines(people, mails=mails, phones=phones))


def lines(contacts: Iterable[Contact], *, mails: int, phones: int) -> Iterator[str]:
    """The same row by row, for people with so many mail addresses and phones at most: a large book needs no memory."""
    mails, phones = max(mails, 1), max(phones, 1)
    return sheet(_header(mails, phones), (_row(person, mails, phones) for person in contacts))


def places(contacts: Iterable[Contact]) -> Iterator[str]:
    """Organizations as CSV, row by row."""
    rows = ([each.full_name, each.website, (each.phones or [""])[0], each.address, each.note] for each in contacts)
    return sheet(list(_PLACES), rows)


def sheet(header: list[str], rows: Iterable[Iterable[str]]) -> Iterator[str]:
    """Any rows as CSV with CRLF under their header, formulas defused."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    for row in chain([header], rows):
        writer.writerow([defused(many_lines(cell)) for cell in row])
        yield out.getvalue()
        out.seek(0)
        out.truncate()


def is_places(header: list[str]) -> bool:
    """True when a header is the one of `places`."""
    return header == list(_PLACES)


def is_own(header: list[str]) -> bool:
    """True when a header is one that `write` or `places` makes."""
    if is_places(header):
        return True
    tail = list(_AFTER)
    inner = header[len(_BEFORE) : -len(tail)]
    fits = header[: len(_BEFORE)] == _BEFORE and header[-len(tail) :] == tail
    return fits and bool(inner) and all(_BETWEEN.match(name) for name in inner)


def own_fields(header: list[str]) -> list[str]:
    """What each column of such a header means; the columns of kinds mean nothing by themselves."""
    if is_places(header):
        return list(_PLACES.values())
    inner = {"E": "email", "P": "phone"}
    middle = ["" if name.endswith("Kind") else inner[name[0]] for name in header[len(_BEFORE) : -len(_AFTER)]]
    return ["full_name", "given", "family", *middle, *_AFTER.values()]


def _header(mails: int, phones: int) -> list[str]:
    numbers = [[f"Phone {number}", f"Phone {number} Kind"] for number in range(1, phones + 1)]
    addresses = [f"E-mail {number}" for number in range(1, mails + 1)]
    return [*_BEFORE, *addresses, *(name for pair in numbers for name in pair), *_AFTER]


def _row(person: Contact, mails: int, phones: int) -> list[str]:
    kinds = [*person.phone_kinds, *[""] * phones][:phones]
    numbers = [*person.phones, *[""] * phones][:phones]
    pairs = [cell for pair in zip(numbers, kinds, strict=True) for cell in pair]
    rest = [str(getattr(person, name) or "") for name in _AFTER.values()]
    return [person.full_name, person.given, person.family, *[*person.emails, *[""] * mails][:mails], *pairs, *rest]
