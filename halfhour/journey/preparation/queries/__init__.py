"""What is prepared: the bank, the plan of one interview, what is ready, what is due."""

from halfhour.journey.preparation.queries.bank import (
    BankTheme,
    Used,
    bank,
    by_field,
    by_tiara,
    retired,
    search_text,
    themes,
)
from halfhour.journey.preparation.queries.brief import Brief, brief
from halfhour.journey.preparation.queries.dues import due, dues_of
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
    "Readiness",
    "Spoken",
    "Used",
    "bank",
    "brief",
    "by_field",
    "by_tiara",
    "candidates",
    "due",
    "dues_of",
    "held_fast",
    "host",
    "host_of",
    "ladder",
    "occasion",
    "of_rung",
    "plan_of",
    "readiness",
    "rehearsals",
    "retired",
    "search_text",
    "spoken",
    "themes",
    "to_have_ready",
    "unplanned",
]
