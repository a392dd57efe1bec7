"""What one does to prepare: fill the bank, plan one interview, tick off what is ready."""

from halfhour.journey.preparation.actions.bank import (
    NoQuestion,
    add_question,
    bring_back,
    change_question,
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
    "NoQuestion",
    "add_planned",
    "add_question",
    "bring_back",
    "brought",
    "brought_theme",
    "change_planned",
    "change_question",
    "mark_planned",
    "move",
    "note_change",
    "prepare",
    "rehearsed",
    "remove_planned",
    "retire_question",
    "reword",
    "stock_bank",
    "tick",
]
