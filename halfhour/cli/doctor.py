"""`halfhour doctor`: what is wrong with this installation, in plain words, and how to mend it.

Each check stands alone and never raises, so that one broken thing does not hide the next. The first ones need
nothing of Django, because a missing key or a full disk keeps Django from starting at all.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
import sys
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

OLDEST = (3, 11)
LOW_BYTES = 200 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Finding:
    """What one check found. `fine` is False for what must be mended, None for what is worth knowing."""

    fine: bool | None
    says: str
    mend: str = ""


def examine() -> list[Finding]:
    """Run every check that can be run here."""
    from halfhour.config.env import data_folder

    data = data_folder()
    findings = [python(), *folder(data), key(data), fts5()]
    if not all(finding.fine is not False for finding in findings[1:3]):
        return findings
    return findings + database(data)


def python() -> Finding:
    """Whether this Python is new enough."""
    found = ".".join(map(str, sys.version_info[:3]))
    if sys.version_info < OLDEST:
        return Finding(
            False, f"Python {found} is too old.", "Install Python 3.11 or newer and run `make install` again."
        )
    return Finding(True, f"Python {found}")


def folder(data: Path) -> list[Finding]:
    """Whether the data folder can be written and has room."""
    try:
        data.mkdir(parents=True, exist_ok=True)
        trial = data / f".doctor-{os.getpid()}"
        try:
            with trial.open("wb") as file:
                file.write(b"x" * 65536)
                file.flush()
                os.fsync(file.fileno())
        finally:
            trial.unlink(missing_ok=True)
    except OSError as error:
        if error.errno in (28, 122, 27):  # ENOSPC, EDQUOT, EFBIG
            return [Finding(False, f"The disk under {data} is full.", "Delete or move files until some room is free.")]
        return [
            Finding(
                False,
                f"The data folder {data} cannot be written: {error.strerror}.",
                "Make it yours (`chown`), or set HALFHOUR_DATA to a folder that is.",
            )
        ]
    free = shutil.disk_usage(data).free
    if free < LOW_BYTES:
        return [Finding(False, f"Only {free // 2**20} MB are free under {data}.", "Make some room on that disk.")]
    return [Finding(True, f"The data folder is {data}, {free // 2**30} GB free")]


def key(data: Path) -> Finding:
    """Whether there is a secret key that only its owner reads."""
    if os.environ.get("HALFHOUR_SECRET_KEY"):
        return Finding(True, "The secret key comes from HALFHOUR_SECRET_KEY")
    path = data / "secret.key"
    try:
        kept = path.read_text().strip()
    except FileNotFoundError:
        made = "It is made at the next `halfhour run`; everybody has to sign in again then."
        if (data / "halfhour.sqlite3").exists():
            return Finding(False, f"There is no secret key: {path} is missing.", f"Restore it from a backup. {made}")
        return Finding(None, "There is no secret key yet.", "It is made at the first `halfhour run`.")
    except OSError as error:
        return Finding(
            False, f"The secret key {path} cannot be read: {error.strerror}.", "Make the file yours (`chown`)."
        )
    if not kept:
        return Finding(
            False, f"The secret key {path} is empty.", "Delete the file; a new one is made at the next start."
        )
    if path.stat().st_mode & 0o077:
        return Finding(False, f"Others on this machine can read {path}.", f"Run `chmod 600 {path}`.")
    return Finding(True, "The secret key is there, and yours alone")


def fts5() -> Finding:
    """Whether this SQLite can search text as Halfhour needs it."""
    with closing(sqlite3.connect(":memory:")) as trial:
        try:
            trial.execute("CREATE VIRTUAL TABLE words USING fts5(a)")
            trial.execute("CREATE VIRTUAL TABLE grams USING fts5(a, tokenize='trigram')")
        except sqlite3.OperationalError:
            return Finding(
                False,
                f"SQLite {sqlite3.sqlite_version} has no FTS5 with trigrams, which search needs.",
                "Use the Python of your system (Debian's has it), or set DATABASE_URL to a PostgreSQL database.",
            )
    return Finding(True, f"SQLite {sqlite3.sqlite_version} with FTS5")


def database(data: Path) -> list[Finding]:
    """Whether the database opens, is sound, can be written, and is of this version; and whether a worker runs."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "halfhour.config.settings")
    try:
        import django

        django.setup()
        from django.db import connection
    except Exception as error:
        return [
            Finding(False, f"The settings do not load: {error}", "Check the HALFHOUR_… and DATABASE_URL variables.")
        ]
    file = data / "halfhour.sqlite3"
    if connection.vendor == "sqlite" and not file.exists():
        return [Finding(None, "There is no database yet.", "`halfhour run` makes it.")]
    findings = [sound(file), unlocked(file)] if connection.vendor == "sqlite" else [answers()]
    if all(finding.fine for finding in findings):
        findings += [migrated(), worker()]
    return findings


def sound(file: Path) -> Finding:
    """SQLite's own check of every page."""
    try:
        with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True, timeout=2)) as trial:
            said = trial.execute("PRAGMA integrity_check(1)").fetchone()[0]
    except sqlite3.DatabaseError as error:
        said = str(error)
    if said == "ok":
        return Finding(True, f"The database is sound: {file}, {file.stat().st_size // 1024} kB")
    if "locked" in said:
        return _locked(file)
    return Finding(
        False,
        f"The database {file} is damaged: {said}.",
        "Stop Halfhour and run `halfhour restore` on the newest backup.",
    )


def unlocked(file: Path) -> Finding:
    """Whether a write could begin within two seconds."""
    try:
        with closing(sqlite3.connect(file, timeout=2, isolation_level=None)) as trial:
            trial.execute("BEGIN IMMEDIATE")
            trial.execute("ROLLBACK")
    except sqlite3.OperationalError as error:
        if "locked" in str(error):
            return _locked(file)
        if "full" in str(error):
            return Finding(False, "The disk is full: the database cannot be written.", "Make some room on that disk.")
        return Finding(False, f"The database {file} cannot be written: {error}.", "Make the file yours (`chown`).")
    return Finding(True, "The database can be written")


def _locked(file: Path) -> Finding:
    return Finding(
        False,
        f"Another program holds the database {file} locked.",
        "Close what has it open (`fuser` names it: a database browser, a second Halfhour), then try again.",
    )


def answers() -> Finding:
    """Whether PostgreSQL answers."""
    from django.db import connection
    from django.db.utils import OperationalError

    try:
        connection.ensure_connection()
    except OperationalError as error:
        return Finding(False, f"PostgreSQL does not answer: {error}".strip(), "Check DATABASE_URL and that it runs.")
    return Finding(True, "PostgreSQL answers")


def migrated() -> Finding:
    """Whether the tables are those of this version."""
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    waiting = executor.migration_plan(executor.loader.graph.leaf_nodes())
    if waiting:
        return Finding(False, f"{len(waiting)} changes of the tables are waiting.", "`halfhour run` makes them.")
    return Finding(True, "The tables are those of this version")


def worker() -> Finding:
    """Whether the background loop has beaten within five minutes."""
    from halfhour.core import clock, heartbeat, moments

    beat_at = heartbeat.last("worker")
    if beat_at is None:
        return Finding(None, "The worker has never run.", "`halfhour run` starts it with the server.")
    if heartbeat.is_silent("worker", now=clock.now()):
        ago = moments.span(clock.now() - beat_at)
        return Finding(None, f"The worker last ran {ago} ago.", "Nothing runs in the background until `halfhour run`.")
    return Finding(True, "The worker is alive")
