"""What is prepared: the bank, the plan of one interview, what is ready, what is due."""

from halfhour.journey.preparation.queries.bank import (
    BankTheme,
    Outgrown,
    Used,
    bank,
    by_tiara,
    history,
    mergeable,
    outgrown,
    retired,
    reworded,
    search_text,
    themes,
)
from halfhour.journey.preparation.queries.brief import Brief, brief
from halfhour.journey.preparation.queries.dues import due, dues_of
from halfhour.journey.preparation.queries.learned import Yield, yield_of
from halfhour.journey.preparation.queries.plan import (
    Readiness,
    held_fast,
    plan_of,
    readiness,
    to_have_ready,
)
from halfhour.journey.preparation.queries.proposing import candidates, host, host_of, occasion, unplanned
from halfhour.journey.preparation.queries.rehearsing import Spoken, ladder, of_rung, rehearsals, spoken

__all__ = [
    "BankTheme",
    "Brief",
    "Outgrown",
    "Readiness",
    "Spoken",
    "Used",
    "Yield",
    "bank",
    "brief",
    "by_tiara",
    "candidates",
    "due",
    "dues_of",
    "held_fast",
    "history",
    "host",
    "host_of",
    "ladder",
    "mergeable",
    "occasion",
    "of_rung",
    "outgrown",
    "plan_of",
    "readiness",
    "rehearsals",
    "retired",
    "reworded",
    "search_text",
    "spoken",
    "themes",
    "to_have_ready",
    "unplanned",
    "yield_of",
]
