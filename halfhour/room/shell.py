"""What a device keeps to open Halfhour without a network: the modules of a page, the files of the offline page."""

from __future__ import annotations

import hashlib
import re
from functools import cache
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles import finders
from django.templatetags.static import static

IMPORT = re.compile(r'^import (?:.* from )?"([^"]+)";', re.MULTILINE)
STYLES = ("core/tokens.css", "core/base.css", "core/layout.css", "core/parts.css", "room/room.css")


@cache
def modules(name: str) -> tuple[str, ...]:
    """The module `name` and all it imports, by their static names, each once, the first first."""
    found = [name]
    for one in found:
        for path in IMPORT.findall(source(one)):
            inner = (Path("/") / Path(one).parent / path).resolve().relative_to("/").as_posix()
            if inner not in found:
                found.append(inner)
    return tuple(found)


@cache
def source(name: str) -> str:
    """The text of the static file `name`."""
    path = finders.find(name)
    if path is None:
        raise FileNotFoundError(name)
    return Path(path).read_text()


def files() -> list[str]:
    """The addresses of all that the offline page needs beside itself."""
    return [static(name) for name in (*STYLES, "core/icon.svg", *modules("room/offline.js"))]


def version() -> str:
    """Twelve characters that change with anything the room or the offline page is made of."""
    return _version(str(settings.STORAGES["staticfiles"]), str(settings.STATIC_ROOT))


@cache
def _version(storage: str, root: str) -> str:
    """`storage` and `root` say which names the files have now; in one process they change in tests only."""
    made_of = [*files(), *(static(name) for name in modules("room/room.js")), source("room/worker.js")]
    return hashlib.sha256("\n".join(made_of).encode()).hexdigest()[:12]
