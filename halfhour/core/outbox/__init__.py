"""The outbox: one row for each mail, so that what was confirmed goes out once or is shown as uncertain.

A caller queues inside its own transaction and is done:

    outbox.queue(owner=user, kind="reminder.thanks.write", subject="interview:7", due_at=by, message=message,
                 repeatable=True, now=now)

Kind, subject and due moment name the effect for ever: a second call returns the row there is. The worker calls
`dispatch(now=…, ways=…)`. States: queued, claimed (with a lease), sending (stored before DATA), sent, uncertain, failed,
and cancelled. A claim that ends in claimed is taken up again. One that ends in sending is uncertain, unless the mail
may be repeated, and waits for its owner to say `it_is_there` or `it_is_not_there`. A stage learns that its mail went out by
`unnoted(kind)`, which the worker has it look at.
"""

from halfhour.core.outbox.dispatching import dispatch
from halfhour.core.outbox.limits import TooMany
from halfhour.core.outbox.many import queue_all, unsaved
from halfhour.core.outbox.queries import (
    ON_ITS_WAY,
    failed,
    late,
    note,
    on_its_way,
    standing,
    tidy,
    uncertain,
    unnoted,
    waiting,
)
from halfhour.core.outbox.queueing import (
    NothingToDecide,
    NotQueued,
    TooLate,
    Via,
    cancel,
    forget,
    hold_back,
    it_is_not_there,
    it_is_there,
    lane_of,
    queue,
    take_back,
    try_again,
    wake,
)
from halfhour.core.outbox.ways import Line, Ways, server_line, server_sender, server_sends

__all__ = [
    "ON_ITS_WAY",
    "Line",
    "NotQueued",
    "NothingToDecide",
    "TooLate",
    "TooMany",
    "Via",
    "Ways",
    "cancel",
    "dispatch",
    "failed",
    "forget",
    "hold_back",
    "it_is_not_there",
    "it_is_there",
    "lane_of",
    "late",
    "note",
    "on_its_way",
    "queue",
    "queue_all",
    "server_line",
    "server_sender",
    "server_sends",
    "standing",
    "take_back",
    "tidy",
    "try_again",
    "uncertain",
    "unnoted",
    "unsaved",
    "waiting",
    "wake",
]
