"""One more field to weigh."""

from __future__ import annotations

from django import forms


class FieldForm(forms.Form):
    """Its name, and nothing else."""

    field_name = forms.CharField(
        max_length=120,
        label="A field you are weighing",
        help_text="Such as UX research, or transit planning.",
        error_messages={"required": "Say which field: a word or two."},
    )
