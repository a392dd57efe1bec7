"""Imports that bring many people at once, from the preview to the undo; and how tables of one kind are read."""

from __future__ import annotations

from django.db import models

from halfhour.core.owned import Owned
from halfhour.journey.people.models.people import Person


class Import(Owned):
    """One file brought in at once, from its preview to its undo.

    `content` is what may be stored of the file (see formats.stripping), and only while it is needed. `mapping` says
    what its columns mean, `layout` is the key of its Layout. `choices` says what becomes of rows that look like
    somebody known, by row number, and by level what holds for the rest. `preview` is what the page shows before the
    start, `counts` what came of it. `claim` is held by the one that works
    on it, and `beat_at` says when it last got on: a claim without a beat is taken over.
    """

    class State(models.TextChoices):
        READING = "reading", "Being read"
        PREVIEW = "preview", "Not imported yet"
        QUEUED = "queued", "Waiting to start"
        RUNNING = "running", "Importing"
        DONE = "done", "Imported"
        FAILED = "failed", "Stopped"
        CANCELLED = "cancelled", "Cancelled"
        UNDOING = "undoing", "Being taken back"
        UNDONE = "undone", "Taken back"

    file_name = models.CharField(max_length=200)
    content = models.BinaryField(null=True)
    digest = models.CharField(max_length=64)
    format = models.CharField(max_length=40, blank=True)
    encoding = models.CharField(max_length=40, blank=True)
    layout = models.CharField(max_length=64, blank=True)
    mapping = models.JSONField(default=dict, blank=True)
    choices = models.JSONField(default=dict, blank=True)
    preview = models.JSONField(default=dict, blank=True)
    counts = models.JSONField(default=dict, blank=True)
    state = models.CharField(max_length=10, choices=State.choices, default=State.PREVIEW)
    total = models.PositiveIntegerField(default=0)
    done = models.PositiveIntegerField(default=0)
    problem = models.CharField(max_length=400, blank=True)
    claim = models.CharField(max_length=32, blank=True)
    beat_at = models.DateTimeField(null=True)
    queued_at = models.DateTimeField(null=True)
    finished_at = models.DateTimeField(null=True)
    used_at = models.DateTimeField(null=True)
    kept_at = models.DateTimeField(null=True)
    undone_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["owner", "-created_at"], name="import_newest"),
            models.Index(fields=["state", "finished_at"], name="import_by_state"),
        ]


class Layout(Owned):
    """What somebody said the columns of a table mean, by the fingerprint of its header: known the next time."""

    key = models.CharField(max_length=64)
    mapping = models.JSONField(default=dict)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner", "key"], name="layout_once")]


class Double(models.Model):
    """A row of a file that looks like somebody you have or like an earlier row, until the import is over.

    `number` is the row's, `level` how sure it is (rules.judging.Level), `choice` what becomes of it; `said` is what
    the page shows: both names and places, why they are taken for one, what a merge would change.
    """

    class Choice(models.TextChoices):
        MERGE = "merge", "Merge"
        ADD = "add", "Keep apart"
        SKIP = "skip", "Skip"

    batch = models.ForeignKey(Import, on_delete=models.CASCADE, related_name="doubles", db_index=False)
    number = models.PositiveIntegerField()
    level = models.PositiveSmallIntegerField()
    choice = models.CharField(max_length=5, choices=Choice.choices)
    said = models.JSONField(default=dict)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["batch", "number"], name="double_once")]
        indexes = [models.Index(fields=["batch", "level", "number"], name="double_by_level")]


class ImportRow(models.Model):
    """What became of one row of an imported file, so that every row is accounted for and can be taken back.

    `number` counts the rows from 0, `line` is where the row stands in the file. `revision` is the person's after this
    row; while it is still theirs, nobody has edited them since. `before` holds what a merge replaced, by field, and
    under "made" the organization that came with the row.
    """

    class Outcome(models.TextChoices):
        ADDED = "added", "Added"
        MERGED = "merged", "Merged"
        SAME = "same", "Already there"
        SKIPPED = "skipped", "Skipped"

    batch = models.ForeignKey(Import, on_delete=models.CASCADE, related_name="rows", db_index=False)
    number = models.PositiveIntegerField()
    line = models.PositiveIntegerField()
    outcome = models.CharField(max_length=8, choices=Outcome.choices)
    name = models.CharField(max_length=160, blank=True)
    why = models.CharField(max_length=300, blank=True)
    person = models.ForeignKey(Person, null=True, on_delete=models.SET_NULL, related_name="import_rows")
    revision = models.PositiveIntegerField(default=1)
    before = models.JSONField(default=dict, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["batch", "number"], name="import_row_once")]
        indexes = [models.Index(fields=["batch", "outcome", "number"], name="import_row_outcome")]
