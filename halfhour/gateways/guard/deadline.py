"""A moment by which all of something must be over, by the clock that nobody can set."""

from __future__ import annotations

import time

from .refusing import TooSlow


class Deadline:
    """So many seconds from now, for everything together."""

    def __init__(self, seconds: float) -> None:
        self._end = time.monotonic() + seconds

    def left(self, most: float | None = None) -> float:
        """Seconds that are left, at most `most`; always above zero. Raises TooSlow once none are left."""
        left = self._end - time.monotonic()
        if left <= 0:
            raise TooSlow
        return left if most is None else min(left, most)
