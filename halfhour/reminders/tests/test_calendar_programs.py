"""A real calendar program reads the feed from a real server, and puts it into a real CalDAV collection."""

from __future__ import annotations

import http.client
import http.server
import subprocess
import sys
import time
from pathlib import Path

import icalendar
import pytest
from django.urls import reverse

from halfhour.journey.interviews import actions as interviews
from halfhour.reminders import actions

VDIRSYNCER = """[general]
status_path = "{folder}/status"
[pair calendar]
a = "feed"
b = "caldav"
collections = null
conflict_resolution = "a wins"
partial_sync = "ignore"
[storage feed]
type = "http"
url = "{feed}"
[storage caldav]
type = "caldav"
url = "http://127.0.0.1:{port}/dana/halfhour/"
"""


@pytest.fixture
def caldav(tmp_path):
    """A CalDAV server with one empty calendar: its port, and the folder where it keeps what it was given."""
    kept = tmp_path / "dav" / "collection-root" / "dana" / "halfhour"
    kept.mkdir(parents=True)
    (kept / ".Radicale.props").write_text('{"tag": "VCALENDAR"}')
    with http.server.HTTPServer(("127.0.0.1", 0), http.server.BaseHTTPRequestHandler) as probe:
        port = probe.server_port
    options = ["--server-hosts", f"127.0.0.1:{port}", "--auth-type", "none", "--rights-type", "authenticated"]
    options += ["--storage-filesystem-folder", str(tmp_path / "dav"), "--config", ""]
    process = subprocess.Popen([sys.executable, "-m", "radicale", *options], stderr=subprocess.DEVNULL)
    try:
        _until_open(port)
        yield port, kept
    finally:
        process.terminate()
        process.wait(20)


def _until_open(port: int) -> None:
    for _ in range(600):
        try:
            http.client.HTTPConnection("127.0.0.1", port, timeout=20).connect()
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise RuntimeError("radicale did not answer")


def kept_in(folder: Path) -> dict[str, icalendar.Event]:
    found = {}
    for file in folder.glob("*.ics"):
        [event] = icalendar.Calendar.from_ical(file.read_bytes()).events
        found[str(event["summary"])] = event
    return found


def test_vdirsyncer_takes_the_feed_into_radicale_and_follows_changes(
    transactional_db, live_server, caldav, tmp_path, agreed, dana, at, freeze
):
    freeze(at("2026-09-20 09:00"))
    made = agreed(door="the blue one; ring twice, please")
    address = reverse("reminders:feed", args=[actions.make_feed(owner=dana, now=at("2026-09-20 09:00"))])
    port, kept = caldav
    config = tmp_path / "vdirsyncer.ini"
    config.write_text(VDIRSYNCER.format(folder=tmp_path, feed=f"{live_server.url}{address}", port=port))

    def sync(command="sync"):
        done = subprocess.run(
            [sys.executable, "-m", "vdirsyncer", "-c", str(config), command],
            capture_output=True, text=True, timeout=120, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr

    sync("discover")
    sync()
    first = kept_in(kept)
    name, way = "Half an hour with Jonas Weil, Northwind Robotics", "Leave for Northwind Robotics"
    assert set(first) == {name, way}
    assert first[name]["dtstart"].dt == made.starts_at
    assert "Door: the blue one; ring twice, please" in first[name]["description"]
    assert len(first[name].walk("VALARM")) == 2

    moved = interviews.change(interview=made, now=at("2026-09-20 10:00"), starts_at=at("2026-09-25 11:00"))
    sync()
    second = kept_in(kept)
    assert second[name]["dtstart"].dt == second[way]["dtend"].dt == at("2026-09-25 11:00")
    assert second[name]["sequence"] == first[name]["sequence"] + 1

    interviews.cancel(interview=moved, now=at("2026-09-20 11:00"))
    sync()
    third = kept_in(kept)
    assert {event["status"] for event in third.values()} == {"CANCELLED"}


def test_each_entry_can_be_kept_by_a_caldav_server_under_its_uid(subscribed, client, caldav, agreed, at, freeze):
    """vdirsyncer gives what it reads by http names of its own; a server that is handed an entry keeps ours."""
    freeze(at("2026-09-20 09:00"))
    made, address = agreed(), subscribed()
    port, kept = caldav

    def put() -> list[int]:
        line, statuses = http.client.HTTPConnection("127.0.0.1", port, timeout=20), []
        for event in icalendar.Calendar.from_ical(client.get(address).content).events:
            alone = icalendar.Calendar()
            alone.add("version", "2.0")
            alone.add("prodid", "-//test//EN")
            alone.add_component(event)
            line.request(
                "PUT", f"/dana/halfhour/{event['uid']}.ics", alone.to_ical(), {"Content-Type": "text/calendar"}
            )
            answer = line.getresponse()
            answer.read()
            statuses.append(answer.status)
        return statuses

    assert put() == [201, 201]
    first = kept_in(kept)
    interviews.change(interview=made, now=at("2026-09-20 10:00"), starts_at=at("2026-09-25 11:00"))
    assert set(put()) <= {201, 204}  # the same two, newer
    second = kept_in(kept)
    assert len(list(kept.glob("*.ics"))) == 2
    for name, event in second.items():
        assert event["uid"] == first[name]["uid"]
        assert event["sequence"] == first[name]["sequence"] + 1
