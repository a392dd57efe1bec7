"""Which column means what: by its header in any language, by the rest of the header, and by what its cells hold."""

from __future__ import annotations

from dataclasses import dataclass, field

from halfhour.formats.tables import content, google, members
from halfhour.formats.tables.fields import OF_STUDENTS, QUIET, base, is_field
from halfhour.formats.tables.plain import plain
from halfhour.formats.tables.privacy import is_private, of_enrolled, of_students
from halfhour.formats.tables.vocabulary import Language, field_of, languages_of

_OWNERS = ("primary education ", "educations ", "education ", "students ", "student ", "primary ")
_NAMES = frozenset({"full_name", "given", "family"})


@dataclass(slots=True)
class Columns:
    """A table's columns: `fields[i]` is what column i means ("" for nothing), `private` the indexes never looked at."""

    header: list[str]
    fields: list[str]
    private: set[int] = field(default_factory=set)
    languages: list[Language] = field(default_factory=list)
    students: bool = False

    def of(self, name: str) -> list[int]:
        """The columns of a field, whatever its place."""
        return [index for index, each in enumerate(self.fields) if base(each) == name]

    def has(self, *names: str) -> bool:
        """True when one of the fields has a column."""
        return any(base(each) in names for each in self.fields)


def understand(header: list[str], rows: list[list[str]], mapping: dict[str, str] | None = None) -> Columns:
    """The meaning of each column. `rows` are the first rows, cells tidied; `mapping` overrides by header name.

    `header` has one unique name a column, "" or "Column 3" where the file has none.
    """
    words = [plain(name) for name in header]
    columns = Columns(header, [""] * len(header), languages=languages_of(words))
    columns.private = {index for index, name in enumerate(header) if is_private(name)}
    for index, name in enumerate(header):
        if index not in columns.private:
            columns.fields[index] = google.field_of(name) or _field_of(name, columns.languages)
    columns.students = _is_of_students(columns, [_inner(plain(name.partition("(")[0])) for name in header])
    _settle_titles(columns, rows)
    _settle_names(columns, rows)
    members.complete(columns.fields, rows)
    _look_inside(columns, rows)
    if columns.students:
        _only_school(columns)
    _override(columns, mapping or {})
    return columns


def _field_of(name: str, languages: list[Language]) -> str:
    """What a header means, with what stands in brackets or else without: “School year (when they applied)”."""
    return field_of(plain(name), languages) or field_of(plain(name.partition("(")[0]), languages)


def _is_of_students(columns: Columns, words: list[str]) -> bool:
    """A school's file about its students: columns only such files have, and no word of a job."""
    marks = sum(1 for each in words if of_students(each))
    enrolled = any(map(of_enrolled, words))
    working = columns.has("organization", "title", "connected_on")
    return marks >= (2 if enrolled else 3) and (enrolled or bool(columns.private)) and not working


def _inner(words: str) -> str:
    """“students cumulative gpa” as “cumulative gpa”, “students id” as “student id”: the word in front says whose."""
    for owner in _OWNERS:
        if words.startswith(owner) and not of_students(words):
            inner = words.removeprefix(owner)
            return f"student {inner}" if of_students(f"student {inner}") else inner
    return words


def _only_school(columns: Columns) -> None:
    for index, each in enumerate(columns.fields):
        if base(each) not in OF_STUDENTS:
            columns.fields[index] = ""
            columns.private.add(index)


def _values(rows: list[list[str]], index: int) -> list[str]:
    return [row[index] for row in rows if index < len(row) and row[index]]


def _settle_titles(columns: Columns, rows: list[list[str]]) -> None:
    """“Title” is Mr or Ms where another column holds the job, or where its cells say so."""
    jobs = columns.of("title")
    told = any(_values(rows, index) for index in jobs)
    for index, each in enumerate(columns.fields):
        if each == "title?":
            values = _values(rows, index)
            other = jobs and (told or not values)
            columns.fields[index] = "prefix" if other or content.is_civil(values) else "title"


def _settle_names(columns: Columns, rows: list[list[str]]) -> None:
    """“Name” is the whole name, the given one or the family's, depending on which of them stand beside it.

    What somebody is called is their name where the table has no other.
    """
    if not columns.has("name?", *_NAMES):
        columns.fields = ["full_name" if each == "nickname" else each for each in columns.fields]
    for index, each in enumerate(columns.fields):
        if each != "name?":
            continue
        given, family = columns.of("given"), columns.of("family")
        columns.fields[index] = "full_name"
        if family and not given and not _contains(rows, index, family[0]):
            columns.fields[index] = "given"
        elif given and not family and not _contains(rows, index, given[0]):
            columns.fields[index] = "family"


def _contains(rows: list[list[str]], whole: int, part: int) -> bool:
    """True when in most rows the cell `whole` contains the cell `part` and more."""
    both = [(row[whole], row[part]) for row in rows if max(whole, part) < len(row) and row[whole] and row[part]]
    inside = sum(1 for name, piece in both if piece.casefold() in name.casefold() and len(name) > len(piece))
    return 2 * inside > len(both)


def _look_inside(columns: Columns, rows: list[list[str]]) -> None:
    """Columns nobody knows by header, by what they hold; only for what no known column gives."""
    free = [i for i, each in enumerate(columns.fields) if not each and i not in columns.private]
    held = {index: content.holds(_values(rows, index)) for index in free}
    for index in (i for i in free if held[i] == "phone"):
        columns.fields[index] = _placed_phone(columns, index)
    for name in ("email", "profile_url", "phone"):
        if not columns.has(name):
            for index in (i for i in free if held[i] == name):
                columns.fields[index] = columns.fields[index] or name
    if not columns.has(*_NAMES):
        _guess_names(columns, rows, [index for index in free if held[index] == "name"])


def _placed_phone(columns: Columns, index: int) -> str:
    """Yahoo calls its phones “Home” and “Work”, and nothing more."""
    words = plain(columns.header[index])
    places = (each.places.get(words) for each in columns.languages)
    return next((f"phone:{place}" for place in places if place), "")


def _guess_names(columns: Columns, rows: list[list[str]], likely: list[int]) -> None:
    if not likely:
        return
    first = likely[0]
    second = first + 1 if first + 1 in likely else None
    single = [all(" " not in value for value in _values(rows, index)) for index in (first, second or first)]
    if second and all(single):
        columns.fields[first], columns.fields[second] = "given", "family"
    else:
        columns.fields[first] = "full_name"


def _override(columns: Columns, mapping: dict[str, str]) -> None:
    for index, name in enumerate(columns.header):
        wanted = mapping.get(name)
        if wanted is None or is_private(name):
            continue
        if wanted == "":
            columns.fields[index] = ""
        elif is_field(wanted):
            columns.fields[index] = wanted
            columns.private.discard(index)


def used(columns: Columns) -> dict[str, str]:
    """Header to field, for the columns something is taken from."""
    pairs = zip(columns.header, columns.fields, strict=True)
    return {name: each for name, each in pairs if each and base(each) not in QUIET - {"role"}}
