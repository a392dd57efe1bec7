"""`halfhour read …`: what Halfhour makes of files, one JSON line each, never a traceback."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import click

LARGEST = 1024 * 1024 * 1024
FILES = click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))


@click.group()
def read() -> None:
    """Print what Halfhour reads in files, one JSON line per file. Nothing is kept."""


def lines(files: Iterable[Path], reader: Callable[[bytes, str], dict[str, Any]]) -> None:
    """Print one JSON line for each file; a file that cannot be read has a `problem` in its line."""
    for file in files:
        try:
            if file.stat().st_size > LARGEST:
                said: dict[str, Any] = {"file": str(file), "problem": "This file is larger than 1 GB."}
            else:
                said = reader(file.read_bytes(), str(file))
        except OSError as error:
            said = {"file": str(file), "problem": f"This file could not be opened: {error.strerror}."}
        except Exception as error:
            said = {"file": str(file), "problem": f"This file could not be read ({type(error).__name__})."}
        click.echo(json.dumps(said, ensure_ascii=False, default=str))


@read.command()
@FILES
def contacts(files: tuple[Path, ...]) -> None:
    """Address books and lists of people: what the preview of an import would show."""
    from halfhour.formats.contacts import as_json
    from halfhour.formats.contacts import read as read_contacts

    lines(files, lambda data, name: as_json(read_contacts(data), name))


@read.command()
@FILES
def resume(files: tuple[Path, ...]) -> None:
    """Resumes in PDF, DOCX or JSON Resume: their words in reading order. PDF and DOCX are read in a bounded child."""
    from halfhour.formats import jsonresume
    from halfhour.gateways.documents import read_document

    def reader(data: bytes, name: str) -> dict[str, Any]:
        if jsonresume.is_json(data):
            return jsonresume.as_json(data, name)
        document = read_document(data, file_name=name)
        sections = [{"heading": section.heading, "text": section.text} for section in document.sections]
        return {
            "file": name,
            "format": document.kind,
            "pages": document.pages,
            "text": document.text,
            "sections": sections,
            "problem": document.problem,
        }

    lines(files, reader)


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
