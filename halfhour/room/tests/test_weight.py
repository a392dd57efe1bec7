"""What the room weighs over the wire, with everything it needs."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

from django.contrib.staticfiles import finders

MOST = 80_000  # bytes; the room is opened on a phone in a corridor


def static(page: str) -> set[str]:
    return set(re.findall(r'(?:src|href)="/static/([^"]+)"', page))


def with_imports(name: str, seen: set[str]) -> set[str]:
    if name not in seen:
        seen.add(name)
        source = Path(finders.find(name)).read_text()
        for found in re.findall(r'^import .* from "([^"]+)";', source, re.MULTILINE):
            inner = (Path(name).parent / found).as_posix()
            with_imports(str(Path("/", inner).resolve().relative_to("/")), seen)
    return seen


def test_the_room_weighs_under_80_kb(dana, client_of, running, freeze, at):
    freeze(at("2026-09-24 14:30"))
    page = client_of(dana).get(f"/interviews/{running.pk}/room/").content
    needed: set[str] = set()
    for name in static(page.decode()):
        with_imports(name, needed)
    assert {"room/room.js", "room/outbox/keep.js", "room/room.css", "core/parts.css"} <= needed
    weight = len(page) + sum(len(gzip.compress(Path(finders.find(name)).read_bytes())) for name in needed)
    assert weight < MOST, f"{weight} bytes"
