"""One due of an appointment."""

from __future__ import annotations

from typing import Any

from halfhour.core.due import Due
from halfhour.journey.interviews.models import Interview


def row(interview: Interview, kind: str, **said: Any) -> Due:
    """The due of `kind` on this appointment: its key, its owner and its step are always the same."""
    return Due(
        owner_id=interview.owner_id,
        kind=f"interviews.{kind}",
        subject=f"interview:{interview.pk}",
        step="prepare",
        person_id=interview.person_id,
        **said,
    )
