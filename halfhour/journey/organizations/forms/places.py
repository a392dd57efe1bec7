"""Forms about organizations and their departments."""

from __future__ import annotations

from typing import Any

from django import forms

from halfhour.accounts.countries import COUNTRIES
from halfhour.accounts.forms import ZONES
from halfhour.core.forms import Chips, RevisedForm
from halfhour.journey.organizations import rules
from halfhour.journey.organizations.models import Department, Organization

PLACES = [("", "Not said"), *COUNTRIES]
CLOCKS = [("", "The same as yours"), ("UTC", "UTC"), *((name, name.replace("_", " ")) for name in ZONES)]


class NewForm(RevisedForm):
    """What one knows of an organization when its name first comes up; only the name is needed."""

    field_name = forms.CharField(
        max_length=120,
        required=False,
        label="Field",
        help_text="The career field or industry, in your words.",
        widget=forms.TextInput(attrs={"list": "fields", "autocomplete": "off"}),
    )
    website = forms.URLField(
        max_length=300,
        required=False,
        assume_scheme="https",
        label="Website",
        # Not the browser's own kind for addresses, which refuses www.example.org for want of https://.
        widget=forms.TextInput(attrs={"inputmode": "url", "autocomplete": "url", "autocapitalize": "none"}),
        error_messages={"invalid": "This is no address of a page. It looks like www.example.org."},
    )

    class Meta:
        model = Organization
        fields = ["name", "website", "phone", "address", "found_where"]
        labels = {"phone": "Phone of its main line", "email": "Mail address", "found_where": "Where you found it"}
        help_texts = {"found_where": "A list of your school, a website, a person: you will be asked when you write."}
        error_messages = {"name": {"required": "Give it a name: a word is enough."}}
        widgets: dict[str, forms.Widget] = {
            "name": forms.TextInput(attrs={"autocomplete": "organization"}),
            "phone": forms.TextInput(attrs={"type": "tel", "autocomplete": "off"}),
            "address": forms.TextInput(attrs={"autocomplete": "off"}),
            "email": forms.TextInput(attrs={"type": "email", "autocomplete": "off"}),
            "careers_url": forms.TextInput(attrs={"inputmode": "url", "autocomplete": "off"}),
            "internships_url": forms.TextInput(attrs={"inputmode": "url", "autocomplete": "off"}),
        }

    field_order = ["name", "field_name", "website", "phone", "address", "found_where"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["name"].required = False  # `clean` asks for it unless there is a site
        field = self.instance.field if self.instance.pk else None
        self.fields["field_name"].initial = field.name if field else ""

    def clean(self) -> dict[str, Any]:
        """A site alone is enough: until it has told its name, the organization is called by its address."""
        said = super().clean() or self.cleaned_data
        if "name" not in self.errors:
            said["name"] = rules.tidy(said.get("name", "")) or rules.provisional(said.get("website", ""))
            if not rules.key_of(said["name"]) and "website" not in self.errors:
                self.add_error("name", "Give it a name: a word is enough. The address of their site will do as well.")
        return said


class EditForm(NewForm):
    """Everything kept of an organization."""

    country = forms.ChoiceField(
        choices=PLACES,
        required=False,
        label="Country",
        help_text="Its public holidays do not count as days of silence.",
    )
    time_zone = forms.ChoiceField(choices=CLOCKS, required=False, label="Time zone")
    hires_interns = forms.ChoiceField(choices=Organization.Hires.choices, required=False, widget=Chips)
    hires_graduates = forms.ChoiceField(choices=Organization.Hires.choices, required=False, widget=Chips)
    hires_interns.label, hires_graduates.label = "Hires interns", "Hires graduates"

    class Meta(NewForm.Meta):
        fields = [*NewForm.Meta.fields, "email", "country", "time_zone", "about", "hires_interns", "hires_graduates",
                  "hiring_source", "careers_url", "internships_url", "dress", "dress_source"]  # fmt: skip
        labels = {
            **NewForm.Meta.labels,
            "about": "What you know about it",
            "hiring_source": "Who or what says so",
            "careers_url": "Their careers page",
            "internships_url": "Their internship page",
            "dress": "What people wear there",
            "dress_source": "Who or what says so",
        }
        help_texts = {**NewForm.Meta.help_texts, "dress": "One step above it is right for a visit. If in doubt, ask."}
        widgets = {
            **NewForm.Meta.widgets,
            "about": forms.Textarea(attrs={"rows": 4}),
        }

    field_order = [*NewForm.field_order, "country", "time_zone", "about"]


class DepartmentForm(forms.ModelForm):
    """One department: whether it exists, who says so, who runs it."""

    class Meta:
        model = Department
        fields = ["name", "state", "state_source", "manager_name", "phone"]
        labels = {
            "name": "Department",
            "state": "Does it exist?",
            "state_source": "Who or what says so",
            "manager_name": "Its manager",
            "phone": "Phone of the department",
        }
        help_texts = {"manager_name": "Ask for the spelling. A name is the way in."}
        error_messages = {"name": {"required": "Which department? Give it a name."}}
        widgets = {
            "state": Chips,
            "phone": forms.TextInput(attrs={"type": "tel", "autocomplete": "off"}),
            "manager_name": forms.TextInput(attrs={"autocomplete": "off"}),
        }
