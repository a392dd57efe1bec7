"""That it took place: the day, the minutes, the name under which it is confirmed."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms

from halfhour.core.forms import Day


class ConfirmationForm(forms.Form):
    """Filled as the owner has it; the host puts right what is not so."""

    held_on = forms.DateField(label="It took place on", widget=Day)
    minutes = forms.IntegerField(
        label="It took, in minutes",
        min_value=1,
        max_value=600,
        error_messages={
            "min_value": "Give the minutes as a number from 1 to 600.",
            "max_value": "Give the minutes as a number from 1 to 600.",
        },
    )
    name = forms.CharField(
        label="Your name",
        max_length=160,
        error_messages={"required": "A confirmation needs the name of who gives it."},
    )

    def __init__(self, *args: Any, today: date, **more: Any) -> None:
        super().__init__(*args, **more)
        self.today = today

    def clean_held_on(self) -> date:
        said: date = self.cleaned_data["held_on"]
        if said > self.today:
            raise forms.ValidationError("That day is still to come. Give the day on which you talked.")
        return said
