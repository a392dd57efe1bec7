"""A backup that was never restored is a hope: here every backup is put back and counted."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import zipfile
from contextlib import closing
from pathlib import Path

import pytest


def prepared(folder: Path) -> Path:
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("HALFHOUR", "DATABASE"))}
    command = [sys.executable, "-m", "halfhour", "prepare"]
    subprocess.run(command, env=environment | {"HALFHOUR_DATA": str(folder)}, check=True, capture_output=True)
    return folder


@pytest.fixture(scope="session")
def fresh(tmp_path_factory):
    """A data folder as the first start leaves it."""
    return prepared(tmp_path_factory.mktemp("fresh") / "data")


@pytest.fixture
def halfhour(tmp_path, fresh):
    """Run `halfhour …` on a data folder of its own."""
    shutil.copytree(fresh, tmp_path / "data")
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("HALFHOUR", "DATABASE"))}
    environment["HALFHOUR_DATA"] = str(tmp_path / "data")

    def run(*words: str, ok: bool = True) -> subprocess.CompletedProcess[str]:
        done = subprocess.run(
            [sys.executable, "-m", "halfhour", *words], env=environment, capture_output=True, text=True, check=False
        )
        assert (done.returncode == 0) is ok, done.stdout + done.stderr
        assert "Traceback" not in done.stderr
        return done

    return run


def users(data: Path) -> list[tuple[str]]:
    with closing(sqlite3.connect(data / "halfhour.sqlite3")) as database:
        return database.execute("SELECT username FROM accounts_user ORDER BY id").fetchall()


def test_photos_of_notes_come_along(halfhour, tmp_path):
    data, file, photo = tmp_path / "data", tmp_path / "all.zip", os.urandom(300_000)
    with closing(sqlite3.connect(data / "halfhour.sqlite3")) as database:
        database.execute("INSERT INTO conversation_picture (photo_id, content) VALUES (7, ?)", [photo])
        database.commit()
    halfhour("backup", str(file))
    with closing(sqlite3.connect(data / "halfhour.sqlite3")) as database:
        database.execute("DELETE FROM conversation_picture")
        database.commit()
    halfhour("restore", str(file))
    with closing(sqlite3.connect(data / "halfhour.sqlite3")) as database:
        assert database.execute("SELECT photo_id, content FROM conversation_picture").fetchall() == [(7, photo)]


def test_there_and_back(halfhour, tmp_path):
    data, file = tmp_path / "data", tmp_path / "all.zip"
    key = (data / "secret.key").read_text()
    halfhour("backup", str(file))
    assert file.stat().st_mode & 0o077 == 0
    with closing(sqlite3.connect(data / "halfhour.sqlite3")) as database:
        database.execute("UPDATE accounts_user SET username = 'changed'")
        database.commit()
    (data / "secret.key").write_text("another")
    said = halfhour("restore", str(file)).stdout
    assert users(data) == [("me",)]
    assert (data / "secret.key").read_text() == key
    aside = Path(said.strip().rsplit(" ", 1)[-1])
    assert users(aside) == [("changed",)]


def test_a_new_machine_is_filled_from_a_backup(halfhour, tmp_path):
    file = tmp_path / "all.zip"
    halfhour("backup", str(file))
    data = tmp_path / "data"
    for path in data.glob("halfhour.sqlite3*"):
        path.unlink()
    halfhour("restore", str(file))
    assert users(data) == [("me",)]


@pytest.mark.parametrize("damage", ["not a zip", "empty zip", "broken database"])
def test_a_bad_backup_changes_nothing(halfhour, tmp_path, damage):
    file = tmp_path / "bad.zip"
    if damage == "not a zip":
        file.write_bytes(b"PK but not really")
    else:
        with zipfile.ZipFile(file, "w") as archive:
            if damage == "broken database":
                archive.writestr("halfhour.sqlite3", b"SQLite format 3\x00" + b"\xff" * 4096)
    said = halfhour("restore", str(file), ok=False)
    assert "nothing was changed" in said.stderr
    assert users(tmp_path / "data") == [("me",)]


def test_no_room_leaves_no_half_file(halfhour, tmp_path):
    blocked = tmp_path / "file-not-folder"
    blocked.write_text("")
    said = halfhour("backup", str(blocked / "all.zip"), ok=False)
    assert "could not be written" in said.stderr
