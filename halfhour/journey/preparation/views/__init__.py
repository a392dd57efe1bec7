"""The doors to preparation."""

from halfhour.journey.preparation.views.bank import (
    question,
    question_merge,
    question_new,
    question_retire,
    questions,
)
from halfhour.journey.preparation.views.plan import (
    check,
    plan,
    plan_add,
    plan_edit,
    plan_move,
    plan_remove,
)
from halfhour.journey.preparation.views.rehearsing import plan_change, rehearsal

__all__ = [
    "check",
    "plan",
    "plan_add",
    "plan_change",
    "plan_edit",
    "plan_move",
    "plan_remove",
    "question",
    "question_merge",
    "question_new",
    "question_retire",
    "questions",
    "rehearsal",
]
