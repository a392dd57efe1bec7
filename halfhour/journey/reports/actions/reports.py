"""A report as its writer wants it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from halfhour.journey.conversation.models import Note
from halfhour.journey.reports.models import Layout, Report, Shown, Written


@transaction.atomic
def save_report(
    *,
    report: Report,
    now: datetime,
    layout: Layout | None = None,
    ready: str = "",
    written: Mapping[str, str] | None = None,
    shown: Iterable[Note] | None = None,
    **said: Any,
) -> Report:
    """Keep a report: its layout (one's own, else a ready one by its key), its `written` parts by their keys, and which
    private notes are `shown`. `said` are fields of Report. What another layout asked for stays kept; None leaves as is.
    """
    if report.pk:
        report = Report.objects.select_for_update().get(pk=report.pk)
        report.revision += 1
    report.layout, report.ready = layout, ready or report.ready
    report.updated_at = now
    for name, value in said.items():
        setattr(report, name, value)
    report.save()
    if written is not None:
        _write(report, now, written)
    if shown is not None:
        report.shown.all().delete()
        mine = [note for note in shown if note.interview_id == report.interview_id]
        Shown.objects.bulk_create(
            Shown(owner_id=report.owner_id, report=report, note=note, created_at=now) for note in mine
        )
    return report


def _write(report: Report, now: datetime, written: Mapping[str, str]) -> None:
    for key, text in written.items():
        if text.strip():
            report.written.update_or_create(
                key=key,
                defaults={"text": text.strip()},
                create_defaults={"text": text.strip(), "owner_id": report.owner_id, "created_at": now},
            )
    Written.objects.filter(report=report, key__in=[key for key, text in written.items() if not text.strip()]).delete()
