"""Today, and the one suggestion for a newcomer."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from halfhour.accounts.reader import reader
from halfhour.core import clock, heartbeat, respond
from halfhour.core.due import Due
from halfhour.desk import today as desk
from halfhour.desk.rules.promises import promises_words
from halfhour.desk.rules.sections import ACCENTED, Row, rows
from halfhour.journey.organizations.forms import SeveralForm
from halfhour.journey.organizations.rules.starting import start_from

SHOWN = 12  # rows of a list before it says how many more there are


@require_safe
def today(request: HttpRequest) -> HttpResponse:
    """What matters most in one sentence; what is due, waited for, coming; what it adds up to."""
    now, owner = clock.now(), reader(request)
    day, beside, beat_at = desk.today(now, owner), desk.beside(now, owner), heartbeat.last("worker")
    kept = beside.kept
    whole = "all" in request.GET

    def listed(dues: list[Due], *, accented: int = 0) -> tuple[list[Row], int]:
        shown = dues if whole else dues[:SHOWN]
        return rows(shown, now, owner.zone, accented=accented), len(dues) - len(shown)

    context = {
        "here": "today",
        "sentence": day.sentence,
        "suggestion": day.suggestion,
        "parts": [
            ("Now", *listed(day.parts.now, accented=ACCENTED)),
            ("Today", *listed(day.parts.today)),
            ("Later", *listed(day.parts.later)),
            ("Waiting on others", *listed(day.parts.waiting)),
        ],
        "whole": whole,
        "week": beside.week,
        "learning": beside.learning,
        "kept": kept,
        "promises": promises_words(kept.in_time, kept.all, kept.median_hours, owner.numbers.thank_within_hours),
        "silent": beat_at is None or now - beat_at > heartbeat.SILENT_AFTER,
        "silent_since": beat_at,
    }
    return respond.page(request, "desk/today.html", context)


@require_safe
def start(request: HttpRequest) -> HttpResponse:
    """After the four questions: bring in people, name one, or begin with the places where a field is done."""
    field = reader(request).curious_about
    said = {"here": "today", "field": field, "begin": start_from(field), "form": SeveralForm()}
    return respond.page(request, "desk/start.html", said)
