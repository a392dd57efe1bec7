"""What one weighs fields by, and the score of one field."""

from __future__ import annotations

from typing import Any

from django import forms

from halfhour.core.forms import Chips, RevisedForm
from halfhour.journey.insights.models import Criterion
from halfhour.journey.insights.rules import FIELD_THEMES

THEMES = [("", "None in particular"), *((theme.key, theme.label) for theme in FIELD_THEMES)]
COUNTS = [(0, "0"), (1, "1"), (2, "2"), (3, "3"), (4, "4"), (5, "5")]


class CriterionForm(RevisedForm):
    """What matters, where its notes stand, how much it counts."""

    theme = forms.ChoiceField(
        choices=THEMES, required=False, label="Its theme", help_text="The notes on it are offered as evidence."
    )
    counts = forms.TypedChoiceField(
        choices=COUNTS, coerce=int, initial=3, widget=Chips, label="It counts", help_text="0: not now. 5: most."
    )

    class Meta:
        model = Criterion
        fields = ["name", "theme", "counts"]
        labels = {"name": "What matters to you"}
        error_messages = {"name": {"required": "Name what matters to you in a word or two."}}

    def said(self) -> dict[str, Any]:
        """The criterion as it is to be kept."""
        return {name: self.cleaned_data[name] for name in self.Meta.fields}


class ScoreForm(forms.Form):
    """A score from 1 to 5 and why."""

    value = forms.TypedChoiceField(
        choices=[(n, str(n)) for n in range(1, 6)] + [("", "Not yet")],
        coerce=int,
        empty_value=None,
        required=False,
        widget=Chips,
        label="How well it does by it",
        help_text="1: badly. 5: as well as I can imagine.",
    )
    why = forms.CharField(
        max_length=300,
        required=False,
        label="Why",
        widget=forms.Textarea(attrs={"rows": 2, "maxlength": 300}),
        error_messages={"max_length": "Keep it to 300 characters: one sentence."},
    )
