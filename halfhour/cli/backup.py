"""Backups: one zip with the database and the key, made while everything runs, proven before it counts."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import subprocess
import tempfile
import zipfile
from contextlib import closing, suppress
from datetime import datetime, timedelta
from pathlib import Path

from django.conf import settings
from django.db import connection

from halfhour.cli import lock
from halfhour.core import clock

KEEP_NIGHTS = 14


class CannotBackUp(Exception):
    """Said to the person at the terminal, as it stands."""


def folder() -> Path:
    """Where the nightly backups are."""
    return Path(settings.DATA) / "backups"


def write(file: Path | None = None) -> Path:
    """Write everything into `file` and return it. Raises CannotBackUp; a half-written file never stays."""
    file = file or folder() / f"halfhour-{clock.now():%Y-%m-%d-%H%M%S}.zip"
    draft = file.with_name(file.name + ".part")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=file.parent) as scratch:
            database = _dump(Path(scratch))
            with zipfile.ZipFile(draft, "w", zipfile.ZIP_DEFLATED, compresslevel=3) as archive:
                archive.write(database, database.name)
                if (key := Path(settings.DATA) / "secret.key").exists():
                    archive.write(key, "secret.key")
                archive.writestr("backup.json", json.dumps({"made_at": clock.now().isoformat(), "format": 1}))
        os.chmod(draft, 0o600)
        os.replace(draft, file)
    except OSError as error:
        with suppress(OSError):
            draft.unlink()
        raise CannotBackUp(f"The backup could not be written to {file.parent}: {error.strerror or error}.") from error
    return file


def nightly(now: datetime) -> None:
    """Write today's backup unless there is one; keep two weeks of them. Called on every turn of the loop."""
    file = folder() / f"halfhour-{now:%Y-%m-%d}.zip"
    if file.exists():
        return
    try:
        write(file)
    except CannotBackUp as problem:
        # The loop must go on: a full disk is said by `halfhour doctor` and in the log.
        print(problem, flush=True)
        return
    oldest = f"halfhour-{now - timedelta(days=KEEP_NIGHTS):%Y-%m-%d}.zip"
    for old in folder().glob("halfhour-????-??-??.zip"):
        if old.name < oldest:
            old.unlink(missing_ok=True)


def restore(file: Path) -> Path | None:
    """Put the backup `file` in place; returns the folder that keeps what was there before.

    Raises CannotBackUp when the file is not a whole backup, or Halfhour is running.
    """
    data = Path(settings.DATA)
    try:
        held = lock.take(data)
    except lock.Held as error:
        raise CannotBackUp("Halfhour is running. Stop it first (Ctrl-C), then restore.") from error
    with held, tempfile.TemporaryDirectory(dir=data) as scratch:
        _unpack(file, Path(scratch))
        _prove(Path(scratch))
        aside = _put_aside(data)
        _put_in_place(Path(scratch), data)
    return aside


def _dump(scratch: Path) -> Path:
    if connection.vendor == "postgresql":
        target = scratch / "halfhour.dump"
        given = connection.settings_dict
        environment = os.environ | {"PGPASSWORD": given["PASSWORD"] or ""}
        where = ["-h", given["HOST"] or "localhost", "-p", str(given["PORT"] or 5432), "-U", given["USER"]]
        subprocess.run(
            ["pg_dump", "-Fc", *where, "-f", str(target), given["NAME"]],
            env=environment,
            check=True,
            capture_output=True,
        )
        return target
    target = scratch / "halfhour.sqlite3"
    # All pages in one step: smaller steps start over at each write of others and may never end.
    with (
        closing(sqlite3.connect(settings.DATABASES["default"]["NAME"])) as live,
        closing(sqlite3.connect(target)) as copy,
    ):
        live.backup(copy, pages=-1)
    return target


def _unpack(file: Path, scratch: Path) -> None:
    try:
        with zipfile.ZipFile(file) as archive:
            for name in ("halfhour.sqlite3", "halfhour.dump", "secret.key"):
                if name in archive.namelist():
                    with archive.open(name) as packed, (scratch / name).open("wb") as plain:
                        shutil.copyfileobj(packed, plain)
    except (zipfile.BadZipFile, OSError) as error:
        raise CannotBackUp(f"{file} is not a whole backup of Halfhour; nothing was changed.") from error


def _prove(scratch: Path) -> None:
    wanted = scratch / ("halfhour.dump" if connection.vendor == "postgresql" else "halfhour.sqlite3")
    if not wanted.exists():
        raise CannotBackUp("That backup is not of this kind of database; nothing was changed.")
    if wanted.suffix == ".sqlite3":
        try:
            with closing(sqlite3.connect(wanted)) as copy:
                sound = copy.execute("PRAGMA integrity_check").fetchone() == ("ok",)
                known = copy.execute("SELECT count(*) FROM sqlite_master WHERE name = 'accounts_user'").fetchone()[0]
        except sqlite3.DatabaseError:
            sound = known = False
        if not (sound and known):
            raise CannotBackUp("The database in that backup is damaged; nothing was changed.")


def _put_aside(data: Path) -> Path | None:
    """Move what is there into a folder of its own, so that a restore can be taken back."""
    present = [p for p in (data / n for n in _files()) if p.exists()]
    if not present:
        return None
    aside = data / f"before-restore-{clock.now():%Y-%m-%d-%H%M%S}"
    aside.mkdir()
    for path in present:
        os.replace(path, aside / path.name)
    return aside


def _files() -> list[str]:
    database = [] if connection.vendor == "postgresql" else ["halfhour.sqlite3", "halfhour.sqlite3-wal"]
    return [*database, "halfhour.sqlite3-shm", "secret.key"] if database else ["secret.key"]


def _put_in_place(scratch: Path, data: Path) -> None:
    if connection.vendor == "postgresql":
        given = connection.settings_dict
        where = ["-h", given["HOST"] or "localhost", "-p", str(given["PORT"] or 5432), "-U", given["USER"]]
        subprocess.run(
            [
                "pg_restore",
                "--clean",
                "--if-exists",
                "--no-owner",
                *where,
                "-d",
                given["NAME"],
                scratch / "halfhour.dump",
            ],
            env=os.environ | {"PGPASSWORD": given["PASSWORD"] or ""},
            check=True,
            capture_output=True,
        )
    else:
        connection.close()
        os.replace(scratch / "halfhour.sqlite3", data / "halfhour.sqlite3")
    if (scratch / "secret.key").exists():
        os.replace(scratch / "secret.key", data / "secret.key")
        os.chmod(data / "secret.key", 0o600)
