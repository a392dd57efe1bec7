"""Archives for tests: packed from an account, or written by hand with whatever somebody may put into one."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable
from typing import Any

from halfhour.accounts.models import User
from halfhour.desk.takeout import bringing, opening, packing

SPACE = "0b3c5f0e-52a4-4d50-9a55-0c3f0a9e0d11"


def packed(owner: User, now: Any) -> io.BytesIO:
    """Everything of `owner`."""
    file = io.BytesIO()
    packing.write(file, owner, now=now, tell=lambda done: None)
    return file


def data_of(file: io.BytesIO) -> dict[str, Any]:
    """`data.json`, as any program would read it."""
    with zipfile.ZipFile(file) as archive:
        return json.loads(archive.read("data.json"))


def take_in(file: io.BytesIO, owner: User, now: Any) -> dict[str, list[int]]:
    """What came of it, by table."""
    file.seek(0)
    archive = opening.open_archive(file)
    bringing.check(archive, tell=lambda done: None)
    return bringing.bring_in(archive, owner, now=now).counts()


def written(
    tables: dict[str, list[dict[str, Any]]], *, files: dict[str, bytes] | None = None, **head: Any
) -> io.BytesIO:
    """An archive with these rows, as another program might write it."""
    said = {"format": "halfhour takeout", "version": 1, "space": SPACE, "account": {}, "tables": tables} | head
    return zipped({"data.json": json.dumps(said).encode(), **(files or {})})


def zipped(files: dict[str, bytes]) -> io.BytesIO:
    """A zip of these files."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return file


def changed(file: io.BytesIO, change: Callable[[dict[str, Any]], None]) -> io.BytesIO:
    """The same archive with its data changed."""
    with zipfile.ZipFile(file) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    data = json.loads(files["data.json"])
    change(data)
    return zipped(files | {"data.json": json.dumps(data).encode()})
