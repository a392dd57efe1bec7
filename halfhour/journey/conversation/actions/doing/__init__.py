"""What each kind of write does: the values of one operation, read strictly, handed to the action that does it.

All of it runs inside the transaction of one operation (operations.py) and answers what the device has to know.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from halfhour.journey.conversation.actions.doing import planning, running, saying
from halfhour.journey.conversation.actions.doing.reading import Answer, Values
from halfhour.journey.interviews.models import Interview

DOING: dict[str, Callable[[Interview, datetime, datetime, Values], Answer]] = {
    "note": saying.note,
    "cue": saying.jotted,
    "observation": saying.jotted,
    "name": saying.name,
    "opening": saying.opening,
    "promise": saying.promise,
    "planned_state": planning.state,
    "planned_move": planning.move,
    "planned_add": planning.add,
    "run_over": running.run_over,
    "well": running.well,
    "start": running.start,
    "end": running.end,
}

__all__ = ["DOING", "Answer", "Values"]
