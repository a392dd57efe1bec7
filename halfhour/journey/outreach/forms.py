"""Forms of outreach: the letter and its checks, the outcome of a call, a reply, a rest."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.utils import timezone

from halfhour.core import moments
from halfhour.core.forms import Chips, Day, Moment, RevisedForm
from halfhour.journey.organizations.models import Department
from halfhour.journey.outreach.models import Call, Letter, Reply

LONGEST_LETTER = 10_000
A_PAUSE = 26  # weeks that a rest is first put at: two seasons of a year on


class LocalMoment(forms.CharField):
    """A day and a time on the reader's clock, as an aware UTC moment; a time that no clock shows is told."""

    widget = Moment

    def to_python(self, value: Any) -> datetime | None:
        if value in self.empty_values:
            return None
        try:
            naive = datetime.fromisoformat(str(value).strip())
        except ValueError:
            raise forms.ValidationError("That is no day and time. Write it like 2026-09-24 15:30.") from None
        zone = timezone.get_current_timezone()
        if naive.tzinfo is None:
            if isinstance(zone, ZoneInfo) and moments.is_skipped(naive, zone):
                raise forms.ValidationError("Clocks skip that time when summer time begins. Choose another.")
            naive = naive.replace(tzinfo=zone)
        try:
            return naive.astimezone(UTC)
        except OverflowError:
            raise forms.ValidationError("That year is out of reach. Choose another day.") from None


def on_the_clock(at: datetime) -> datetime:
    """A moment as the reader's clock shows it, for the value of a field."""
    return at.astimezone(timezone.get_current_timezone()).replace(tzinfo=None, second=0, microsecond=0)


class LetterForm(RevisedForm):
    """The text of a letter, and where it goes."""

    channel = forms.ChoiceField(choices=Letter.Channel.choices, widget=forms.HiddenInput)
    subject = forms.CharField(
        max_length=200, required=False, label="Subject", widget=forms.TextInput(attrs={"autocomplete": "off"})
    )
    body = forms.CharField(
        max_length=LONGEST_LETTER,
        required=False,
        label="Letter",
        strip=False,
        widget=forms.Textarea(attrs={"class": "letter", "rows": 16, "spellcheck": "true", "aria-describedby": "words"}),
    )
    body.error_messages["max_length"] = (
        f"A letter of more than {LONGEST_LETTER} characters is a book. Shorten it, then save again."
    )

    class Meta:
        model = Letter
        fields = ["channel", "subject", "body"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self["channel"].value() == Letter.Channel.LINKEDIN:
            self.fields["body"].label = "Note"
            self.fields["body"].widget.attrs |= {"rows": 8, "class": "letter short"}


class SentForm(forms.Form):
    """When a letter went out; empty for now."""

    sent_at = LocalMoment(required=False, label="It went out earlier", help_text="Leave it empty for now.")


class CallForm(forms.Form):
    """How a call went, in a few taps."""

    answered = forms.ChoiceField(choices=Call.Answered.choices, widget=Chips, label="They answered")
    spoke_to = forms.CharField(
        max_length=160,
        required=False,
        label="Who spoke to you",
        widget=forms.TextInput(attrs={"placeholder": "Ruth at the front desk", "autocomplete": "off"}),
    )
    department_name = forms.CharField(
        max_length=120,
        required=False,
        label="The department you asked for",
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    department_state = forms.ChoiceField(
        choices=[
            (Department.State.CONFIRMED, "Exists"),
            (Department.State.ABSENT, "Does not"),
            ("other", "Other name"),
        ],
        widget=Chips,
        required=False,
        label="The department",
    )
    other_name = forms.CharField(max_length=120, required=False, label="What it is called there")
    manager_name = forms.CharField(
        max_length=160,
        required=False,
        label="Its manager, or whoever you were told to ask",
        help_text="They become one of your people.",
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    direct = forms.CharField(
        max_length=160,
        required=False,
        label="Direct line or mail",
        widget=forms.TextInput(attrs={"placeholder": "Extension 34", "autocomplete": "off"}),
    )
    next = forms.ChoiceField(choices=Call.Next.choices, widget=Chips, label="Next")
    call_back_at = LocalMoment(required=False, label="Call back at", help_text="On your clock.")
    remarks = forms.CharField(
        max_length=2000, required=False, label="Worth keeping", widget=forms.Textarea(attrs={"rows": 2})
    )

    def clean(self) -> dict[str, Any]:
        said = super().clean() or self.cleaned_data
        if said.get("department_state") == "other" and not said.get("other_name", "").strip():
            self.add_error("other_name", "What is it called there? Type its name.")
        if said.get("department_state") and not said.get("department_name", "").strip() and not said.get("other_name"):
            self.add_error("department_name", "Which department did you ask for? Type its name.")
        return said


class ReplyForm(forms.Form):
    """What came back, and what it asks for."""

    kind = forms.ChoiceField(choices=Reply.Kind.choices, widget=Chips, label="They said")
    later_on = forms.DateField(
        required=False, widget=Day, label="Come back on", help_text="The day they named; a guess will do."
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


class RestForm(forms.Form):
    """Until when to leave a person alone."""

    how = forms.ChoiceField(
        choices=[("until", "Until a day"), ("never", "For good: they asked for it"), ("over", "The rest is over")],
        widget=Chips,
        label="Let it rest",
    )
    until = forms.DateField(required=False, widget=Day, label="Come back on")

    def __init__(self, *args: Any, today: Any, resting: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        self.fields["until"].initial = today + timedelta(weeks=A_PAUSE)
        self.fields["how"].initial = "until"
        if not resting:
            self.fields["how"].choices = list(self.fields["how"].choices)[:2]

    def clean(self) -> dict[str, Any]:
        said = super().clean() or self.cleaned_data
        until = said.get("until")
        if said.get("how") == "until" and "until" not in self.errors and (until is None or until <= self.today):
            self.add_error("until", "Until when? Choose a day that is still to come; a guess will do.")
        return said
