"""Somebody changed jobs."""

from __future__ import annotations

from typing import Any

from django import forms

from halfhour.core.forms import Day
from halfhour.journey.people.models import Person


class JobForm(forms.Form):
    """Where somebody works from which day on, and who says so."""

    organization_name = forms.CharField(
        max_length=200,
        label="Where they work now",
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        error_messages={"required": "Say where they work now, as far as you know it."},
    )
    title = forms.CharField(max_length=160, required=False, label="What they do there")
    changed_on = forms.DateField(
        label="Since when",
        help_text="The day, or about.",
        widget=Day,
        error_messages={"invalid": "That day is not in the calendar.", "required": "Say since when, or about when."},
    )
    source = forms.CharField(
        max_length=200,
        required=False,
        label="Who or what says so",
        help_text="They told you, their profile, a colleague.",
    )
    email = forms.EmailField(
        max_length=254,
        required=False,
        label="Their new mail",
        help_text="The old address stays among the others.",
        widget=forms.EmailInput(attrs={"autocomplete": "off"}),
        error_messages={"invalid": "This is no mail address: it reads like name@place.com."},
    )

    def __init__(self, *args: Any, person: Person, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not person.email:
            self.fields["email"].help_text = ""
