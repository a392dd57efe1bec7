"""Upload a version; say who kept a copy."""

from __future__ import annotations

from datetime import date
from typing import Any, cast

from django import forms
from django.core.files.uploadedfile import UploadedFile

from halfhour.accounts.models import User
from halfhour.core.forms import Day, ManyChips
from halfhour.journey.people.models import Person
from halfhour.journey.resumes import queries, rules
from halfhour.journey.resumes.models import Suggestion

PEOPLE_OFFERED = 200  # of those met, newest first; a longer list cannot be chosen from


class UploadForm(forms.Form):
    """The file, what changed, and the advice it takes up."""

    file = forms.FileField(
        label="The file",
        help_text="PDF, Word (.docx) or JSON Resume, "
        f"up to {rules.MAX_BYTES // 1_000_000} MB. What it is, is told by its content.",
        widget=forms.FileInput(attrs={"accept": ".pdf,.docx,.json"}),
        error_messages={
            "required": "Choose the file of your resume.",
            "empty": "That file is empty. Choose the file again; it may not have finished saving.",
        },
        max_length=255,
    )
    label = forms.CharField(
        max_length=120,
        required=False,
        label="What is new in it",
        help_text="A few words, for you alone: “field study first”.",
    )
    carries = forms.ModelMultipleChoiceField(
        Suggestion.objects.none(), required=False, widget=ManyChips, label="Advice it takes up"
    )

    def __init__(self, *args: Any, owner: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        waiting = queries.placeable(owner)
        if not waiting:
            del self.fields["carries"]
            return
        field = cast(forms.ModelMultipleChoiceField, self.fields["carries"])
        field.queryset = waiting
        field.widget.choices = [(said.pk, f"{said.text} ({said.critique.person.first_name})") for said in waiting]

    def clean_file(self) -> UploadedFile:
        file = self.cleaned_data["file"]
        if file.size > rules.MAX_BYTES:
            raise forms.ValidationError(
                f"That file has {rules.size_words(file.size)}, and {rules.MAX_BYTES // 1_000_000} MB fit. "
                "Save it with smaller pictures and choose it again."
            )
        return file


class CopyForm(forms.Form):
    """Who kept a copy of a version, and since when."""

    person = forms.ModelChoiceField(
        Person.objects.none(),
        label="Who kept one",
        empty_label="Choose a person",
        error_messages={"required": "Choose who kept the copy.", "invalid_choice": "That person is not here any more."},
    )
    kept_on = forms.DateField(
        label="On which day", widget=Day, error_messages={"invalid": "That day is not in the calendar."}
    )

    def __init__(self, *args: Any, owner: User, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = cast(forms.ModelChoiceField, self.fields["person"])
        field.queryset = Person.objects.filter(owner=owner)
        field.widget.choices = [("", "Choose a person"), *queries.people_met(owner, PEOPLE_OFFERED)]
        self.fields["kept_on"].initial = today
