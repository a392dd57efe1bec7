"""How a call went."""

from __future__ import annotations

from typing import Any

from django import forms

from halfhour.core.forms import Chips
from halfhour.journey.organizations.models import Department
from halfhour.journey.outreach.forms.moments import LocalMoment
from halfhour.journey.outreach.models import Call


class CallForm(forms.Form):
    """How a call went, in a few taps."""

    answered = forms.ChoiceField(
        choices=Call.Answered.choices,
        widget=Chips,
        label="They answered",
        error_messages={"required": "How did it go? Choose one."},
    )
    spoke_to = forms.CharField(
        max_length=160,
        required=False,
        label="Who spoke to you",
        widget=forms.TextInput(attrs={"placeholder": "Ruth at the front desk", "autocomplete": "off"}),
    )
    department_name = forms.CharField(
        max_length=120,
        required=False,
        label="The department you asked for",
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    department_state = forms.ChoiceField(
        choices=[
            (Department.State.CONFIRMED, "Exists"),
            (Department.State.ABSENT, "Does not"),
            ("other", "Other name"),
        ],
        widget=Chips,
        required=False,
        label="The department",
    )
    other_name = forms.CharField(max_length=120, required=False, label="What it is called there")
    manager_name = forms.CharField(
        max_length=160,
        required=False,
        label="Its manager, or whoever you were told to ask",
        help_text="They become one of your people.",
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    direct = forms.CharField(
        max_length=160,
        required=False,
        label="Direct line or mail",
        widget=forms.TextInput(attrs={"placeholder": "Extension 34", "autocomplete": "off"}),
    )
    next = forms.ChoiceField(
        choices=Call.Next.choices,
        widget=Chips,
        label="Next",
        error_messages={"required": "What comes next? Choose one."},
    )
    call_back_at = LocalMoment(required=False, label="Call back at", help_text="On your clock.")
    remarks = forms.CharField(
        max_length=2000, required=False, label="Worth keeping", widget=forms.Textarea(attrs={"rows": 2})
    )

    def clean(self) -> dict[str, Any]:
        said = super().clean() or self.cleaned_data
        if said.get("department_state") == "other" and not said.get("other_name", "").strip():
            self.add_error("other_name", "What is it called there? Type its name.")
        if said.get("department_state") and not said.get("department_name", "").strip() and not said.get("other_name"):
            self.add_error("department_name", "Which department did you ask for? Type its name.")
        return said
