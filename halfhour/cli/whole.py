"""A file that somebody asked for at a terminal: whole, or not there at all."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import click


@contextmanager
def whole(file: Path) -> Iterator[Path]:
    """Where to write meanwhile, beside `file`; put in its place at the end. Raises click.ClickException."""
    beside = file.with_name(f".{file.name}.part")
    try:
        yield beside
        beside.replace(file)
    except OSError as error:
        raise click.ClickException(f"{file} could not be written: {error.strerror or error}.") from None
    finally:
        with suppress(OSError):
            beside.unlink()
