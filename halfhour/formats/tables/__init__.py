"""Tables of people: LinkedIn, Google, Outlook, Thunderbird, a school's student file, or any other with a mapping.

CSV is read with the standard library; what parts the cells and where the header stands is told by counting headers
somebody is known to use, not by `csv.Sniffer`, which a preamble of prose leads astray.
"""

from __future__ import annotations

from halfhour.formats.tables.fields import FIELDS
from halfhour.formats.tables.layout import words_known
from halfhour.formats.tables.reading import read
from halfhour.formats.tables.stripping import stripped
from halfhour.formats.tables.writing import lines, places, sheet, write

__all__ = ["FIELDS", "lines", "places", "read", "sheet", "stripped", "words_known", "write"]
