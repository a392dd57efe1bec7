"""Kept answers: the same until something is written, by whomever, or the minute is over."""

import sqlite3
from datetime import timedelta
from types import SimpleNamespace

import pytest
from django.db import connection, transaction
from django.db.backends.sqlite3.base import DatabaseWrapper

from halfhour.core import unchanged
from halfhour.core.models import Heartbeat
from halfhour.core.unchanged import until_changed


@pytest.fixture
def counted():
    calls = []

    @until_changed
    def work(now, owner):
        calls.append(owner.pk)
        return len(calls)

    work.calls = calls
    return work


only_sqlite = pytest.mark.skipif("connection.vendor != 'sqlite'")


@only_sqlite
def test_worked_out_once_while_nothing_changes(counted, dana, at):
    now = at("2026-09-24 10:30")
    assert [counted(now, dana), counted(now + timedelta(seconds=40), dana)] == [1, 1]


@only_sqlite
def test_a_change_of_ones_own_is_seen(counted, dana, at):
    now = at("2026-09-24 10:30")
    counted(now, dana)
    Heartbeat.objects.create(name="a", beat_at=now)
    assert counted(now, dana) == 2


@only_sqlite
def test_another_minute_is_worked_out_anew(counted, dana, at):
    now = at("2026-09-24 10:30")
    counted(now, dana)
    assert counted(now + timedelta(seconds=60), dana) == 2


@only_sqlite
def test_everybody_has_their_own(counted, dana, omar, at):
    now = at("2026-09-24 10:30")
    counted(now, dana)
    counted(now, omar)
    counted(now, dana)
    assert counted.calls == [dana.pk, omar.pk]


@only_sqlite
def test_a_change_by_another_connection_is_seen(counted, dana, at, tmp_path, monkeypatch):
    file, now = tmp_path / "other.sqlite3", at("2026-09-24 10:30")
    mine = DatabaseWrapper({**connection.settings_dict, "NAME": str(file)})
    monkeypatch.setattr(unchanged, "connection", mine)
    with sqlite3.connect(file) as other:
        other.execute("CREATE TABLE a (b)")
    assert [counted(now, dana), counted(now, dana)] == [1, 1]
    with sqlite3.connect(file) as other:
        other.execute("INSERT INTO a VALUES (1)")
    assert counted(now, dana) == 2
    mine.close()


@only_sqlite
def test_a_new_connection_is_not_taken_for_the_one_before(counted, dana, at, tmp_path, monkeypatch):
    file, now = tmp_path / "other.sqlite3", at("2026-09-24 10:30")
    mine = DatabaseWrapper({**connection.settings_dict, "NAME": str(file)})
    monkeypatch.setattr(unchanged, "connection", mine)
    counted(now, dana)
    mine.close()
    assert counted(now, dana) == 2
    mine.close()


def test_where_nobody_can_tell_it_is_worked_out_each_time(counted, dana, at, monkeypatch):
    monkeypatch.setattr(unchanged, "_written", lambda: None)
    now = at("2026-09-24 10:30")
    assert [counted(now, dana), counted(now, dana)] == [1, 2]


@pytest.mark.skipif("connection.vendor != 'postgresql'")
@pytest.mark.django_db(transaction=True)
def test_postgresql_tells_by_its_snapshot(counted, at):
    owner, now = SimpleNamespace(pk=1), at("2026-09-24 10:30")
    assert [counted(now, owner), counted(now, owner)] == [1, 1]
    Heartbeat.objects.create(name="a", beat_at=now)
    assert counted(now, owner) == 2
    with transaction.atomic():
        assert [counted(now, owner), counted(now, owner)] == [3, 4]
