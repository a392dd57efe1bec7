"""Figures worth looking at, each with the same facts as a table."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from halfhour.accounts.reader import reader
from halfhour.core import clock, respond
from halfhour.desk.queries import figures as queries
from halfhour.desk.rules import figures as rules
from halfhour.desk.rules.figures.bars import Bar, Figure, parts
from halfhour.journey.insights import queries as insights
from halfhour.journey.insights import rules as felt_rules

NEWEST = 24  # conversations on the line of interest: as many as one still tells apart


@require_safe
def figures(request: HttpRequest) -> HttpResponse:
    """Replies by channel and way in, the thread to an opening, time to thank, themes covered, interest over time."""
    owner, now = reader(request), clock.now()
    asked = queries.asked(owner, now)
    noted = insights.interest(owner)[-NEWEST:]
    felt = [one.felt for one in noted]
    said = {
        "here": "insights",
        "figures": [
            rules.by_channel(asked),
            rules.by_way_in(asked),
            rules.thread(queries.reached(owner)),
            rules.time_to_thank(queries.thanked(owner, now), owner.numbers.thank_within_hours),
            _themes(insights.fields(owner)),
        ],
        "noted": noted,
        "drawing": felt_rules.drawing(felt),
        "interest": felt_rules.sentence(felt),
    }
    return respond.page(request, "desk/figures.html", said)


def _themes(fields: list[insights.Learned]) -> Figure:
    """How many themes of each field have an answer; a field with too many conversations to count has none."""
    counted = [(one, one.covered) for one in fields if one.covered is not None and one.interviews]
    bars = [
        Bar(
            one.field.name,
            f"{covered} of {one.of}",
            parts([("full", covered), ("hollow", one.of - covered)], one.of),
            [str(covered), str(one.of), str(one.interviews)],
        )
        for one, covered in counted
    ]
    held = sum(one.interviews for one, _ in counted)
    basis = f"Rests on {held} half hour{'' if held == 1 else 's'} you held."
    legend = [("full", "somebody told you"), ("hollow", "nobody yet")]
    return Figure("themes", "Themes covered", basis, bars, ["Covered", "Of", "Half hours"], legend)
