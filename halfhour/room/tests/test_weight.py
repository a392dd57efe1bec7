"""What the room weighs over the wire, with everything it needs: itself, its files, the service worker and its own."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

from django.contrib.staticfiles import finders

from halfhour.room import shell

MOST = 80_000  # bytes; the room is opened on a phone in a corridor
PACKED = (".js", ".css", ".svg")  # whitenoise sends these gzipped; pages and pictures go as they are


def static(page: str) -> set[str]:
    return set(re.findall(r'(?:src|href)="/static/([^"]+)"', page))


def weight(name: str) -> int:
    data = Path(finders.find(name)).read_bytes()
    return len(gzip.compress(data)) if name.endswith(PACKED) else len(data)


def test_the_room_weighs_under_80_kb(dana, client_of, running, freeze, at):
    freeze(at("2026-09-24 14:30"))
    browser = client_of(dana)
    pages = [f"/interviews/{running.pk}/room/", "/sw.js", "/manifest.webmanifest", "/offline/"]
    came = {path: browser.get(path).content for path in pages}
    needed = (
        static(came[pages[0]].decode()) | static(came["/offline/"].decode()) | set(shell.modules("room/offline.js"))
    )
    assert {"room/room.js", "room/outbox/keep.js", "room/room.css", "core/parts.css"} <= needed
    total = sum(map(len, came.values())) + sum(map(weight, needed))
    assert total < MOST, f"{total} bytes"


def test_the_page_names_every_module_so_that_none_is_waited_for(dana, client_of, running, freeze, at):
    freeze(at("2026-09-24 14:30"))
    named = static(client_of(dana).get(f"/interviews/{running.pk}/room/").content.decode())
    assert set(shell.modules("room/room.js")) <= named


def test_the_service_worker_stays_small_enough_to_be_read():
    assert len(shell.source("room/worker.js").splitlines()) + 1 <= 120
