"""How often a thank-you that is not written is mentioned. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

MOST_STEPS = 6
LONGEST = 72  # hours; after three days it is off the list


def escalation(hours: Iterable[Any]) -> tuple[int, ...]:
    """Hours after the end, each once, rising; what is no number of hours within three days is left out."""
    fit = {hour for hour in hours if isinstance(hour, int) and not isinstance(hour, bool) and 1 <= hour <= LONGEST}
    return tuple(sorted(fit))[:MOST_STEPS]
