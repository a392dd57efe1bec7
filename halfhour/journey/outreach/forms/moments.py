"""A day and a time as one types them."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.utils import timezone

from halfhour.core import moments
from halfhour.core.forms import Moment


class LocalMoment(forms.Field):
    """A day and a time on the reader's clock, as an aware UTC moment; a time that no clock shows is told."""

    widget = Moment

    def to_python(self, value: Any) -> datetime | None:
        if value in self.empty_values:
            return None
        try:
            naive = datetime.fromisoformat(str(value).strip())
        except ValueError:
            raise forms.ValidationError("That is no day and time. Write it like 2026-09-24 15:30.") from None
        if not 1990 <= naive.year <= 2190:
            raise forms.ValidationError("That year is out of reach. Choose another day.")
        zone = timezone.get_current_timezone()
        if naive.tzinfo is None:
            if isinstance(zone, ZoneInfo) and moments.is_skipped(naive, zone):
                raise forms.ValidationError("Clocks skip that time when summer time begins. Choose another.")
            naive = naive.replace(tzinfo=zone)
        return naive.astimezone(UTC)


def on_the_clock(at: datetime) -> datetime:
    """A moment as the reader's clock shows it, for the value of a field."""
    return at.astimezone(timezone.get_current_timezone()).replace(tzinfo=None, second=0, microsecond=0)
