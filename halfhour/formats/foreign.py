"""Files that are dropped by mistake: a sentence that says what the file is and what to give instead."""

from __future__ import annotations

import io
import re
import zipfile

_SIGNATURES = [
    (b"%PDF", "This is a PDF. Halfhour reads address books as CSV or vCard (.vcf) files: export one of those."),
    (
        b"!BDN",
        "This is an Outlook data file. In Outlook choose Open & Export, Export to a file, Comma Separated Values.",
    ),
    (
        b"\xd0\xcf\x11\xe0",
        "This is an old Excel, Word or Outlook file. Open it and save it as CSV, or export the contacts as CSV.",
    ),
    (b"SQLite format 3", "This is a database, not an address book. Export the contacts as CSV or vCard (.vcf)."),
    (b"\x1f\x8b", "This file is compressed. Unpack it and give Halfhour the CSV or vCard (.vcf) file inside."),
    (b"7z\xbc\xaf", "This file is compressed. Unpack it and give Halfhour the CSV or vCard (.vcf) file inside."),
    (b"Rar!", "This file is compressed. Unpack it and give Halfhour the CSV or vCard (.vcf) file inside."),
    (b"bplist00", "This is a file of Apple's own kind. In Contacts choose File, Export, Export vCard."),
    (b"\x89PNG", "This is a picture. Halfhour reads address books as CSV or vCard (.vcf) files."),
    (b"\xff\xd8\xff", "This is a picture. Halfhour reads address books as CSV or vCard (.vcf) files."),
    (b"GIF8", "This is a picture. Halfhour reads address books as CSV or vCard (.vcf) files."),
    (b"{\\rtf", "This is a text document, not a table. Save the table in it as CSV."),
]
_TEXTS = [
    (
        re.compile(r"\s*BEGIN:VCALENDAR", re.I),
        "This is a calendar, not an address book. Export the contacts as CSV or vCard (.vcf).",
    ),
    (
        re.compile(r"\s*(<!doctype html|<html)", re.I),
        "This is a web page, not an address book. Export the list as CSV.",
    ),
    (
        re.compile(r"\s*<(\?xml|vcards|[a-z]+[ >])", re.I),
        "This is an XML file. Export the contacts as CSV or vCard (.vcf).",
    ),
    (re.compile(r"\s*[\[{]\s*[\"{\[\]}]"), "This is a JSON file. Export the contacts as CSV or vCard (.vcf)."),
    (
        re.compile(r"(version: 1\s+)?dn: ", re.I),
        "This is an LDIF address book. Export it again as CSV or vCard (.vcf).",
    ),
    (re.compile(r"ID;P"), "This is a SYLK spreadsheet. Open it, save it as CSV, and give Halfhour that file."),
    (
        re.compile(r"(From |Received:|Return-Path:|MIME-Version:)", re.I),
        "This is a mail, not an address book. Save the file attached to it and give Halfhour that.",
    ),
]
_BOOKS = (".csv", ".vcf", ".txt", ".tsv")


def of_bytes(data: bytes) -> str | None:
    """A sentence when the first bytes say that `data` is something else than text, otherwise None."""
    if not data.removeprefix(b"\xef\xbb\xbf").strip(b"\x00\t\r\n\f\v "):
        return "The file is empty."
    if data[:4] == b"PK\x03\x04":
        return _of_archive(data)
    for signature, sentence in _SIGNATURES:
        if data.startswith(signature):
            return sentence
    return None


def of_text(text: str) -> str | None:
    """A sentence when `text` is a known kind of file that holds no address book, otherwise None."""
    start = text[:2000]
    for pattern, sentence in _TEXTS:
        if pattern.match(start):
            return sentence
    return None


def _of_archive(data: bytes) -> str:
    """Says what a ZIP file is by the names in it; nothing is unpacked."""
    try:
        names = zipfile.ZipFile(io.BytesIO(data)).namelist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, UnicodeError):
        names = []
    if not names:
        return "This is an office file or a ZIP archive, and it is damaged. Export or send it again, as CSV."
    if any(name.startswith("Index/") or name == "Index.zip" for name in names):
        return "This is a Numbers or Pages document. Open it, choose File, Export To, CSV, and give Halfhour that file."
    if any(name.startswith("xl/") for name in names):
        return "This is an Excel workbook. Open it, choose Save As and CSV UTF-8, and give Halfhour that file."
    if "content.xml" in names or any(name.startswith("word/") for name in names):
        return "This is an office document. Open it, save the table as CSV, and give Halfhour that file."
    books = [name for name in names if name.lower().endswith(_BOOKS)]
    wanted = sorted(books, key=lambda name: "connections" not in name.lower())[:1]
    inside = f" “{wanted[0][:80]}”" if wanted else " the CSV or vCard (.vcf) file"
    return f"This is a ZIP archive. Unpack it and give Halfhour{inside} inside."
