"""A day and a time as one types them, on whose clock, and for how long."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django import forms

from halfhour.accounts.forms import ZONES
from halfhour.core.forms import Moment
from halfhour.journey.interviews.rules import typed

LENGTHS = (15, 20, 30, 45)
PICKED = "%Y-%m-%dT%H:%M"  # as a browser's picker writes it


class LocalTime(forms.Field):
    """A naive local day and time; what does not exist is named in a sentence."""

    widget = Moment

    def to_python(self, value: Any) -> datetime | None:
        if value in self.empty_values:
            return None
        try:
            return typed.local(str(value))
        except typed.Unclear as unclear:
            raise forms.ValidationError(unclear.sentence) from None


def zone_choices(mine: str, theirs: str = "") -> list[Any]:
    """Every zone, with one's own and that of the place on top."""
    said = [("Your clock", mine)] + ([("Their clock", theirs)] if theirs and theirs != mine else [])
    near = [(label, [(zone, zone.replace("_", " "))]) for label, zone in said]
    return [*near, ("All", [(name, name.replace("_", " ")) for name in ["UTC", *ZONES]])]


def length_choices(usual: int) -> list[tuple[int, str]]:
    """15, 20, 30 and 45 minutes, and the owner's own length where that is another."""
    return [(minutes, f"{minutes} min") for minutes in sorted({*LENGTHS, usual})]
