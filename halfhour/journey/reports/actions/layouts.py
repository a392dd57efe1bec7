"""Layouts of one's own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime

from django.db import transaction

from halfhour.accounts.models import User
from halfhour.core.problems import Problem
from halfhour.journey.reports.models import Layout
from halfhour.journey.reports.rules.parts import part_of


class NoParts(Problem):
    """A layout with nothing in it."""

    sentence = "Tick at least one part: a report without any is an empty sheet."


@transaction.atomic
def keep_layout(
    *,
    owner: User,
    now: datetime,
    name: str,
    wording: str,
    parts: Iterable[Mapping[str, str]],
    layout: Layout | None = None,
) -> Layout:
    """Keep a layout, new or changed; parts that nobody knows are left out. Raises NoParts."""
    known = [{"key": row["key"], "label": row["label"].strip()} for row in parts if part_of(row["key"])]
    if not known:
        raise NoParts
    if layout is None:
        layout = Layout(owner=owner, created_at=now, revision=0)
    else:
        layout = Layout.objects.select_for_update().get(pk=layout.pk, owner=owner)
    layout.name, layout.wording, layout.parts = name.strip(), wording, known
    layout.revision += 1
    layout.save()
    return layout


@transaction.atomic
def remove_layout(*, layout: Layout) -> None:
    """The layout goes; reports that followed it follow the ready one they had before."""
    layout.delete()
