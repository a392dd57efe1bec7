"""Python's cyclic collector, asked to come by less often while very many objects are made that all stay alive."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

SELDOM = 200_000  # new objects between two looks; by default 700, which costs an import a fifth of its time


@contextmanager
def seldom() -> Iterator[None]:
    """Look for cycles seldom within the block, as often as before after it."""
    before = gc.get_threshold()
    gc.set_threshold(SELDOM, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)
