"""Dues for the tests of the pure rules: only what a rule looks at has to be said."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from halfhour.core.due import Due

LOS_ANGELES = ZoneInfo("America/Los_Angeles")


def local(text: str) -> datetime:
    """The aware moment at which clocks in Los Angeles show `text`."""
    return datetime.fromisoformat(text).replace(tzinfo=LOS_ANGELES).astimezone(ZoneInfo("UTC"))


def due(brief: str = "thank Maria", by: str = "", **details) -> Due:
    """One due; `by` and `opens` as clocks in Los Angeles show them."""
    opens = details.pop("opens", "")
    return Due(
        owner_id=1,
        kind=details.pop("kind", "thanks.write"),
        subject=details.pop("subject", brief),
        what=details.pop("what", f"Do: {brief}"),
        why="",
        url="/",
        button="Go",
        step=details.pop("step", "thank"),
        by=local(by) if by else None,
        opens=local(opens) if opens else None,
        brief=brief,
        **details,
    )
