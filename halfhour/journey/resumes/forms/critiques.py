"""Record a critique, and put it right."""

from __future__ import annotations

from datetime import date
from typing import Any, cast

from django import forms
from django.utils import timezone

from halfhour.core.forms import Day, RevisedForm
from halfhour.core.moments import local_day, short_day
from halfhour.journey.interviews.models import Interview
from halfhour.journey.people.models import Person
from halfhour.journey.resumes import rules
from halfhour.journey.resumes.forms.choosing import VersionField
from halfhour.journey.resumes.models import Critique

NO_SUCH_DAY = {"invalid": "That day is not in the calendar.", "required": "Say on which day."}


class Lines(forms.CharField):
    """A text of one thing a line; it answers the list of lines."""

    widget = forms.Textarea

    def __init__(self, *, rows: int = 4, **kwargs: Any) -> None:
        super().__init__(widget=forms.Textarea(attrs={"rows": rows}), **kwargs)

    def clean(self, value: Any) -> list[str]:
        return rules.lines(super().clean(value))


def _seen_version(owner_id: int, offered: list[tuple[int, str]]) -> VersionField:
    return VersionField(
        owner_id=owner_id, offered=offered, nothing="One that is not here", label="Which version they saw"
    )


def _day_of(met: Interview) -> str:
    return short_day(local_day(met.starts_at, timezone.get_current_timezone()))


class NewCritiqueForm(forms.Form):
    """Who said what of which version, when and where."""

    given_on = forms.DateField(label="On which day", widget=Day, error_messages=NO_SUCH_DAY)
    interview = forms.ModelChoiceField(
        Interview.objects.none(), required=False, label="In which interview", empty_label="In none"
    )
    suggestions = Lines(
        required=False,
        rows=5,
        label="What they would change",
        help_text="One suggestion a line. You decide on each later: take it, or say why not.",
    )
    remarks = forms.CharField(
        required=False,
        label="What else they said of it",
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    tricks = Lines(
        required=False,
        rows=3,
        label="Tricks that hold for the industry",
        help_text="One a line: what everybody there does, or never does.",
    )
    field_name = forms.CharField(
        max_length=120,
        required=False,
        label="Which industry",
        widget=forms.TextInput(attrs={"list": "fields", "autocomplete": "off"}),
    )
    kept_copy = forms.BooleanField(required=False, label="They kept a copy")

    def __init__(
        self,
        *args: Any,
        person: Person,
        today: date,
        interview: Interview | None,
        offered: list[tuple[int, str]],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["version"] = _seen_version(person.owner_id, offered)
        self.fields["version"].initial = offered[0][0] if offered else None
        self._offer_interviews(person, interview)
        zone = timezone.get_current_timezone()
        self.fields["given_on"].initial = local_day(interview.starts_at, zone) if interview else today
        named = (interview.field if interview else None) or person.field
        self.fields["field_name"].initial = named.name if named else ""

    def _offer_interviews(self, person: Person, interview: Interview | None) -> None:
        field = cast(forms.ModelChoiceField, self.fields["interview"])
        field.queryset = Interview.objects.filter(owner=person.owner, person=person).order_by("-starts_at")
        field.widget.choices = [("", "In none"), *((met.pk, _day_of(met)) for met in field.queryset)]
        field.initial = interview.pk if interview else None

    def clean(self) -> dict[str, Any]:
        said = super().clean() or self.cleaned_data
        if self.errors:
            return said
        if not any(said.get(name) for name in ("suggestions", "remarks", "tricks", "kept_copy")):
            self.add_error("suggestions", "Write down at least one thing they said, or that they kept a copy.")
        if said.get("kept_copy") and not said.get("version"):
            self.add_error("version", "Choose the version they kept. One that is not here has to be uploaded first.")
        return said


class CritiqueForm(RevisedForm):
    """A critique put right, and what came to mind later."""

    more = Lines(required=False, rows=3, label="One more suggestion", help_text="One a line.")

    class Meta:
        model = Critique
        fields = ["given_on", "remarks"]
        labels = {"given_on": "On which day", "remarks": "What else they said of it"}
        widgets = {"given_on": Day, "remarks": forms.Textarea(attrs={"rows": 3})}
        error_messages = {"given_on": NO_SUCH_DAY}

    def __init__(self, *args: Any, offered: list[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["version"] = _seen_version(self.instance.owner_id, offered)
        self.fields["version"].initial = self.instance.version_id
