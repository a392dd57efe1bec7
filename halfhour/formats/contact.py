"""What an address book gives: people, the rows that gave nobody, and what was understood of the file."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

PHONE_KINDS = (
    *("mobile", "work", "home", "main", "company", "assistant", "car", "pager", "other"),
    *("fax", "work fax", "home fax"),
)


@dataclass(slots=True)
class Contact:
    """One person as the file names them. Every text is tidied (see tidying.py); empty means the file says nothing.

    `full_name` is the field; `given` and `family` are the file's own parts, or a hint where it has none.
    `full_name` is never empty: a card without a name goes by its organization, address or number.
    `phones` are kept as written, repeats too; `phone_kinds` runs beside them (one of PHONE_KINDS, or "").
    `is_company` says that the row is about an organization, which `full_name` and `organization` name.
    `preferred` are those addresses and numbers that the file marks as the ones to use.
    `profile_url` is a page about this one person; any other page is `website`. `line` counts from 1.
    """

    full_name: str
    given: str = ""
    family: str = ""
    emails: list[str] = field(default_factory=list)
    phones: list[str] = field(default_factory=list)
    phone_kinds: list[str] = field(default_factory=list)
    organization: str = ""
    title: str = ""
    department: str = ""
    profile_url: str = ""
    website: str = ""
    connected_on: date | None = None
    address: str = ""
    note: str = ""
    major: str = ""
    year: str = ""
    college: str = ""
    line: int = 0
    preferred: list[str] = field(default_factory=list)
    is_company: bool = False


@dataclass(slots=True)
class Skipped:
    """A row, card or line and why: nothing was taken from it (in `skipped`) or only part (in `doubts`).

    `text` is the beginning of what stood there, without the columns that are dropped while reading.
    """

    line: int
    why: str
    text: str = ""


@dataclass(slots=True)
class Reading:
    """One file read. `rows` people-sized pieces were found, and rows == len(contacts) + len(skipped), always.

    `format` is linkedin, google, outlook, thunderbird, handshake, halfhour, table, vcard or unknown.
    `encoding` is a Python codec name that can be passed back to `read`. `problem` is a sentence for the user when
    nobody could be read. For a table: `header` has one unique name a column; `layout` is its signature, the key
    under which a caller remembers a mapping; `columns` says which field each used header went to; `unmapped` are
    headers nothing was taken from; `dropped` are headers whose cells are private and were never looked at;
    `sample` holds the first rows, with private cells blank, for the page that maps columns;
    `guessed` says that no word of the header is known.
    """

    format: str = "unknown"
    encoding: str = ""
    contacts: list[Contact] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)
    problem: str | None = None
    header: list[str] = field(default_factory=list)
    layout: str = ""
    columns: dict[str, str] = field(default_factory=dict)
    unmapped: list[str] = field(default_factory=list)
    dropped: list[str] = field(default_factory=list)
    sample: list[list[str]] = field(default_factory=list)
    doubts: list[Skipped] = field(default_factory=list)
    rows: int = 0
    guessed: bool = False
