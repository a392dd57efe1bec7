"""What is done about papers: a report kept, a layout kept or taken away, a confirmation asked for and given, the portfolio."""

from halfhour.journey.reports.actions.confirming import NotAsked, NotHeld, ask_to_confirm, confirm, do_not_ask
from halfhour.journey.reports.actions.layouts import NoParts, keep_layout, remove_layout
from halfhour.journey.reports.actions.portfolio import NoExample, NoWhy, Thing, change_example, remove_example, show
from halfhour.journey.reports.actions.reports import save_report

__all__ = [
    "NoExample",
    "NoParts",
    "NoWhy",
    "NotAsked",
    "NotHeld",
    "Thing",
    "ask_to_confirm",
    "change_example",
    "confirm",
    "do_not_ask",
    "keep_layout",
    "remove_example",
    "remove_layout",
    "save_report",
    "show",
]
