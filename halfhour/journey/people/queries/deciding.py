"""The rows of a file that look like somebody known: page by page, and what is said of them so far."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from django.db.models import Count, QuerySet

from halfhour.journey.people.models import Double, Import
from halfhour.journey.people.queries.previewing import OUTCOME
from halfhour.journey.people.rules.judging import Level
from halfhour.journey.people.rules.planning import FOR_LIKELY, FOR_SURE, usual

DOUBLES = 10  # on one page: each is read, not skimmed


def doubles_of(batch: Import, group: str = "") -> QuerySet[Double]:
    """The doubles of an import, the doubtful first; of one `group` (likely or sure) or all."""
    rows = Double.objects.filter(batch=batch).order_by("level", "number")
    if group == FOR_LIKELY:
        return rows.filter(level__lt=Level.SURE)
    return rows.filter(level=Level.SURE) if group == FOR_SURE else rows


def page_of_doubles(batch: Import, group: str, page: int) -> list[Double]:
    """The ten doubles of one page, counted from 0; none beyond the last."""
    return list(doubles_of(batch, group)[page * DOUBLES : (page + 1) * DOUBLES])


def decided(batch: Import) -> dict[str, str]:
    """What was chosen by hand, by row number; what goes without saying is left out."""
    rows = Double.objects.filter(batch=batch).values_list("number", "level", "choice")
    given = {level: usual(level) for level in Level}
    given |= {level: batch.choices.get(FOR_LIKELY, given[level]) for level in Level if level < Level.SURE}
    return {str(number): choice for number, level, choice in rows if choice != given[Level(level)]}


def tally(batch: Import) -> dict[tuple[str, str], int]:
    """How many doubles there are of each group and choice: `{("likely", "add"): 3}`. One query."""
    counts: Counter[tuple[str, str]] = Counter()
    rows = Double.objects.filter(batch=batch).values_list("level", "choice").annotate(many=Count("id")).order_by()
    for level, choice, many in rows:
        counts[FOR_SURE if level == Level.SURE else FOR_LIKELY, choice] += many
    return dict(counts)


def foreseen(batch: Import, tallied: Mapping[tuple[str, str], int]) -> dict[str, int]:
    """How many rows will be added, merged, there already and skipped, as things are chosen now."""
    counts = Counter(batch.preview.get("plain", {}))
    for (_, choice), many in tallied.items():
        counts[OUTCOME[choice]] += many
    return dict(counts)
