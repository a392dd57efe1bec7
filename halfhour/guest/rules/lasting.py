"""How long a host's page works. Pure; every datetime is aware."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

TO_ANSWER = timedelta(days=14)  # a letter that was not read in two weeks is written anew
AFTER_THE_LAST = timedelta(days=7)
AFTER_THE_VISIT = timedelta(days=45)  # long enough to look at a resume and to hear what came of it


def expires(now: datetime, times: Iterable[datetime], met_until: datetime | None = None) -> datetime:
    """Two weeks from now, a week after the last time offered, or 45 days after the visit: whatever is last."""
    ends = [now + TO_ANSWER, *(start + AFTER_THE_LAST for start in times)]
    return max([*ends, met_until + AFTER_THE_VISIT] if met_until else ends)
