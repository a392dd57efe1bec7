"""The appointment: day and time in the zone of a place, how, where, and what to know on the way."""

from __future__ import annotations

from typing import Any

from django import forms

from halfhour.accounts.models import User
from halfhour.core.forms import Chips, RevisedForm
from halfhour.journey.interviews.forms.times import LocalTime, length_choices, zone_choices
from halfhour.journey.interviews.models import Interview
from halfhour.journey.interviews.rules import typed

LONGEST_WAY = 24 * 60


class AppointmentForm(RevisedForm):
    """One appointment. `cleaned_data["starts_at"]` is an aware UTC moment."""

    starts_at = LocalTime(label="Day and time", error_messages={"required": "Say on which day and at what time."})
    time_zone = forms.ChoiceField(label="On whose clock", help_text="The zone of the place, where you meet in person.")
    which = forms.ChoiceField(
        label="Which of the two",
        widget=Chips,
        required=False,
        choices=[("first", "The first"), ("second", "The second")],
    )
    minutes = forms.TypedChoiceField(label="How long", widget=Chips, coerce=int)
    state = forms.ChoiceField(
        label="Have they said yes",
        widget=Chips,
        choices=[("agreed", "Yes, it is agreed"), ("proposed", "Not yet, I proposed it")],
    )
    field_name = forms.CharField(
        label="Field",
        required=False,
        max_length=120,
        widget=forms.TextInput(attrs={"list": "fields"}),
    )
    link = forms.URLField(
        label="Link",
        required=False,
        max_length=300,
        assume_scheme="https",
        help_text="The address of the video call.",
        error_messages={"invalid": "That is no web address. Copy it from the invitation, beginning with https."},
    )
    travel_minutes = forms.IntegerField(
        label="Minutes on the way",
        required=False,
        min_value=0,
        max_value=LONGEST_WAY,
        help_text="From your door to theirs, as you estimate it.",
    )
    anyway = forms.BooleanField(label="Keep both, I know a way", required=False)
    already = forms.BooleanField(label="It has already taken place", required=False)

    class Meta:
        model = Interview
        fields = [
            "mode",
            "place",
            "door",
            "parking",
            "directions",
            "ask_for",
            "dress",
            "dress_source",
            "link",
            "phone",
            "travel_minutes",
            "travel_by",
        ]
        widgets = {"mode": Chips, "directions": forms.Textarea(attrs={"rows": 3, "maxlength": 1000})}
        labels = {
            "mode": "How you meet",
            "place": "Address",
            "door": "Which door",
            "parking": "Parking, or the stop",
            "directions": "The way there",
            "ask_for": "Whom to ask for",
            "dress": "What they said",
            "dress_source": "Who says so",
            "phone": "Number to call",
            "travel_by": "How you go",
        }
        help_texts = {
            "place": "As you would type it into a map.",
            "door": "Building, floor, bell.",
            "directions": "As they described it, or as you found it. It is on your phone when the net is not.",
            "dress": "Blank takes what the call or the industry says.",
            "dress_source": "They wrote it, reception said it, you asked.",
            "phone": "To ring them, or to say that the tram stands still.",
            "travel_by": "Tram, bike, on foot.",
        }

    def __init__(self, *args: Any, owner: User, theirs: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        usual = self.initial.get("minutes") or owner.numbers.interview_minutes
        self._offer("time_zone", zone_choices(owner.time_zone, theirs))
        self._offer("minutes", length_choices(usual))
        self.asks_which = bool(self.data.get(self.add_prefix("which")) or self.initial.get("which"))

    def _offer(self, name: str, choices: list[Any]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)
        field.choices = choices

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        naive, zone = cleaned.get("starts_at"), cleaned.get("time_zone")
        if naive is None or not zone:
            return cleaned
        try:
            cleaned["starts_at"] = typed.moment(naive, zone, which=cleaned.get("which") or "")
        except typed.Unclear as unclear:
            self.asks_which = self.asks_which or unclear.twice
            self.add_error("which" if unclear.twice else "starts_at", unclear.sentence)
        return cleaned

    def said(self) -> dict[str, Any]:
        """What was said about the appointment, without what only steers the form."""
        steering = {"seen", "which", "anyway", "already", "field_name"}
        return {name: value for name, value in self.cleaned_data.items() if name not in steering}
