"""What each field has taught so far, in a sentence."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from django.db import connection
from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from halfhour.accounts.models import User
from halfhour.journey.conversation.models import Note
from halfhour.journey.insights import rules
from halfhour.journey.interviews.models import Interview
from halfhour.journey.organizations.models import Field


@dataclass(frozen=True, slots=True)
class Learned:
    """One field: how many interviews were held in it, the one sentence about them, and how many themes have an answer
    (None with more than 60 interviews, where nobody counts them)."""

    field: Field
    interviews: int
    sentence: str
    covered: int | None = None
    of: int = len(rules.FIELD_THEMES)


def learning(owner: User, most: int = 3) -> list[Learned]:
    """The fields with the most interviews, each with its sentence. Two queries, quick whatever the number of notes."""
    fields = list(_counted(owner).filter(held__gt=0).order_by("-held", "id")[:most])
    untold = _first_untold([field.pk for field in fields if field.held <= rules.MANY])
    return [Learned(field, field.held, rules.learned(field.held, untold.get(field.pk))) for field in fields]


def fields(owner: User) -> list[Learned]:
    """Every field one is weighing, those with the most interviews first. Two queries."""
    found = list(_counted(owner).order_by("-held", "id"))
    told = _covered([field.pk for field in found if field.held <= rules.MANY])
    return [_learned(field, told[field.pk]) for field in found]


def _counted(owner: User) -> QuerySet[Any]:
    """The owner's fields, each with how many interviews were `held` in it, read off the index."""
    held = Interview.objects.filter(field=OuterRef("pk"), state=Interview.State.HELD).order_by()
    count = held.values("field").annotate(count=Count("pk")).values("count")
    return Field.objects.filter(owner=owner).annotate(held=Coalesce(Subquery(count), 0))


def _learned(field: Any, covered: set[str]) -> Learned:
    if field.held > rules.MANY:
        return Learned(field, field.held, rules.learned(field.held, None))
    left = rules.open_themes(covered)
    sentence = rules.learned(field.held, left[0].key if left else None)
    return Learned(field, field.held, sentence, covered=rules.covered_count(covered))


def covered(field: int) -> set[str]:
    """The themes of one field that somebody said something about. One query."""
    return _covered([field])[field]


def _covered(fields: list[int]) -> dict[int, set[str]]:
    """Per field the themes somebody said something about, in interviews that were held."""
    covered: dict[int, set[str]] = defaultdict(set)
    said = Interview.objects.filter(
        field__in=fields, state=Interview.State.HELD, notes__kind=Note.Kind.NOTE, notes__text__gt=""
    )
    rows = said.order_by().values_list("field", "notes__theme").distinct()
    for field_id, theme in rows if fields else ():
        covered[field_id].add(theme)
    return covered


# Written out, because it stops at the first note of a theme: gathering the themes of every note would read them all,
# and Today asks this at every visit.
_UNTOLD = """
WITH themes(theme, place) AS (VALUES {themes})
SELECT f.id, (
    SELECT t.theme FROM themes t WHERE NOT EXISTS (
        SELECT 1 FROM {interview} i JOIN {note} n ON n.interview_id = i.id
        WHERE i.field_id = f.id AND i.state = 'held' AND n.theme = t.theme AND n.kind = 'note' AND n.text <> ''
    ) ORDER BY t.place LIMIT 1
) FROM {field} f WHERE f.id IN ({ids})
"""


def _first_untold(fields: list[int]) -> dict[int, str | None]:
    """Per field the key of its foremost theme that no note is about; None when there is none. One query."""
    if not fields:
        return {}
    statement = _UNTOLD.format(
        themes=", ".join(["(%s, %s)"] * len(rules.FIELD_THEMES)),
        interview=Interview._meta.db_table,
        note=Note._meta.db_table,
        field=Field._meta.db_table,
        ids=", ".join(["%s"] * len(fields)),
    )
    themes = [value for place, theme in enumerate(rules.FIELD_THEMES) for value in (theme.key, place)]
    with connection.cursor() as cursor:
        cursor.execute(statement, [*themes, *fields])
        return dict(cursor.fetchall())
