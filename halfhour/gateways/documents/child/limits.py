"""The limits a child sets on itself before it does anything else."""

import os
import resource
import signal

from halfhour.gateways.documents.bounds import CPU_HARD, CPU_SOFT, MAX_BYTES, MAX_PHOTO_BYTES, MEMORY, WALL

__all__ = ["bind", "lower", "most"]


def most(asked: str) -> int:
    """How many bytes are read for a question."""
    return MAX_PHOTO_BYTES if asked == "redraw" else MAX_BYTES


def bind() -> None:
    """Bind memory, processor time, wall clock, core dumps and child processes. Raises OSError where one cannot be set.

    The alarm repeats the parent's clock, for a parent that was killed.
    """
    lower(resource.RLIMIT_AS, MEMORY, MEMORY)
    lower(resource.RLIMIT_CPU, CPU_SOFT, CPU_HARD)
    lower(resource.RLIMIT_CORE, 0, 0)
    signal.signal(signal.SIGXCPU, signal.SIG_DFL)
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.alarm(WALL)
    os.nice(10)  # pages people wait for come first


def lower(kind: int, soft: int, hard: int) -> None:
    """Lower one limit, keeping a stricter one that is already there."""
    _, there = resource.getrlimit(kind)
    if there != resource.RLIM_INFINITY:
        soft, hard = min(soft, there), min(hard, there)
    resource.setrlimit(kind, (soft, hard))
