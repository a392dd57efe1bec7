"""Take in a file, read it, decide what becomes of its rows; nothing of it is imported yet."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from halfhour.accounts.models import User
from halfhour.core import bulk, collecting
from halfhour.core.problems import Problem
from halfhour.formats.contact import Reading
from halfhour.formats.stripping import stripped
from halfhour.journey.people import queries
from halfhour.journey.people.actions.deciding import must_be_waiting
from halfhour.journey.people.models import Double, Import, Layout

State = Import.State
# Read while the page waits: some ten thousand rows, well under a second. More is read in the background.
AT_ONCE = 2 * 1024 * 1024


class Unreadable(Problem):
    """The file holds nobody; the sentence says what it is."""

    field = "file"


@transaction.atomic
def receive(*, owner: User, file_name: str, data: bytes, now: datetime, digest: str = "") -> Import:
    """Keep what may be stored of a file and read it; the background reads it when it is large. Raises Unreadable.

    `digest` is the whole file's when `data` was stripped on its way (formats.stripping.stripped_file). A file that
    waits for its start is read anew, not kept twice. What was said about a table of the same columns, and about a
    file imported before, is said again.
    """
    if not digest:
        digest, data = hashlib.sha256(data).hexdigest(), stripped(data)
    waiting = Import.objects.filter(owner=owner, digest=digest, state=State.PREVIEW).first()
    batch = waiting or Import(owner=owner, created_at=now, file_name=file_name[-200:], content=data, digest=digest)
    batch.choices = _chosen(batch)
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
    """Read the file in another encoding, or with other meanings for its columns, which are remembered. Raises NotWaiting.

    An empty `mapping` takes the columns as they are recognised, and forgets what was said of them before.
    """
    must_be_waiting(batch)
    batch.encoding, batch.mapping = encoding, dict(mapping or {})
    batch.choices = {}
    batch.content = stripped(bytes(batch.content or b""), encoding=encoding or None, mapping=batch.mapping or None)
    _remember(batch, now)
    if len(batch.content) > AT_ONCE:
        batch.state, batch.beat_at, batch.claim = State.READING, now, ""
        batch.save()
    else:
        _read(batch)
    return batch


@transaction.atomic
def read_now(*, batch: Import, now: datetime) -> bool:
    """Read a large file in the background; only whoever holds its claim gets to keep what was read."""
    with collecting.seldom():
        reading, doubles = _look(batch)
    batch.problem = (reading.problem or "")[:400] if not reading.header else ""
    batch.state = State.FAILED if batch.problem else State.PREVIEW
    if batch.problem:
        batch.content, batch.preview = None, {}
    fields = ("content", "preview", "mapping", "layout", "format", "total", "state", "problem")
    held = Import.objects.filter(pk=batch.pk, claim=batch.claim, state=State.READING)
    if not held.update(claim="", beat_at=now, **{name: getattr(batch, name) for name in fields}):
        return False
    _keep(batch, [] if batch.problem else doubles)
    return True


def _read(batch: Import) -> Reading:
    with collecting.seldom():
        reading, doubles = _look(batch)
    batch.state = State.PREVIEW
    batch.save()
    _keep(batch, doubles)
    return reading


def _look(batch: Import) -> tuple[Reading, list[Double]]:
    """Read the file into the preview. A layout that was told about before is read as it was told."""
    reading = queries.read(batch)
    batch.layout, batch.format, batch.total = reading.layout, reading.format, reading.rows
    if not batch.mapping and (told := _told_before(batch)):
        batch.mapping = told
        reading = queries.read(batch)
        batch.total = reading.rows
    rows, skipped = queries.rows_to_come(batch, reading)
    batch.preview, doubles = queries.preview(batch, reading, queries.prospect(batch, rows), skipped)
    batch.preview["at_once"] = len(batch.content or b"") <= AT_ONCE
    return reading, doubles


def _keep(batch: Import, doubles: list[Double]) -> None:
    Double.objects.filter(batch=batch).delete()
    bulk.insert(doubles)


def _told_before(batch: Import) -> dict[str, str]:
    """What the columns of this layout were said to mean the last time."""
    if not batch.layout:
        return {}
    told = Layout.objects.filter(owner_id=batch.owner_id, key=batch.layout)
    return told.values_list("mapping", flat=True).first() or {}


def _remember(batch: Import, now: datetime) -> None:
    if not batch.layout:
        return
    if batch.mapping:
        told = {"mapping": batch.mapping, "created_at": now}
        Layout.objects.update_or_create(owner_id=batch.owner_id, key=batch.layout, defaults=told)
    else:
        Layout.objects.filter(owner_id=batch.owner_id, key=batch.layout).delete()


def _chosen(batch: Import) -> dict[str, str]:
    """What is chosen already: in the preview that waits, or when the same file was imported before.

    Of the latter only what was merged or skipped by hand: whom it added is there by now.
    """
    if batch.pk:
        return {**batch.choices, **queries.decided(batch)}
    before = Import.objects.filter(owner_id=batch.owner_id, digest=batch.digest, state=State.DONE)
    chosen = before.order_by("-id").values_list("choices", flat=True).first() or {}
    return {number: choice for number, choice in chosen.items() if choice in ("merge", "skip")}
