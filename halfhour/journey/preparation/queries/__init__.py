"""What is prepared: the bank, the plan of one interview, what is ready, what is due."""

from halfhour.journey.preparation.queries.bank import BankTheme, Used, bank, by_field, retired, search_text, themes
from halfhour.journey.preparation.queries.brief import Brief, brief
from halfhour.journey.preparation.queries.dues import due, dues_of
from halfhour.journey.preparation.queries.plan import (
    Readiness,
    held_fast,
    plan_of,
    readiness,
    to_have_ready,
)
from halfhour.journey.preparation.queries.proposing import candidates, occasion, unplanned

__all__ = [
    "BankTheme",
    "Brief",
    "Readiness",
    "Used",
    "bank",
    "brief",
    "by_field",
    "candidates",
    "due",
    "dues_of",
    "held_fast",
    "occasion",
    "plan_of",
    "readiness",
    "retired",
    "search_text",
    "themes",
    "to_have_ready",
    "unplanned",
]
