"""Many hosts choose the same hour at the same instant, each over a connection of their own: one of them has it."""

from __future__ import annotations

import threading
from datetime import timedelta
from itertools import pairwise

import pytest
from django.db import connection, connections

from halfhour.journey.interviews import actions
from halfhour.journey.interviews.models import Interview, OfferedTime
from halfhour.journey.people import actions as people

pytestmark = pytest.mark.django_db(transaction=True)
HOSTS, HOURS = 12, 3


@pytest.fixture
def connect(tmp_path):
    """`connect()` gives the calling thread its own connection. On SQLite to a copy of the test database in a file:
    the one in memory locks otherwise than any that Halfhour runs on."""
    if connection.vendor != "sqlite":
        yield lambda: None
        return
    import sqlite3

    file = tmp_path / "halfhour.sqlite3"
    with sqlite3.connect(file) as copy:
        connection.connection.backup(copy)
    before = connections["default"]

    def own():
        wrapper = connections.create_connection("default")
        wrapper.settings_dict = {**wrapper.settings_dict, "NAME": str(file)}
        connections["default"] = wrapper

    own()
    yield own
    connections["default"].close()
    connections["default"] = before


def test_of_any_number_that_choose_at_once_one_gets_the_hour(connect, dana, at):
    now, hour = at("2026-09-14 09:00"), at("2026-09-29 10:00")
    connect()
    offers = []
    for n in range(HOSTS):
        host = people.add(owner=dana, full_name=f"Host {n}", now=now)
        # Not the same minute for all: overlapping is as bad as coinciding.
        start = [hour + timedelta(days=day, minutes=10 * (n % 2)) for day in range(HOURS)]
        offers.append(actions.offer(person=host, now=now, times=start))
    together, heard = threading.Barrier(HOSTS), []

    def host(rows):
        connect()
        try:
            for row in rows:
                together.wait(30)
                try:
                    actions.choose(offered=row, now=now, mode="phone", time_zone="UTC")
                    heard.append("agreed")
                except actions.TimeTaken:
                    heard.append("taken")
                except Exception as other:  # a lock that ran out would be one
                    heard.append(repr(other))
        finally:
            connections["default"].close()

    threads = [threading.Thread(target=host, args=(rows,)) for rows in offers]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (heard.count("agreed"), heard.count("taken")) == (HOURS, HOURS * (HOSTS - 1)), set(heard)
    kept = sorted(Interview.objects.values_list("starts_at", flat=True))
    assert all(later - earlier >= timedelta(minutes=30) for earlier, later in pairwise(kept))
    assert OfferedTime.objects.filter(interview__isnull=False).count() == HOURS
