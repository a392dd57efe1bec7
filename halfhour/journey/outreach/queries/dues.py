"""What outreach asks for: call back, answer, remind, write to a second person, finish a draft, ask somebody new."""

from __future__ import annotations

from datetime import datetime

from halfhour.accounts.models import User
from halfhour.core.due import Due
from halfhour.journey.outreach.queries import arrived, begun, called, replied, silent_rows, unknown
from halfhour.journey.outreach.queries.outgoing import being_written_to, on_their_way
from halfhour.journey.outreach.queries.silent import silent
from halfhour.journey.outreach.queries.threads import open_between


def due(now: datetime, owner: User | None = None) -> list[Due]:
    """Everything due or waited for in outreach, of one owner or of everybody; seventeen plain queries at most.

    A person stands here once: a mail to read goes before everything, what they are silent about before a draft, and a
    draft before asking them. Who is being written to right now is not silent.
    """
    arrivals = arrived.due(now, owner)
    going = on_their_way(owner)
    written = being_written_to(going) | {row.person_id for row in arrivals}
    found = open_between(now, owner)
    waited = [row for one in silent(found, now) for row in silent_rows.dues(one, now) if row.person_id not in written]
    answers = replied.due(found, now)
    calls, called_people = called.due(now, owner)
    taken = {row.person_id for row in [*arrivals, *waited, *answers, *calls] if not row.waiting}
    drafts = [row for row in begun.drafts(now, owner, without=going) if row.person_id not in taken]
    asks = begun.asks(now, owner, without=taken | called_people)
    return [*arrivals, *answers, *calls, *waited, *drafts, *unknown.due(now, owner), *asks]
