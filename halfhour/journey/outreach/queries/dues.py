"""What outreach asks for: call back, answer, remind, write to a second person, finish a draft, ask somebody new."""

from __future__ import annotations

from datetime import datetime

from halfhour.accounts.models import User
from halfhour.core.due import Due
from halfhour.journey.outreach.queries import begun, called, replied, silent, silent_rows


def due(now: datetime, owner: User | None = None) -> list[Due]:
    """Everything due or waited for in outreach, of one owner or of everybody; at most seven queries.

    A person stands here once: what they are silent about goes before a draft, and a draft before asking them.
    """
    waited = [row for one in silent.silent(now, owner) for row in silent_rows.dues(one, now)]
    taken = {row.person_id for row in waited if not row.waiting}
    answers = replied.due(now, owner)
    calls = called.due(now, owner)
    taken |= {row.person_id for row in [*answers, *calls]}
    drafts = [row for row in begun.drafts(now, owner) if row.person_id not in taken]
    taken |= {row.person_id for row in drafts}
    asks = [row for row in begun.asks(now, owner) if row.person_id not in taken]
    return [*answers, *calls, *waited, *drafts, *asks]
