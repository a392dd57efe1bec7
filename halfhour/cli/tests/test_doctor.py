"""The doctor names each fault in plain words and says how to mend it; every fault here is made for real."""

from __future__ import annotations

import errno
import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from halfhour.cli import doctor


@pytest.fixture
def data(tmp_path, monkeypatch) -> Path:
    monkeypatch.delenv("HALFHOUR_SECRET_KEY", raising=False)
    with closing(sqlite3.connect(tmp_path / "halfhour.sqlite3")) as database:
        database.execute("CREATE TABLE accounts_user (id)")
    (tmp_path / "secret.key").write_text("k" * 64)
    (tmp_path / "secret.key").chmod(0o600)
    return tmp_path


def test_a_healthy_folder(data):
    assert [f.fine for f in doctor.folder(data)] == [True]
    assert doctor.key(data).fine is True
    assert doctor.fts5().fine is True
    assert doctor.sound(data / "halfhour.sqlite3").fine is True
    assert doctor.unlocked(data / "halfhour.sqlite3").fine is True


def test_no_secret_key(data):
    (data / "secret.key").unlink()
    found = doctor.key(data)
    assert found.fine is False
    assert "no secret key" in found.says
    assert "backup" in found.mend


def test_an_empty_secret_key(data):
    (data / "secret.key").write_text("")
    assert "empty" in doctor.key(data).says


def test_a_secret_key_that_others_read(data):
    (data / "secret.key").chmod(0o644)
    assert "chmod 600" in doctor.key(data).mend


def test_a_locked_database(data):
    file = data / "halfhour.sqlite3"
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        found = doctor.unlocked(file)
    assert found.fine is False
    assert "locked" in found.says
    assert doctor.unlocked(file).fine is True


def test_a_damaged_database(data):
    file = data / "halfhour.sqlite3"
    raw = bytearray(file.read_bytes())
    raw[100:200] = b"\xff" * 100
    file.write_bytes(bytes(raw))
    found = doctor.sound(file)
    assert found.fine is False
    assert "restore" in found.mend


def test_a_full_disk(data, monkeypatch):
    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    (found,) = doctor.folder(data)
    assert found.fine is False
    assert "full" in found.says
    assert not list(data.glob(".doctor-*"))


def test_a_folder_that_is_none(tmp_path):
    (tmp_path / "file").write_text("")
    (found,) = doctor.folder(tmp_path / "file")
    assert found.fine is False
    assert "cannot be written" in found.says


def test_no_fts5(monkeypatch):
    class Poor:
        def execute(self, statement: str) -> None:
            raise sqlite3.OperationalError("no such module: fts5")

        def close(self) -> None:
            pass

    monkeypatch.setattr(doctor.sqlite3, "connect", lambda name: Poor())
    found = doctor.fts5()
    assert found.fine is False
    assert "FTS5" in found.says
    assert "PostgreSQL" in found.mend
