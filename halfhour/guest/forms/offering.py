"""What the owner offers and shows on a host's page."""

from __future__ import annotations

from datetime import datetime
from typing import Any, cast

from django import forms

from halfhour.core.forms import Chips, ManyChips
from halfhour.guest.forms.answers import WAYS
from halfhour.guest.models import HostLink
from halfhour.journey.interviews.forms.times import LENGTHS, LocalTime, zone_choices
from halfhour.journey.interviews.models import Interview
from halfhour.journey.interviews.rules import typed
from halfhour.journey.people.models import Person
from halfhour.journey.resumes.models import Version

OWN_TIMES = ("own_1", "own_2", "own_3")


class OfferForm(forms.ModelForm):
    """The page of one person. `times` are offered rows by id and proposals by their moment; own times are typed."""

    times = forms.MultipleChoiceField(label="Times to choose from", required=False, widget=forms.CheckboxSelectMultiple)
    own_1 = LocalTime(label="Another time", required=False)
    own_2 = LocalTime(label="And another", required=False)
    own_3 = LocalTime(label="And another", required=False)
    time_zone = forms.ChoiceField(label="Their clock", help_text="Their page begins in it; they can change it.")
    minutes = forms.TypedChoiceField(label="How long", widget=Chips, coerce=int)
    modes = forms.MultipleChoiceField(
        label="How you can meet",
        widget=ManyChips,
        choices=[(mode, Interview.Mode(mode).label) for mode in WAYS],
        error_messages={"required": "Choose at least one way to meet."},
    )
    shows_questions = forms.BooleanField(label="Your questions, once a time is chosen", required=False)
    resume = forms.ModelChoiceField(
        Version.objects.none(), label="Your resume, after the visit", required=False, empty_label="Not shown"
    )

    class Meta:
        model = HostLink
        fields = ["what_for", "minutes", "modes", "time_zone", "shows_questions", "resume", "outcome"]
        labels = {"what_for": "What it is for", "outcome": "What came of it, after the visit"}
        help_texts = {
            "what_for": "The first thing they read after your name.",
            "outcome": "In your words. People who gave half an hour like to hear it. Blank shows nothing.",
        }
        widgets = {
            "what_for": forms.Textarea(attrs={"rows": 2, "maxlength": 300}),
            "outcome": forms.Textarea(attrs={"rows": 3}),
        }
        error_messages = {"what_for": {"required": "Say in a sentence what the half hour is for."}}

    def __init__(self, *args: Any, person: Person, times: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        owner = person.owner
        usual = self.initial.get("minutes") or owner.numbers.interview_minutes
        self._offer("times", times)
        self._offer("time_zone", zone_choices(owner.time_zone, self.initial.get("time_zone") or ""))
        self._offer("minutes", [(length, f"{length} min") for length in sorted({*LENGTHS, usual})])
        versions = Version.objects.filter(owner=owner).defer("text", "parts")
        resume = cast(forms.ModelChoiceField, self.fields["resume"])
        resume.queryset = versions
        resume.label_from_instance = _named  # type: ignore[method-assign, assignment]

    def _offer(self, name: str, choices: list[Any]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)
        field.choices = choices

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        for name in OWN_TIMES:
            naive = cleaned.get(name)
            if isinstance(naive, datetime) and cleaned.get("time_zone"):
                try:
                    cleaned[name] = typed.moment(naive, cleaned["time_zone"], which="first")
                except typed.Unclear as unclear:
                    self.add_error(name, unclear.sentence)
        return cleaned

    def kept(self) -> list[int]:
        """The ids of times offered before that stay offered."""
        return [int(value) for value in self.cleaned_data["times"] if value.isdigit()]

    def new(self) -> list[datetime]:
        """The starts (aware) to offer from now on: ticked proposals and own times."""
        ticked = [datetime.fromisoformat(value) for value in self.cleaned_data["times"] if not value.isdigit()]
        return [*ticked, *(self.cleaned_data[name] for name in OWN_TIMES if self.cleaned_data.get(name))]

    def shown(self) -> dict[str, Any]:
        """What the page shows."""
        return {name: self.cleaned_data[name] for name in self.Meta.fields}


def _named(version: Version) -> str:
    return f"{version}, {version.label or version.file_name}"
