"""Set a follow-up by hand, a rhythm, a mentor."""

from __future__ import annotations

from datetime import date
from typing import Any, cast

from django import forms

from halfhour.core.forms import Chips, Day
from halfhour.journey.followups.actions.keeping import WEEKS_MOST
from halfhour.journey.followups.models import FollowUp
from halfhour.journey.followups.rules.days import FARTHEST, fitting_weeks

NO_SUCH_DAY = {"invalid": "That day is not in the calendar.", "required": "Say on which day."}
NEVER = "0"


class PlanForm(forms.ModelForm):
    """What to come back about, and on which day."""

    class Meta:
        model = FollowUp
        fields = ["text", "due_on"]
        labels = {"text": "What about", "due_on": "On which day"}
        help_texts = {"text": "In a few words: it stands on Today on that day."}
        widgets = {"due_on": Day}
        error_messages = {"due_on": NO_SUCH_DAY}

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        self.fields["text"].required = True
        self.fields["text"].error_messages["required"] = "Say what you want to come back about."

    def clean_due_on(self) -> date:
        due_on = self.cleaned_data["due_on"]
        if due_on < self.today:
            raise forms.ValidationError("That day has passed. Choose today or a day to come.")
        if due_on >= FARTHEST:
            raise forms.ValidationError("That is too far ahead. Check the year.")
        return due_on


class RhythmForm(forms.Form):
    """How often to be proposed a hello, in weeks."""

    weeks = forms.TypedChoiceField(
        coerce=int,
        widget=Chips,
        label="Remind me to get in touch",
        error_messages={"required": "Choose how often, or never.", "invalid_choice": "Choose one of these."},
    )

    def __init__(self, *args: Any, weeks: int | None, touches_a_year: int, is_mentor: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fitting = fitting_weeks(touches_a_year)
        offered = {fitting, 26, 52} | ({2, 4, 8} if is_mentor else {8, 12}) | ({weeks} if weeks else set())
        field = cast(forms.TypedChoiceField, self.fields["weeks"])
        field.choices = [*((str(n), _every(n)) for n in sorted(offered) if n <= WEEKS_MOST), (NEVER, "Never")]
        self.fields["weeks"].initial = str(weeks or fitting)
        if not is_mentor:
            most = "once a year" if touches_a_year == 1 else f"{touches_a_year} times a year"
            self.fields["weeks"].help_text = f"At most {most}, by your numbers: a shorter rhythm pauses then."


def _every(weeks: int) -> str:
    return {4: "Every month", 26: "Twice a year", 52: "Once a year"}.get(weeks, f"Every {weeks} weeks")
