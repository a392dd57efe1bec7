"""What somebody chooses about being reminded."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django import forms
from django.forms import BoundField

from halfhour.reminders.models import Choices
from halfhour.reminders.rules.kinds import KINDS, MAILS, Kind, chosen
from halfhour.reminders.rules.thanks import LONGEST, MOST_STEPS, escalation


@dataclass(frozen=True, slots=True)
class Row:
    """One kind with its two fields, as the page lays them out."""

    kind: Kind
    mail: BoundField
    calendar: BoundField


class Clock(forms.TimeInput):
    """A clock time, by the browser's own picker."""

    input_type = "time"

    def __init__(self) -> None:
        super().__init__(format="%H:%M")


class Hours(forms.CharField):
    """`2, 12, 20`: hours after the end, as a list of whole numbers."""

    def prepare_value(self, value: Any) -> Any:
        return ", ".join(map(str, value)) if isinstance(value, list | tuple) else value

    def to_python(self, value: Any) -> Any:
        said = re.split(r"[\s,;]+", (value or "").strip()) if (value or "").strip() else []
        if not all(re.fullmatch(r"\d{1,3}", piece) for piece in said):
            raise forms.ValidationError("Write whole hours with commas between them, such as 2, 12, 20.")
        hours = [int(piece) for piece in said]
        if len(set(hours)) > MOST_STEPS or any(not 1 <= hour <= LONGEST for hour in hours):
            raise forms.ValidationError(f"At most {MOST_STEPS} times, each from 1 to {LONGEST} hours after the end.")
        return list(escalation(hours))


class ChoicesForm(forms.ModelForm):
    """When reminders come, and for each kind whether by mail, and whether it stands in the calendar."""

    thanks_hours = Hours(
        required=False,
        label="Thank-yous: hours after the end",
        help_text="While the note is not sent. Work and sleep lie between the first two.",
    )

    class Meta:
        model = Choices
        fields = [
            "by_mail",
            "in_the_morning",
            "morning_at",
            "quiet_from",
            "quiet_until",
            "thanks_hours",
            "thanks_daily",
            "shows_interviews",
        ]
        widgets = {"morning_at": Clock, "quiet_from": Clock, "quiet_until": Clock}
        labels = {
            "by_mail": "Remind me by mail",
            "in_the_morning": "A summary in the morning",
            "morning_at": "Summary at",
            "quiet_from": "Quiet from",
            "quiet_until": "Quiet until",
            "thanks_daily": "Then once a day while it is late",
            "shows_interviews": "The half hours themselves",
        }
        help_texts = {
            "in_the_morning": "What is due today. Nothing due, no mail. What is in no rush comes on Mondays.",
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, one in chosen(self.instance.kinds).items():
            label = next(kind.label for kind in KINDS if kind.name == name)
            self.fields[f"mail_{name}"] = forms.ChoiceField(
                choices=list(MAILS.items()), initial=one.mail, label=f"{label}: by mail"
            )
            self.fields[f"calendar_{name}"] = forms.BooleanField(
                required=False, initial=one.calendar, label=f"{label}: in the calendar"
            )

    def rows(self) -> Iterator[Row]:
        """Each kind with its fields."""
        for kind in KINDS:
            yield Row(kind, self[f"mail_{kind.name}"], self[f"calendar_{kind.name}"])

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        morning, start, end = (cleaned.get(name) for name in ("morning_at", "quiet_from", "quiet_until"))
        if morning and start and end and _within(morning, start, end):
            self.add_error("morning_at", f"That is in your quiet hours, which end at {end:%H:%M}. Choose a later time.")
        return cleaned

    def kinds(self) -> dict[str, Any]:
        """What was chosen for each kind, as it is kept."""
        said = self.cleaned_data
        return {
            kind.name: {"mail": said[f"mail_{kind.name}"], "calendar": said[f"calendar_{kind.name}"]} for kind in KINDS
        }


def _within(clock: Any, start: Any, end: Any) -> bool:
    return start <= clock < end if start <= end else clock >= start or clock < end
