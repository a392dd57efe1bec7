"""What a device asks for so that the room opens without a network, and what the room's page tells it."""

from __future__ import annotations

import json
import re
from pathlib import Path
from urllib.parse import unquote

import pytest
from django.contrib.staticfiles import finders

from halfhour.journey.interviews import actions as interviews
from halfhour.room import shell


@pytest.fixture
def browser(dana, client_of, freeze, at):
    freeze(at("2026-09-24 14:30"))
    return client_of(dana)


def told(answer):
    return json.loads(unquote(answer["Halfhour-Room"]))


def test_the_manifest_names_icons_that_are_there(client, db):
    said = json.loads(client.get("/manifest.webmanifest").content)
    assert (said["display"], said["start_url"], said["scope"]) == ("standalone", "/", "/")
    assert {(icon["sizes"], icon["purpose"]) for icon in said["icons"]} == {
        ("192x192", "any"),
        ("512x512", "any"),
        ("512x512", "maskable"),
    }
    for icon in said["icons"]:
        data = Path(finders.find(icon["src"].removeprefix("/static/"))).read_bytes()
        width, height = (int.from_bytes(data[at : at + 4]) for at in (16, 20))
        assert f"{width}x{height}" == icon["sizes"]


def test_the_worker_is_served_from_the_root_and_never_from_a_cache(client, db):
    answer = client.get("/sw.js")
    assert answer["Content-Type"].startswith("text/javascript")
    assert "no-cache" in answer["Cache-Control"]
    needs = json.loads(re.match(r"self\.HALFHOUR = (.*);\n", answer.content.decode())[1])
    assert needs["version"] == shell.version()
    assert set(needs["signsOut"]) == {"/sign-out/", "/accounts/logout/"}
    for path in needs["files"]:
        assert finders.find(path.removeprefix("/static/")), path


def test_another_version_is_another_worker(client, db, monkeypatch):
    before = client.get("/sw.js").content
    monkeypatch.setattr(shell, "version", lambda: "another")
    assert client.get("/sw.js").content != before


def test_the_page_for_no_network_holds_nothing_of_anybody(browser, client):
    assert "Dana" not in browser.get("/offline/").content.decode()
    assert client.get("/offline/").status_code == 200


def test_every_page_says_whose_it_is_and_the_last_one_does_not(browser, client, dana):
    assert browser.get("/")["Halfhour-For"] == str(dana.pk)
    assert "Halfhour-For" not in client.get("/sign-in/")
    assert "Halfhour-For" not in browser.post("/sign-out/")


def test_the_room_names_what_belongs_to_it(browser, running):
    answer = browser.get(f"/interviews/{running.pk}/room/")
    said = told(answer)
    assert (said["name"], said["zone"]) == ("Maria Chen", "America/Los_Angeles")
    assert said["with"][:2] == [f"/interviews/{running.pk}/brief/", f"/interviews/{running.pk}/plan/"]
    for path in said["with"]:
        assert browser.get(path).status_code == 200
    assert "microphone=()" in answer["Permissions-Policy"]


def test_the_newest_resume_goes_along_unless_it_is_too_heavy(browser, running, dana, at):
    from halfhour.journey.resumes.models import Version

    version = Version.objects.create(
        owner=dana, created_at=at("2026-09-01 09:00"), number=1, file_name="r.pdf", kind="pdf", size=4_000
    )
    room = f"/interviews/{running.pk}/room/"
    assert told(browser.get(room))["with"][-1] == f"/resumes/{version.pk}/file/"
    Version.objects.update(size=6_000_000)
    assert f"/resumes/{version.pk}/file/" not in told(browser.get(room))["with"]


def test_a_room_that_is_over_is_no_longer_saved(browser, running, at):
    interviews.hold(interview=running, now=at("2026-09-24 14:30"), ended_at=at("2026-09-24 14:30"))
    assert "Halfhour-Room" not in browser.get(f"/interviews/{running.pk}/room/")


def test_a_preparation_carries_the_line_that_saves_its_room(browser, running):
    for path in ("", "plan/", "brief/"):
        page = browser.get(f"/interviews/{running.pk}/{path}").content.decode()
        assert f'<half-saved class="no-print" data-room="/interviews/{running.pk}/room/"' in page


def test_the_room_that_is_near(browser, dana, maria, at):
    assert browser.get("/room/")["Location"] == "/interviews/"
    agreed = {"person": maria, "now": at("2026-09-20 09:00"), "time_zone": "America/Los_Angeles"}
    later = interviews.agree(**agreed, starts_at=at("2026-09-24 17:00"))
    assert browser.get("/room/")["Location"] == f"/interviews/{later.pk}/room/"
    now = interviews.agree(**agreed, starts_at=at("2026-09-24 14:20"))
    assert browser.get("/room/")["Location"] == f"/interviews/{now.pk}/room/"
    interviews.start(interview=later, now=at("2026-09-24 14:29"))
    assert browser.get("/room/")["Location"] == f"/interviews/{later.pk}/room/"


def test_somebody_elses_room_is_not_near(running, omar, client_of, freeze, at):
    freeze(at("2026-09-24 14:30"))
    assert client_of(omar).get("/room/")["Location"] == "/interviews/"
