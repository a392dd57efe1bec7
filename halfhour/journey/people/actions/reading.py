"""Take in a file, read it, decide what becomes of its rows; nothing of it is imported yet."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from halfhour.accounts.models import User
from halfhour.core import collecting
from halfhour.core.problems import Problem
from halfhour.formats.contact import Reading
from halfhour.journey.people import queries
from halfhour.journey.people.actions.deciding import must_be_waiting
from halfhour.journey.people.models import Import

State = Import.State
# Read while the page waits: some ten thousand rows, well under a second. More is read in the background.
AT_ONCE = 2 * 1024 * 1024


class Unreadable(Problem):
    """The file holds nobody; the sentence says what it is."""

    field = "file"


@transaction.atomic
def receive(*, owner: User, file_name: str, data: bytes, now: datetime) -> Import:
    """Keep a file and read it, or leave it to the background when it is large. Raises Unreadable.

    A file that waits for its start is read anew, not kept twice. What was said about a table of the same columns, and
    about a file imported before, is said again.
    """
    digest = hashlib.sha256(data).hexdigest()
    waiting = Import.objects.filter(owner=owner, digest=digest, state=State.PREVIEW).first()
    batch = waiting or Import(owner=owner, created_at=now, file_name=file_name[-200:], content=data, digest=digest)
    batch.choices = batch.choices or _chosen_before(batch)
    if len(data) > AT_ONCE:
        batch.state, batch.beat_at = State.READING, now
        batch.save()
        return batch
    batch.save()
    reading = _read(batch)
    if reading.problem and not reading.header:
        raise Unreadable(reading.problem)
    return batch


@transaction.atomic
def read_again(*, batch: Import, now: datetime, encoding: str = "", mapping: Mapping[str, str] | None = None) -> Import:
    """Read the file in another encoding, or with other meanings for its columns. Raises NotWaiting."""
    must_be_waiting(batch)
    batch.encoding, batch.mapping = encoding, dict(mapping or {})
    batch.choices = {}
    if len(batch.content or b"") > AT_ONCE:
        batch.state, batch.beat_at, batch.claim = State.READING, now, ""
        batch.save()
    else:
        _read(batch)
    return batch


@transaction.atomic
def read_now(*, batch: Import, now: datetime) -> bool:
    """Read a large file in the background; only whoever holds its claim gets to keep what was read."""
    reading = _read(batch, save=False)
    batch.problem = (reading.problem or "")[:400] if not reading.header else ""
    batch.state = State.FAILED if batch.problem else State.PREVIEW
    if batch.problem:
        batch.content, batch.preview = None, {}
    fields = ("content", "preview", "mapping", "layout", "format", "total", "state", "problem")
    held = Import.objects.filter(pk=batch.pk, claim=batch.claim, state=State.READING)
    return bool(held.update(claim="", beat_at=now, **{name: getattr(batch, name) for name in fields}))


def _read(batch: Import, *, save: bool = True) -> Reading:
    """Read the file into the preview. A layout seen for the first time takes the mapping it was told before."""
    with collecting.seldom():
        return _read_all(batch, save=save)


def _read_all(batch: Import, *, save: bool) -> Reading:
    reading = queries.read(batch)
    batch.layout, batch.format, batch.total = reading.layout, reading.format, reading.rows
    if not batch.mapping and (told := _told_before(batch)):
        batch.mapping = told
        reading = queries.read(batch)
    rows, skipped = queries.rows_to_come(batch, reading)
    batch.preview = queries.preview(batch, reading, queries.prospect(batch, rows), skipped)
    if save:
        batch.state = State.PREVIEW
        batch.save()
    return reading


def _told_before(batch: Import) -> dict[str, str]:
    """What the columns of this layout were said to mean the last time."""
    if not batch.layout:
        return {}
    before = Import.objects.filter(owner_id=batch.owner_id, layout=batch.layout).exclude(pk=batch.pk)
    return before.exclude(mapping={}).order_by("-id").values_list("mapping", flat=True).first() or {}


def _chosen_before(batch: Import) -> dict[str, str]:
    """What was merged or skipped by hand when the same file was imported before. Whom it added is there by now."""
    before = Import.objects.filter(owner_id=batch.owner_id, digest=batch.digest, state=State.DONE)
    chosen = before.order_by("-id").values_list("choices", flat=True).first() or {}
    return {number: choice for number, choice in chosen.items() if choice in ("merge", "skip")}
