"""A table's text to a Reading: every row a person, or named with its line and the reason."""

from __future__ import annotations

import re

from halfhour.formats.contact import Reading, Skipped
from halfhour.formats.names import is_turned
from halfhour.formats.tables import dates, kind, layout
from halfhour.formats.tables.columns import Columns, used
from halfhour.formats.tables.opening import opened
from halfhour.formats.tables.people import Rows
from halfhour.formats.tables.plain import plain
from halfhour.formats.tables.records import Record, fitted, records
from halfhour.formats.tables.vocabulary import is_known
from halfhour.formats.tidying import one_line

NO_TABLE = (
    "Halfhour found no contact cards and no table in this file. It reads vCard (.vcf) files, and tables saved as CSV:"
    " one row a person, cells parted by commas, semicolons or tabs."
)
NO_WHO = "Halfhour cannot tell which column holds a name or a mail address. Say which column is which."
NO_ROWS = "The table in this file has a header and no rows."
NOBODY = "No row of this table has a name, a mail address or a phone number. Look at which column is which."
_SHOWN = 5
# The last line of many exports: “Total: 12”, “Grand Totals (12 records)”.
_SUM = re.compile(
    r"(?i)(?:grand |sub)?(?:totals?|totale|total general|count|sum|suma|somme|summe|gesamt|anzahl|insgesamt|итого|合計|总计)"
    r"\b[\s:=]*(?:\(?\d[\d.,\s]*\w*\)?)?$"
)


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
        for part in _parted(record) if not found.header and found.width == 1 else (record,):
            _read_row(reading, rows, part)
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


def _parted(record: Record) -> list[Record]:
    """A line of a list of mail addresses, one record an address: “Ana <ana@x.org>, Jan <jan@x.org>” are two people."""
    parts = [""]
    for piece in re.split("([,;])", record.cells[0]):
        if piece in (",", ";") and "@" in parts[-1]:
            parts.append("")
        else:
            parts[-1] += piece
    return [Record(record.line, [part.strip()], record.doubt) for part in parts if part.strip()] or [record]


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
    told = [cell.strip() for cell in cells if cell and not cell.isspace()]
    if not any(sign.isalnum() for cell in told for sign in cell):
        return "The row is empty."
    if is_known(plain(told[0])) and _is_header(cells, columns):
        return "This is the header again."
    if len(told) == 1 < len(columns.header) and _SUM.match(told[0]):
        return "This line is a sum, not a row of the table."
    if len(cells) == 1 and len(columns.header) > 2 and "@" not in cells[0]:
        return "This line is not a row of the table."
    return ""


def _is_header(cells: list[str], columns: Columns) -> bool:
    """True for the same words again in any spelling, and for those of another table that was glued on."""
    if [plain(cell) for cell in cells] == [plain(name) for name in columns.header]:
        return True
    known, who = layout.score([one_line(cell) for cell in cells])
    return who and known >= 2 and known == sum(1 for cell in cells if cell.strip())


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
