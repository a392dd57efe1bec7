"""What came back, and until when to leave somebody alone."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django import forms

from halfhour.core.forms import Chips, Day
from halfhour.journey.outreach.forms.letters import LONGEST_LETTER
from halfhour.journey.outreach.forms.moments import LocalMoment
from halfhour.journey.outreach.models import Reply

A_PAUSE = 26  # weeks that a rest is first put at: two seasons of a year on


class ReplyForm(forms.Form):
    """What came back, and what it asks for."""

    kind = forms.ChoiceField(
        choices=Reply.Kind.choices,
        widget=Chips,
        label="They said",
        error_messages={"required": "What did they say? Choose one."},
    )
    later_on = forms.DateField(
        required=False,
        widget=Day,
        label="Come back on",
        help_text="The day they named; a guess will do.",
        error_messages={"invalid": "That day does not exist. Choose another."},
    )
    colleague_name = forms.CharField(
        max_length=160,
        required=False,
        label="Whom they named",
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    colleague_organization = forms.CharField(
        max_length=200,
        required=False,
        label="Where that person works",
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    colleague_email = forms.EmailField(
        required=False,
        label="Their mail address, if you have it",
        error_messages={"invalid": "That is not one mail address. Correct it, or leave it empty."},
    )
    never = forms.BooleanField(
        required=False, label="They want no more letters", help_text="Nothing here will ask you to write again."
    )
    text = forms.CharField(
        max_length=LONGEST_LETTER,
        required=False,
        label="What they wrote or said",
        help_text="In their words, if you like. You can search for it.",
        widget=forms.Textarea(attrs={"rows": 5}),
    )
    received_at = LocalMoment(required=False, label="It arrived")


RESTS = [("until", "Until a day"), ("never", "For good: they asked for it"), ("over", "The rest is over")]


class RestForm(forms.Form):
    """Until when to leave a person alone."""

    how = forms.ChoiceField(choices=RESTS, widget=Chips, label="Let it rest", initial="until")
    until = forms.DateField(
        required=False,
        widget=Day,
        label="Come back on",
        error_messages={"invalid": "That day does not exist. Choose another."},
    )

    def __init__(self, *args: Any, today: Any, resting: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        self.fields["until"].initial = today + timedelta(weeks=A_PAUSE)
        if not resting:
            self.fields["how"] = forms.ChoiceField(
                choices=RESTS[:2], widget=Chips, label="Let it rest", initial="until"
            )

    def clean(self) -> dict[str, Any]:
        said = super().clean() or self.cleaned_data
        until = said.get("until")
        if said.get("how") == "until" and "until" not in self.errors and (until is None or until <= self.today):
            self.add_error("until", "Until when? Choose a day that is still to come; a guess will do.")
        return said
