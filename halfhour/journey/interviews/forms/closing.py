"""What one says of an appointment afterwards: when it took place, or why it did not."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django import forms

from halfhour.journey.interviews.forms.times import PICKED, LocalTime
from halfhour.journey.interviews.models import Interview
from halfhour.journey.interviews.rules import typed


class HeldForm(forms.Form):
    """When it really began and ended, on the clock of the place."""

    started_at = LocalTime(label="It began", error_messages={"required": "Say when it began."})
    ended_at = LocalTime(label="It ended", error_messages={"required": "Say when it ended."})

    def __init__(self, *args: Any, interview: Interview, **kwargs: Any) -> None:
        begun = interview.started_at or interview.starts_at
        ended = interview.ended_at or interview.ends_at
        kwargs.setdefault("initial", {})
        kwargs["initial"] |= {
            "started_at": begun.astimezone(interview.zone).strftime(PICKED),
            "ended_at": ended.astimezone(interview.zone).strftime(PICKED),
        }
        super().__init__(*args, **kwargs)
        self.zone = interview.time_zone

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        after: datetime | None = None
        for name in ("started_at", "ended_at"):
            if cleaned.get(name) is None:
                continue
            try:
                cleaned[name] = after = self._moment(cleaned[name], after)
            except typed.Unclear as unclear:
                self.add_error(name, unclear.sentence)
        return cleaned

    def _moment(self, naive: datetime, after: datetime | None) -> datetime:
        """Of a time that comes twice the first, unless only the second lies after the start."""
        first = typed.moment(naive, self.zone, which="first")
        return first if after is None or first > after else typed.moment(naive, self.zone, which="second")


class BecauseForm(forms.Form):
    """Why it did not take place, for oneself."""

    because = forms.CharField(
        label="Why, for yourself",
        required=False,
        max_length=300,
        error_messages={"max_length": "Keep it to 300 characters; the story of the person has room for more."},
    )
