"""A table's text to a Reading: every row a person, or named with its line and the reason."""

from __future__ import annotations

from halfhour.formats.contact import Reading, Skipped
from halfhour.formats.names import is_turned
from halfhour.formats.tables import dates, kind, layout
from halfhour.formats.tables.columns import Columns, used
from halfhour.formats.tables.opening import opened
from halfhour.formats.tables.people import Rows
from halfhour.formats.tables.records import Record, fitted, records
from halfhour.formats.tidying import one_line

NO_TABLE = (
    "Halfhour found no contact cards and no table in this file. It reads vCard (.vcf) files, and tables saved as CSV:"
    " one row a person, cells parted by commas, semicolons or tabs."
)
NO_WHO = "Halfhour cannot tell which column holds a name or a mail address. Say which column is which."
NO_ROWS = "The table in this file has a header and no rows."
NOBODY = "No row of this table has a name, a mail address or a phone number. Look at which column is which."
_SHOWN = 5


def read(text: str, encoding: str, mapping: dict[str, str] | None = None) -> Reading:
    """Reads the table in `text`. `mapping`: see `contacts.read`. `encoding` is only passed on."""
    table = opened(text, mapping)
    if table is None:
        return Reading(encoding=encoding, problem=NO_TABLE)
    found, columns, header = table.layout, table.columns, table.columns.header
    rows = _rows(columns, table.sample)
    reading = Reading(format=rows.kind, encoding=encoding, header=header, layout=layout.signature(found))
    _describe(reading, columns, table.sample)
    reading.guessed = found.guessed
    if found.guessed:
        reading.doubts.append(Skipped(found.start, "This line was taken for the header.", ", ".join(header)[:80]))
    for record in records(table.lines, found.start, found.delimiter, len(header)):
        _read_row(reading, rows, record)
    reading.doubts = sorted(reading.doubts + rows.doubts, key=lambda doubt: doubt.line)
    reading.rows = len(reading.contacts) + len(reading.skipped)
    reading.problem = _problem(reading, columns)
    return reading


def _rows(columns: Columns, sample: list[list[str]]) -> Rows:
    def values(name: str) -> list[str]:
        return [row[index] for index in columns.of(name) for row in sample if index < len(row) and row[index]]

    names, days = values("full_name"), values("connected_on")
    kind_of_table = kind.of(columns)
    if kind_of_table == "linkedin":  # its URL is the member's own page
        columns.fields = ["profile_url" if each == "website" else each for each in columns.fields]
    turned = kind_of_table != "halfhour" and sum(map(is_turned, names)) > 0.6 * len(names)
    return Rows(columns, kind_of_table, day_first=dates.day_first(days), turned=turned)


def _describe(reading: Reading, columns: Columns, sample: list[list[str]]) -> None:
    reading.columns = used(columns)
    private = [columns.header[index] for index in sorted(columns.private)]
    reading.dropped = private
    reading.unmapped = [name for name in columns.header if name not in reading.columns and name not in private]
    for row in sample[:_SHOWN]:
        cells = [*row, *[""] * len(columns.header)][: len(columns.header)]
        reading.sample.append(["" if index in columns.private else cell for index, cell in enumerate(cells)])


def _read_row(reading: Reading, rows: Rows, record: Record) -> None:
    columns, cells = rows.columns, record.cells
    width = len(columns.header)

    def remark(why: str) -> Skipped:
        return Skipped(record.line, why, _shown(record.cells, columns))

    why = (record.doubt if len(cells) != width else "") or _no_row(cells, columns)
    if why:
        reading.skipped.append(remark(why))
        return
    if len(cells) > width:
        cells = fitted(cells, width)
        reading.doubts.append(remark("This row has more cells than the header; look at it."))
    person = rows.person(cells, record.line)
    if person is None:
        reading.skipped.append(remark(_nobody(rows)))
        return
    reading.contacts.append(person)
    if record.doubt:
        reading.doubts.append(remark(record.doubt))


def _shown(cells: list[str], columns: Columns) -> str:
    """The beginning of a row for the report, without its private cells. A row that cannot be told apart shows none."""
    if len(cells) != len(columns.header) and columns.private:
        return ""
    kept = (cell.strip() for index, cell in enumerate(cells) if index not in columns.private)
    return one_line(", ".join(cell for cell in kept if cell))[:80]


def _no_row(cells: list[str], columns: Columns) -> str:
    if not any(cell and not cell.isspace() for cell in cells):
        return "The row is empty."
    if cells[0] == columns.header[0] and [one_line(cell) for cell in cells] == columns.header:
        return "This is the header again."
    if len(cells) == 1 and len(columns.header) > 2 and "@" not in cells[0]:
        return "This line is not a row of the table."
    return ""


def _nobody(rows: Rows) -> str:
    if rows.kind == "linkedin":
        return "LinkedIn gives no name here: the member is hidden or has left."
    return "The row has no name, mail address or phone number."


def _problem(reading: Reading, columns: Columns) -> str | None:
    if reading.contacts:
        return None
    if not reading.rows:
        return NO_ROWS
    return NOBODY if columns.has("full_name", "given", "family", "email", "phone") else NO_WHO
