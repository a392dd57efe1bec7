"""A sentence one holds about a field."""

from __future__ import annotations

from typing import Any

from django import forms

from halfhour.core.forms import RevisedForm
from halfhour.journey.insights.models import Belief
from halfhour.journey.insights.rules import FIELD_THEMES


class BeliefForm(RevisedForm):
    """The sentence, and the theme whose notes speak of it."""

    theme = forms.ChoiceField(
        choices=[("", "None in particular"), *((theme.key, theme.label) for theme in FIELD_THEMES)],
        required=False,
        label="What it is about",
        help_text="Notes on this theme are offered as evidence first.",
    )

    class Meta:
        model = Belief
        fields = ["text", "theme"]
        labels = {"text": "What you believe"}
        help_texts = {"text": "One sentence that a note could contradict."}
        widgets = {"text": forms.Textarea(attrs={"rows": 2, "maxlength": 300})}
        error_messages = {
            "text": {"required": "Write what you believe.", "max_length": "Keep it to 300 characters: one sentence."}
        }

    def said(self) -> dict[str, Any]:
        """The belief as it is to be kept."""
        return {"text": self.cleaned_data["text"], "theme": self.cleaned_data["theme"]}
