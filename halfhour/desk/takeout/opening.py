"""Opens an archive that somebody hands in: nothing of it is believed, nothing is unpacked to the disk.

Only the files that its rows name are looked at, each within a limit; names that leave the archive, names twice, archives
in archives without end and tables too large are refused with a sentence.
"""

from __future__ import annotations

import hashlib
import io
import json
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

from halfhour.core.problems import Problem
from halfhour.desk.takeout.naming import SPACE
from halfhour.desk.takeout.packing import FORMAT, VERSION

MOST_FILES, LARGEST_FILE, MOST_BYTES = 60_000, 40 * 2**20, 8 * 2**30
LONGEST_LINE, MOST_ROWS, REWRITTEN = 8 * 2**20, 3_000_000, 32 * 2**20
# What reading a damaged zip raises.
DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    OSError,
    EOFError,
    ValueError,
    NotImplementedError,
    RuntimeError,
)
_TABLE = re.compile(rb'"([A-Za-z_]{1,30}\.[A-Za-z_]{1,40})": \[\s*(\])?,?\s*')
_END = re.compile(rb"\],?\s*")


class Unreadable(Problem):
    """The archive is none, is damaged, or holds what no archive of Halfhour holds; nothing was changed."""

    field = "file"

    def __init__(self, what: str) -> None:
        super().__init__(f"{what} Nothing was taken in.")


@dataclass
class Archive:
    """An archive that is open. `head` says when it was made and of which account; `counts` and `sums` stand at its end."""

    zip: zipfile.ZipFile
    head: dict[str, Any] = field(default_factory=dict)
    end: dict[str, Any] = field(default_factory=dict)
    left: int = MOST_BYTES

    def rows(self) -> Iterator[tuple[str, dict[str, Any]]]:
        """Every row of `data.json` with the name of its table. Raises Unreadable."""
        self.left = MOST_BYTES
        with self._data() as data:
            first = _read_line(data)
            if _is_ours(first):
                yield from self._by_lines(first, data)
                return
        yield from self._at_once()

    def _data(self) -> IO[bytes]:
        try:
            return self.zip.open("data.json")
        except DAMAGED as error:
            raise Unreadable("data.json in this archive is damaged.") from error

    def content(self, said: Any) -> bytes:
        """The file that a row names; its sum must agree. Raises Unreadable."""
        name, sum_ = (said.get("file"), said.get("sha256")) if isinstance(said, dict) else (None, None)
        if not isinstance(name, str) or not name.startswith("files/"):
            raise Unreadable("A row of this archive names no file where one belongs.")
        try:
            with self.zip.open(name) as packed:
                content = packed.read(LARGEST_FILE + 1)
        except KeyError:
            raise Unreadable(f"This archive lacks the file {name[:80]}.") from None
        except DAMAGED as error:
            raise Unreadable(f"The file {name[:80]} in this archive is damaged.") from error
        self.left -= len(content)
        if len(content) > LARGEST_FILE or self.left < 0:
            raise Unreadable(f"The file {name[:80]} in this archive is larger than Halfhour keeps.")
        if hashlib.sha256(content).hexdigest() != sum_:
            raise Unreadable(f"The file {name[:80]} in this archive is not the one that was packed.")
        return content

    def _by_lines(self, first: bytes, data: IO[bytes]) -> Iterator[tuple[str, dict[str, Any]]]:
        self.head = _checked_head(_json(first.rstrip()[: -len(b', "tables": {')] + b"}"))
        table, number = "", 0
        while line := _read_line(data):
            if not table:
                if line.startswith(b'}, "counts": '):
                    self.end = _object(_json(b"{" + line[3:]))
                    return
                opens = _TABLE.fullmatch(line)
                if not opens:
                    raise Unreadable("data.json in this archive is damaged.")
                table = "" if opens[2] else opens[1].decode()
            elif _END.fullmatch(line):
                table = ""
            else:
                number += 1
                if number > MOST_ROWS:
                    raise Unreadable("This archive holds more rows than one person's Halfhour.")
                yield table, _object(_json(line.strip().removesuffix(b",")))
        raise Unreadable("data.json in this archive ends in the middle.")

    def _at_once(self) -> Iterator[tuple[str, dict[str, Any]]]:
        """A `data.json` that another program wrote anew: read whole, so it may not be large."""
        with self._data() as data:
            text = _read(data, REWRITTEN + 1)
        if len(text) > REWRITTEN:
            raise Unreadable(
                "data.json in this archive was written anew by another program and is too large to be read so."
            )
        whole = _object(_json(text))
        self.head, self.end = _checked_head(whole), whole
        for table, rows in _object(whole.get("tables")).items():
            if not isinstance(rows, list):
                raise Unreadable("data.json in this archive is damaged.")
            for row in rows:
                yield table, _object(row)


