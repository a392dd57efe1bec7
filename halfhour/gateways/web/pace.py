"""One request a second to each host, counted across all processes of this machine that share a folder."""

from __future__ import annotations

import fcntl
import hashlib
import os
import time
from pathlib import Path

BETWEEN = 1.0  # seconds between two requests to one host
LONGEST = 60.0  # a later turn than that was written before the machine started anew


class Pace:
    """Turns for hosts. A host's file holds the moment of its next turn, by the machine's own running clock."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def wait(self, host: str, between: float = BETWEEN) -> None:
        """Return when it is this caller's turn at `host`; the next comes `between` seconds later."""
        time.sleep(self._turn(host, max(BETWEEN, min(between, LONGEST))))

    def _turn(self, host: str, between: float) -> float:
        """Take the next free turn; the seconds until then."""
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        name = self.folder / hashlib.sha256(host.encode()).hexdigest()[:32]
        with os.fdopen(os.open(name, os.O_RDWR | os.O_CREAT, 0o600), "r+") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            now = time.monotonic()
            turn = max(now, self._read(file.read(), now))
            file.seek(0)
            file.truncate()
            file.write(f"{turn + between:.3f}")
        return turn - now

    def _read(self, text: str, now: float) -> float:
        try:
            kept = float(text)
        except ValueError:
            return now
        return kept if kept <= now + LONGEST else now
