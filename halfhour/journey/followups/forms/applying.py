"""How far an opening came."""

from __future__ import annotations

from typing import Any

from django import forms

from halfhour.core.forms import Chips, Day
from halfhour.journey.followups.models import Application


class ApplicationForm(forms.ModelForm):
    """Applied, by which way, and what came of it."""

    outcome = forms.ChoiceField(
        choices=Application.Outcome.choices, required=False, widget=Chips, label="What came of it"
    )

    class Meta:
        model = Application
        fields = ["applied_on", "by_way", "outcome", "outcome_on", "remarks"]
        labels = {
            "applied_on": "Applied on",
            "by_way": "By which way",
            "outcome_on": "Answered on",
            "remarks": "What you take from it",
        }
        help_texts = {"by_way": "Their portal, a letter, through the person who mentioned it."}
        widgets = {"applied_on": Day, "outcome_on": Day}
        error_messages = {
            "applied_on": {"invalid": "That day is not in the calendar."},
            "outcome_on": {"invalid": "That day is not in the calendar."},
        }

    def clean(self) -> dict[str, Any]:
        said = super().clean() or self.cleaned_data
        if not self.errors and not said.get("applied_on") and not said.get("outcome"):
            self.add_error("applied_on", "Say on which day you applied, or what came of it.")
        return said
