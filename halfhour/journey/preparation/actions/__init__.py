"""What one does to prepare: fill the bank, plan one interview, tick off what is ready."""

from halfhour.journey.preparation.actions.bank import (
    CannotMerge,
    NoQuestion,
    add_question,
    bring_back,
    change_question,
    merge,
    part,
    retire_question,
    stock_bank,
)
from halfhour.journey.preparation.actions.plan import (
    add_planned,
    brought,
    brought_theme,
    change_planned,
    mark_planned,
    move,
    prepare,
    remove_planned,
    tick,
)
from halfhour.journey.preparation.actions.rehearsing import note_change, rehearsed, reword

__all__ = [
    "CannotMerge",
    "NoQuestion",
    "add_planned",
    "add_question",
    "bring_back",
    "brought",
    "brought_theme",
    "change_planned",
    "change_question",
    "mark_planned",
    "merge",
    "move",
    "note_change",
    "part",
    "prepare",
    "rehearsed",
    "remove_planned",
    "retire_question",
    "reword",
    "stock_bank",
    "tick",
]
