"""Where archives lie while they wait to be fetched or read: one folder of the data folder, for its owner's eyes only."""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from django.conf import settings

ROOM = 64 * 2**20  # what must stay free on the disk


def folder() -> Path:
    """The folder, made when it is first needed."""
    where = Path(settings.DATA) / "archives"
    where.mkdir(mode=0o700, parents=True, exist_ok=True)
    return where


def fresh_name(kind: str) -> str:
    """`takeout-3f…zip`: nobody guesses it, and it says nothing of whose it is."""
    return f"{kind}-{secrets.token_hex(16)}.zip"


def path_of(name: str) -> Path:
    """Where the archive of that name lies. A name is one of ours, never what somebody typed."""
    return folder() / Path(name).name


def keep(name: str, pieces: Iterable[bytes]) -> int:
    """Writes the pieces as a whole file or not at all; its size. Raises OSError."""
    draft, size = path_of(name).with_suffix(".part"), 0
    try:
        with draft.open("wb") as out:
            os.chmod(draft, 0o600)
            for piece in pieces:
                out.write(piece)
                size += len(piece)
        os.replace(draft, path_of(name))
    except OSError:
        with suppress(OSError):
            draft.unlink()
        raise
    return size


def drop(name: str) -> None:
    """The file goes; that it is gone already is well."""
    if name:
        for path in (path_of(name), path_of(name).with_suffix(".part")):
            with suppress(OSError):
                path.unlink()
