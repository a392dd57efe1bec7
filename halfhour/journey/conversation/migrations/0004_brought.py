"""Questions under which notes were written before the bank learned from them: they brought something."""

from __future__ import annotations

from typing import Any

from django.db import migrations


def learn(apps: Any, schema: Any) -> None:
    note = apps.get_model("conversation", "Note")
    planned = apps.get_model("preparation", "PlannedQuestion")
    first: dict[int, Any] = {}
    rows = note.objects.exclude(text="").filter(planned_question__isnull=False).order_by("created_at")
    for question, created_at in rows.values_list("planned_question", "created_at").iterator():
        first.setdefault(question, created_at)
    for pk, created_at in first.items():
        planned.objects.filter(pk=pk, brought_at=None).update(brought_at=created_at)


class Migration(migrations.Migration):
    dependencies = [("conversation", "0003_photos"), ("preparation", "0002_learning_and_rehearsals")]
    operations = [migrations.RunPython(learn, migrations.RunPython.noop)]
