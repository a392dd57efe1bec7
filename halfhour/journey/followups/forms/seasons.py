"""One row of the table of seasons."""

from __future__ import annotations

from typing import Any

from django import forms

from halfhour.accounts.countries import COUNTRIES
from halfhour.core.forms import Chips
from halfhour.core.moments import MONTHS
from halfhour.journey.followups.models import Season

NAMED = list(enumerate(MONTHS, start=1))
ALL_YEAR = (0, "All year")


class SeasonForm(forms.ModelForm):
    """Who hires whom, where, from which month to which, and who says so."""

    first_month = forms.TypedChoiceField(coerce=int, choices=[ALL_YEAR, *NAMED], label="From")
    last_month = forms.TypedChoiceField(coerce=int, choices=[ALL_YEAR, *NAMED], label="To the end of")
    hires = forms.ChoiceField(choices=Season.Hires.choices, widget=Chips, initial=Season.Hires.BOTH, label="For whom")
    country = forms.ChoiceField(choices=[("", "Any"), *COUNTRIES], required=False, label="Country")

    class Meta:
        model = Season
        fields = ["industry", "country", "hires", "first_month", "last_month", "remarks", "source"]
        labels = {"industry": "Industry or field", "remarks": "Remarks", "source": "Who or what says so"}
        help_texts = {
            "industry": "One of your fields by its name, or an industry of the table.",
            "source": "Your career office, a page, somebody you talked with.",
        }
        widgets = {"industry": forms.TextInput(attrs={"list": "industries", "autocomplete": "off"})}
        error_messages = {"industry": {"required": "Which industry or field is it for?"}}

    def clean(self) -> dict[str, Any]:
        said = super().clean() or self.cleaned_data
        first, last = said.get("first_month"), said.get("last_month")
        if first is not None and last is not None and bool(first) != bool(last):
            self.add_error("last_month", "Give both months, or all year in both.")
        return said
