"""Long texts have their limit said, and what was typed kept."""

from __future__ import annotations

from django import forms
from django.core.validators import MaxLengthValidator

from halfhour.journey.conversation.rules.texts import LONGEST


def bound_length(form: forms.BaseForm, *names: str) -> None:
    """Gives the texts `names` of a form the limit of a note."""
    most = LONGEST["text"]
    for name in names:
        said = f"This is longer than {most} characters. Shorten it, or put the rest into a note of its own."
        form.fields[name].validators.append(MaxLengthValidator(most, said))
