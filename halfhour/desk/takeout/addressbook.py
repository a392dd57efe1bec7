"""`people.vcf` and `people.csv` of an archive: everybody as phones and spreadsheets know people."""

from __future__ import annotations

import codecs
import zipfile
from collections.abc import Iterable
from itertools import chain

from halfhour.accounts.models import User
from halfhour.formats import tables, vcard
from halfhour.journey.people import queries


def write(archive: zipfile.ZipFile, owner: User) -> None:
    """Both files, row by row."""
    _put(archive, "people.vcf", map(_bytes, map(vcard.card, queries.as_contacts(owner))))
    most = queries.most_of(owner)
    lines = tables.lines(queries.as_contacts(owner), mails=most.mails, phones=most.phones)
    # Without the mark Excel misreads every accent.
    _put(archive, "people.csv", chain([codecs.BOM_UTF8], map(_bytes, lines)))


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "replace")


def _put(archive: zipfile.ZipFile, name: str, pieces: Iterable[bytes]) -> None:
    with archive.open(name, "w", force_zip64=True) as out:
        for piece in pieces:
            out.write(piece)
