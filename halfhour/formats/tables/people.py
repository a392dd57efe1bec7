"""Rows to people, by the meaning of the columns."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from halfhour.formats import names
from halfhour.formats.contact import Contact, Skipped
from halfhour.formats.tables import dates, google, postal
from halfhour.formats.tables.columns import Columns
from halfhour.formats.tables.defusing import ERRORS, restored, shown
from halfhour.formats.tables.fields import base
from halfhour.formats.tables.numbers import kind_of, numbers_in
from halfhour.formats.tables.writing import is_places
from halfhour.formats.tidying import addresses, is_profile, many_lines, one_line, said, web_address

_HANDLE = re.compile(r"^(?:@|/?in/)?([\w-]{3,100})/?$")
_NAMED = re.compile(r"^\s*\"?([^\"<>@]+?)\"?\s*<[^<>@\s]+@[^<>\s]+>\s*$")
# “Quay (https://…)”: how a workspace exports what is a page of its own there.
_LINKED = re.compile(r"(?<=\S)\s*\(https?://\S+\)$")
_HIDDEN = frozenset({"linkedin member", "linkedin user"})


@dataclass(slots=True)
class Rows:
    """What is known of a table before its rows are read one by one; `doubts` gathers what was odd in single cells.

    `kind` is the program that wrote it; `day_first` and `turned` say how its dates and its whole names are written.
    """

    columns: Columns
    kind: str
    day_first: bool = False
    turned: bool = False
    doubts: list[Skipped] = field(default_factory=list)
    labels: dict[int, int] = field(default_factory=dict)
    where: dict[str, list[int]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.labels = google.labels(self.columns.header)
        for index, each in enumerate(self.columns.fields):
            if each:
                self.where.setdefault(base(each), []).append(index)
            if self.own and not self.places and each == "phone":
                self.labels[index] = index + 1

    @property
    def places(self) -> bool:
        """True for a table of organizations that Halfhour wrote."""
        return is_places(self.columns.header)

    @property
    def own(self) -> bool:
        """True for a table Halfhour wrote: every cell stands for itself, nothing is guessed."""
        return self.kind == "halfhour"

    def person(self, cells: list[str], line: int) -> Contact | None:
        """The person of a row, or None when it names nobody."""
        row = _Row(self, cells, line)
        person = Contact("", line=line)
        row.name(person)
        row.reach(person)
        row.work(person)
        row.pages(person)
        row.connected(person)
        person.full_name = person.full_name or next(iter(person.emails + person.phones), "")
        if self.places:
            person.is_company, person.organization = True, person.full_name
        hidden = person.full_name.casefold() in _HIDDEN and not self.own
        return person if person.full_name and not hidden else None


class _Row:
    """One row's cells, asked for by field."""

    def __init__(self, rows: Rows, cells: list[str], line: int) -> None:
        self.rows, self.raw, self.line = rows, cells, line

    def cells(self, name: str) -> list[tuple[int, str]]:
        """(column, text) of each cell of a field that says something."""
        found = []
        for index in self.rows.where.get(name, ()):
            if index < len(self.raw) and (text := self.raw[index].strip()):
                found.append((index, restored(text) if self.rows.own else shown(text)))
        return found

    def first(self, name: str) -> str:
        """The field's first text; of several values joined in one cell, the first."""
        for _, text in self.cells(name):
            if self.rows.own:
                return one_line(text)
            if text := said(_LINKED.sub("", text.split(google.SEPARATOR)[0])):
                return text
        return ""

    def named(self, name: str) -> str:
        """The field's first text, where “Null” and “None” are names and not signs that nothing is there.

        “undefined” is no name, save in our own tables: LinkedIn's export writes it for members who have only one.
        """
        found = (one_line(text) for _, text in self.cells(name) if text not in ERRORS)
        return next((text for text in found if self.rows.own or text != "undefined"), "")

    def name(self, person: Contact) -> None:
        """Sets the whole name and its parts."""
        whole, given, family = self.named("full_name"), self.named("given"), self.named("family")
        if not self.rows.own and (named := _NAMED.match(whole)):
            whole = named.group(1)
        if self.rows.turned and names.is_turned(whole):
            whole = names.turned(whole)
        if not self.rows.own and not names.is_name(whole) and names.is_name(given + family):
            whole = ""  # the number of a guest, or an address where a name should stand
        person.given, person.family = given, family
        person.full_name = whole or names.joined(given, self.named("middle"), family, self.named("suffix"))
        if person.full_name and not (given or family or self.rows.own):
            person.given, person.family = names.parts(person.full_name)

    def reach(self, person: Contact) -> None:
        """Sets mail addresses and phones."""
        for index, text in self.cells("email"):
            mails = addresses(text) if self.rows.own else list(dict.fromkeys(addresses(text)))
            person.emails += [mail for mail in mails if self.rows.own or mail not in person.emails]
            if not person.full_name and len(text) < 400 and (named := _NAMED.match(text)):
                person.full_name = one_line(named.group(1))
                person.given, person.family = names.parts(person.full_name)
            if not mails and said(text):
                self.doubt(f"“{text[:60]}” in “{self.rows.columns.header[index]}” is not a mail address.", text)
        if not person.emails and not self.rows.own:
            person.emails = [mail for _, text in self.cells("full_name") for mail in addresses(text)]
        for index, text in self.cells("phone"):
            found, lost = ([one_line(text)], []) if self.rows.own else numbers_in(text)
            person.phones += found
            person.phone_kinds += [self.phone_kind(index)] * len(found)
            for number in lost:
                self.doubt(f"A spreadsheet turned this phone number into “{number}”; its digits are lost.", number)

    def phone_kind(self, index: int) -> str:
        """What kind of phone a column holds, by its label column where it has one."""
        kind = self.rows.columns.fields[index].partition(":")[2]
        label = self.rows.labels.get(index, len(self.raw))
        said_kind = self.raw[label] if label < len(self.raw) else ""
        return kind_of(said_kind) or kind_of(kind)

    def work(self, person: Contact) -> None:
        """Sets what the row says about work, school and place."""
        person.organization = self.first("organization")
        person.title = self.first("title") or self.first("role")
        person.department = self.first("department")
        person.major, person.college = self.first("major"), self.first("college")
        person.year = self.first("year") or self.first("graduation")
        notes = [many_lines(text) for _, text in self.cells("note")]
        person.note = "\n\n".join(dict.fromkeys(notes))
        person.address = postal.address(self.rows.columns, self.rows.labels, self.raw, self.rows.where)

    def pages(self, person: Contact) -> None:
        """Sets the profile, and the website that is no profile."""
        for index, text in self.cells("profile_url") + self.cells("website"):
            personal = base(self.rows.columns.fields[index]) == "profile_url"
            for each in text.split(google.SEPARATOR):
                url = web_address(each) or (self.handle(index, each) if personal else "")
                if url and (personal or (is_profile(url) and not self.rows.own)):
                    person.profile_url = person.profile_url or url
                else:
                    person.website = person.website or url

    def handle(self, index: int, text: str) -> str:
        """The page behind a bare LinkedIn name, in a column that is called LinkedIn."""
        match = _HANDLE.match(text.strip())
        linkedin = "linked" in self.rows.columns.header[index].casefold()
        return f"https://www.linkedin.com/in/{match.group(1)}" if match and linkedin and said(text) else ""

    def connected(self, person: Contact) -> None:
        """Sets the day of the connection."""
        for _, text in self.cells("connected_on"):
            person.connected_on = dates.parse(one_line(text), self.rows.day_first)
            if person.connected_on is None and said(text):
                self.doubt(f"“{text[:40]}” is no date Halfhour can read.", text)

    def doubt(self, why: str, text: str) -> None:
        """Keeps what was odd in this row."""
        self.rows.doubts.append(Skipped(self.line, why, text[:80]))
