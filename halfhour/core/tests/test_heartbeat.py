"""Five minutes without a worker are seen on every page and in /health."""

from __future__ import annotations

from datetime import timedelta

import pytest

from halfhour.core import heartbeat


@pytest.fixture
def watching(monkeypatch):
    monkeypatch.setattr(heartbeat, "watch", heartbeat.Watch())
    monkeypatch.setattr(heartbeat.watch, "look_again", 0.0)
    return heartbeat.watch


def said(client_of, dana) -> bool:
    return b"Nothing runs in the background" in client_of(dana).get("/").content


def test_a_silent_worker_is_told_on_every_page(watching, dana, client_of, at, freeze):
    now = freeze(at("2026-09-24 10:30"))
    heartbeat.beat("worker", now=now - timedelta(minutes=6))
    assert said(client_of, dana)
    assert client_of(dana).get("/health").status_code == 503


def test_a_beating_worker_is_not(watching, dana, client_of, at, freeze):
    now = freeze(at("2026-09-24 10:30"))
    heartbeat.beat("worker", now=now - timedelta(minutes=4))
    assert not said(client_of, dana)
    assert client_of(dana).get("/health").status_code == 200


def test_pages_do_not_ask_each_time(watching, dana, django_assert_num_queries):
    with django_assert_num_queries(1):
        watching.is_silent()
        watching.is_silent()


def test_a_fresh_server_gives_its_worker_a_minute(db, django_assert_num_queries):
    with django_assert_num_queries(0):
        assert not heartbeat.Watch().is_silent()


def test_reminders_that_stopped_while_the_worker_beats_are_told(db, client, freeze, at):
    now = freeze(at("2026-09-24 10:30"))
    heartbeat.beat("worker", now=now)
    assert client.get("/health").status_code == 200  # a worker that has just begun
    heartbeat.beat("reminders", now=now - timedelta(minutes=6))
    answer = client.get("/health")
    assert (answer.status_code, answer.json()["reminders"]) == (503, "silent")
    heartbeat.beat("reminders", now=now)
    assert client.get("/health").status_code == 200
