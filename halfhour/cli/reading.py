"""`halfhour read …`: what Halfhour makes of files, one JSON line each, never a traceback."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import click

LARGEST = 1024 * 1024 * 1024
LARGEST_BOOK = 40 * 1024 * 1024  # as MAX_UPLOAD: what the preview refuses is refused here
FORMATS = {"json": "jsonresume"}
FILES = click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))


@click.group()
def read() -> None:
    """Print what Halfhour reads in files, one JSON line per file. Nothing is kept."""


class TooLarge(Exception):
    """Said in the line of that file, as it stands."""


def lines(
    files: Iterable[Path],
    reader: Callable[[bytes, str], dict[str, Any]],
    empty: dict[str, Any] | None = None,
    load: Callable[[Path], bytes] = Path.read_bytes,
) -> None:
    """Print one JSON line for each file; one that cannot be read has a `problem` in its line beside what `empty` holds."""
    for file in files:
        try:
            if file.stat().st_size > LARGEST:
                raise TooLarge("This file is larger than 1 GB.")
            said = reader(load(file), str(file))
        except Exception as error:
            said = {**(empty or {}), "file": str(file), "problem": _in_words(error)}
        click.echo(json.dumps(said, ensure_ascii=False, default=str))


def _in_words(error: Exception) -> str:
    if isinstance(error, TooLarge):
        return str(error)
    if isinstance(error, OSError):
        return f"This file could not be opened: {error.strerror}."
    return f"This file could not be read ({type(error).__name__})."


def _book(file: Path) -> bytes:
    """An address book without its photos, as an import takes it."""
    from halfhour.formats.stripping import stripped_file

    with file.open("rb") as opened:
        data, _ = stripped_file(opened, most=LARGEST_BOOK)
    if data is None:
        raise TooLarge(f"This file is larger than {LARGEST_BOOK // 2**20} MB without its photos. Export it in parts.")
    return data


@read.command()
@FILES
def contacts(files: tuple[Path, ...]) -> None:
    """Address books and lists of people: what the preview of an import would show."""
    from halfhour.formats.contacts import Reading, as_json
    from halfhour.formats.contacts import read as read_contacts

    lines(files, lambda data, name: as_json(read_contacts(data), name), as_json(Reading(), ""), _book)


@read.command()
@FILES
def resume(files: tuple[Path, ...]) -> None:
    """Resumes in PDF, DOCX or JSON Resume: their words in reading order. Each is read in a bounded child."""
    from halfhour.gateways.documents import read_document

    def reader(data: bytes, name: str) -> dict[str, Any]:
        document = read_document(data, file_name=name)
        sections = [{"heading": section.heading, "text": section.text} for section in document.sections]
        return {
            "file": name,
            "format": FORMATS.get(document.kind, document.kind),
            "pages": document.pages,
            "text": document.text,
            "sections": sections,
            "problem": document.problem,
        }

    lines(files, reader, {"format": "", "pages": 0, "text": "", "sections": []})


@read.command()
@FILES
def mail(files: tuple[Path, ...]) -> None:
    """Mails (.eml): replies, bounces, absences, complaints, and the new words in them."""
    from halfhour.formats import message

    lines(files, lambda data, name: message.as_json(message.read_message(data), name))


@read.command()
@FILES
def invitation(files: tuple[Path, ...]) -> None:
    """Calendar files and mails with one: requests, answers, counter proposals, cancellations."""
    from halfhour.formats import invitation as invitations

    lines(files, lambda data, name: invitations.as_json(invitations.read_invitation(data), name))


@read.command()
@click.option("--base", required=True, help="The address the pages were saved from.")
@FILES
def page(base: str, files: tuple[Path, ...]) -> None:
    """Saved pages of an organization's site: its name, what it does, people, phones, mail addresses, careers."""
    from halfhour.formats import webpage

    lines(files, lambda data, name: webpage.as_json(webpage.read_page(data, base=base), name))
