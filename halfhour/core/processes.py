"""Who works on something: the mark a process leaves on its work, and whether the process that left one is gone.

A kill -9 leaves work claimed for ever. Silence tells after a while; on the same machine the mark tells at once.
"""

from __future__ import annotations

import os
import platform
import secrets
from functools import cache
from pathlib import Path
from zlib import crc32

LONGEST = 32  # what fits where claims are kept


def mark() -> str:
    """A new mark of this process: machine, process and the moment it began, and a word of its own for this work."""
    pid = os.getpid()
    return f"{_machine()}-{pid:x}-{_began(pid) or 0:x}-{secrets.token_hex(4)}"[:LONGEST]


def is_gone(mark: str) -> bool:
    """Whether the process that left `mark` surely ended. False for another machine's, or where nobody can tell."""
    parts = mark.split("-")
    if len(parts) != 4 or parts[0] != _machine():
        return False
    try:
        pid, began = int(parts[1], 16), int(parts[2], 16)
    except ValueError:
        return False
    return not _is_running(pid) or (bool(began) and _began(pid) not in (began, None))


@cache
def _machine() -> str:
    return f"{crc32(platform.node().encode()):x}"


def _is_running(pid: int) -> bool:
    try:
        os.kill(pid, 0)  # asks, and sends nothing
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        return True
    return not _is_dead_but_listed(pid)


def _stat(pid: int) -> list[str]:
    """The fields of Linux's /proc/PID/stat behind the program's name; empty elsewhere."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return []


def _is_dead_but_listed(pid: int) -> bool:
    """A killed child stands in the list until its parent looks."""
    return _stat(pid)[:1] == ["Z"]


def _began(pid: int) -> int | None:
    """When the process began, in ticks since the machine's start: a number used again is another process."""
    fields = _stat(pid)
    return int(fields[19]) if len(fields) > 19 else None
