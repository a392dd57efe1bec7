"""The map of who named whom."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict
from django.views.decorators.http import require_safe

from halfhour.accounts.models import User
from halfhour.accounts.reader import reader
from halfhour.core import clock, respond
from halfhour.journey.network import actions, queries, tasks
from halfhour.journey.network.rules import sheets, threads
from halfhour.journey.network.rules.marks import Mark
from halfhour.journey.network.rules.steps import steps

LISTED = 400  # rows of the table; the rest stands on each person's page
ZOOMS = (50, 75, 100, 150)
FOLDS = 60  # branches folded away at once: an address has to hold them


@require_safe
def map_page(request: HttpRequest) -> HttpResponse:
    """Drawn, and as a table with the same facts; `?q=`, `?field=`, `?fold=`, `?to=` and `?zoom=` say how.

    A large map is drawn in the background, and shown as it was drawn last until the new one is there.
    """
    owner = reader(request)
    kept = queries.kept(owner)
    marks: list[Mark] | None = kept.marks
    if not kept.is_fresh and kept.named <= queries.AT_ONCE:
        marks, where = queries.marks(owner), None
    else:
        where = kept.places
        if not kept.is_fresh:
            _ask(owner)
            marks = marks if kept.drawing else None
    said: dict[str, Any] = {
        "here": "people",
        "waiting": marks is None,
        "stale": kept.drawing and where and not kept.is_fresh,
    }
    if marks is not None:
        said |= {"drawn_at": kept.drawn_at, **_shown(request.GET, marks, where)}
    return respond.page(request, "network/map.html", said)


def _ask(owner: User) -> None:
    if actions.ask_for_drawing(owner=owner, now=clock.now()):
        tasks.draw.enqueue(owner.pk)


def _shown(asked: QueryDict, marks: list[Mark], where: Mapping[str, Any] | None) -> dict[str, Any]:
    field, words = asked.get("field", "")[:120], asked.get("q", "")[:80].strip()
    zoom = next((one for one in ZOOMS if str(one) == asked.get("zoom")), 100)
    fields = sorted({mark.field for mark in marks if mark.field})
    some = threads.of_field(marks, field) if field in fields else marks
    hits = threads.called(some, words)
    to = asked.get("to", "") or (hits[0].key if len(hits) == 1 else "")
    way = threads.thread(some, to)
    names = {mark.key: mark for mark in marks}
    lines = [(mark, names.get(mark.by)) for family in threads.families(some) for mark in family]
    return {
        "lines": lines[:LISTED],
        "more": max(0, len(lines) - LISTED),
        "count": len(lines),
        "sheets": _sheets(asked, some, where if some is marks else None, way),
        "fold": asked.getlist("fold"),
        "way": way,
        "way_names": [names[key] for key in way],
        "to": to,
        "q": words,
        "hits": hits,
        "field": field if field in fields else "",
        "fields": fields,
        "zoom": zoom,
        "zooms": ZOOMS,
        "scale": zoom / 100,
        "steps": steps(some),
        "wide": sheets.WIDE,
        "high": sheets.HIGH,
    }


def _sheets(
    asked: QueryDict, marks: list[Mark], where: Mapping[str, Any] | None, way: Collection[str]
) -> list[sheets.Sheet]:
    """As drawn before, unless something is folded away or left out: then what is left is laid out anew."""
    keys = [key for key in asked.getlist("fold")[:FOLDS] if key not in way]
    left = threads.folded(marks, keys)
    if where is None or len(left.marks) < len(marks):
        where = sheets.places(left.marks)
    return sheets.sheets(left.marks, where, left.behind)
