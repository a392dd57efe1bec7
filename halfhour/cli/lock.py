"""One Halfhour at a time on one data folder: a lock that the system drops when its holder dies, however it dies."""

from __future__ import annotations

import fcntl
from pathlib import Path
from typing import TextIO


class Held(Exception):
    """Somebody else holds the lock."""


def take(folder: Path) -> TextIO:
    """Hold `run.lock` in `folder` until the returned file is closed. Raises Held."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    file = (folder / "run.lock").open("a")
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        file.close()
        raise Held from error
    return file
