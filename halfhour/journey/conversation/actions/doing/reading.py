"""What the doings of one operation have in common."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from halfhour.journey.conversation.rules.operations import uid_of
from halfhour.journey.interviews.models import Interview
from halfhour.journey.preparation.models import PlannedQuestion

Answer = dict[str, Any]
Values = Mapping[str, Any]


def planned_of(interview: Interview, values: Values, key: str = "uid") -> PlannedQuestion | None:
    """The question of the plan with the id under `key`; None when it has left the plan."""
    return PlannedQuestion.objects.filter(interview=interview, uid=uid_of(values, key)).first()