def open_archive(file: Path | IO[bytes]) -> Archive:
    """The archive, its names checked. The caller closes `zip`. Raises Unreadable."""
    try:
        _look_at_end(file)
        archive = zipfile.ZipFile(file)
    except DAMAGED as error:
        raise Unreadable("This file is no archive of Halfhour, or not a whole one.") from error
    try:
        _check_names(archive)
    except Unreadable:
        archive.close()
        raise
    return Archive(archive)


def _look_at_end(file: Path | IO[bytes]) -> None:
    """Refuses a table of contents too large to be loaded, before anything loads it."""
    source = file.open("rb") if isinstance(file, Path) else file
    try:
        size = source.seek(0, io.SEEK_END)
        source.seek(max(0, size - 65_600))
        tail = source.read()
        source.seek(0)
    finally:
        if isinstance(file, Path):
            source.close()
    at = tail.rfind(b"PK\x05\x06")
    if at < 0 or len(tail) - at < 22:
        raise zipfile.BadZipFile
    entries, length = struct.unpack("<H", tail[at + 10 : at + 12])[0], struct.unpack("<I", tail[at + 12 : at + 16])[0]
    longer = tail.rfind(b"PK\x06\x06")
    if longer >= 0 and len(tail) - longer >= 48:
        entries, length = struct.unpack("<QQ", tail[longer + 32 : longer + 48])
    if entries > MOST_FILES or length > MOST_FILES * 300:
        raise Unreadable("This archive holds more files than Halfhour makes.")


def _check_names(archive: zipfile.ZipFile) -> None:
    names = [entry.filename for entry in archive.infolist()]
    if len(names) > MOST_FILES or len(names) != len(set(names)):
        raise Unreadable("This archive holds one file twice, or more files than Halfhour makes.")
    for entry in archive.infolist():
        name = entry.filename
        if name.startswith(("/", "\\")) or ".." in name.split("/") or "\\" in name or ":" in name or "\x00" in name:
            raise Unreadable("This archive holds a name that leads out of it.")
        if entry.flag_bits & 1:
            raise Unreadable("This archive is locked by a password. Unlock it first.")
    if "data.json" not in names:
        raise Unreadable("This archive holds no data.json, so it is none of Halfhour.")


def _read(data: IO[bytes], most: int, *, line: bool = False) -> bytes:
    try:
        return data.readline(most) if line else data.read(most)
    except DAMAGED as error:
        raise Unreadable("data.json in this archive is damaged.") from error


def _read_line(data: IO[bytes]) -> bytes:
    line = _read(data, LONGEST_LINE + 1, line=True)
    if len(line) > LONGEST_LINE:
        raise Unreadable("A row of this archive is larger than Halfhour keeps.")
    return line


def _is_ours(line: bytes) -> bool:
    return line.startswith(b'{"format": ') and line.rstrip().endswith(b', "tables": {')


def _json(text: bytes) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise Unreadable("data.json in this archive is damaged.") from error


def _object(value: Any) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise Unreadable("data.json in this archive is damaged.")
    return value


def _checked_head(head: Any) -> dict[str, Any]:
    head = _object(head)
    if head.get("format") != FORMAT:
        raise Unreadable("This file is no archive of Halfhour.")
    version = head.get("version")
    if isinstance(version, bool) or not isinstance(version, int) or version < 1:
        raise Unreadable("This archive does not say in which version it was made.")
    if version > VERSION:
        raise Unreadable(
            f"This archive was made by a newer Halfhour (version {version} of archives). Update this one first."
        )
    if not isinstance(head.get("space"), str) or not SPACE.fullmatch(head["space"]):
        raise Unreadable("This archive does not say which account it is of.")
    return head
