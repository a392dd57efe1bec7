"""Change what is known of a person."""

from __future__ import annotations

from typing import Any

from django import forms

from halfhour.accounts.countries import COUNTRIES
from halfhour.accounts.forms import ZONES
from halfhour.core.forms import Chips, Day
from halfhour.journey.people.forms.person import PersonForm, listed
from halfhour.journey.people.models import Person
from halfhour.journey.people.rules.details import once_each
from halfhour.journey.people.rules.keys import mail_key, phone_key

COUNTRY = [("", "That of the organization"), *COUNTRIES]
ZONE = [("", "That of the organization"), ("UTC", "UTC"), *((name, name.replace("_", " ")) for name in ZONES)]


class EditForm(PersonForm):
    """Everything kept of a person."""

    department_name = forms.CharField(max_length=120, required=False, label="Department", widget=listed("departments"))
    other_mails = forms.CharField(
        required=False,
        label="More mail addresses",
        help_text="One on each line.",
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    more_phones = forms.CharField(
        required=False,
        label="More phone numbers",
        help_text="One on each line.",
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    introduction = forms.ChoiceField(
        choices=Person.Introduction.choices, required=False, widget=Chips, label="The way there"
    )
    country = forms.ChoiceField(choices=COUNTRY, required=False, label="Country")
    time_zone = forms.ChoiceField(choices=ZONE, required=False, label="Time zone")

    class Meta(PersonForm.Meta):
        fields = [*PersonForm.Meta.fields, "given", "family", "honorific", "country", "time_zone", "shares_school",
                  "is_manager", "connected_on", "introduction", "may_be_named", "remarks"]  # fmt: skip
        labels = {
            **PersonForm.Meta.labels,
            "given": "What you call them",
            "family": "Family name",
            "honorific": "Title",
            "shares_school": "Went where you study",
            "is_manager": "Leads the department",
            "connected_on": "Connected on",
            "may_be_named": "Their name may stand beside their words",
            "remarks": "Remarks",
        }
        help_texts = {
            **PersonForm.Meta.help_texts,
            "honorific": "Only where you know it.",
            "may_be_named": "In reports and comparisons. Ask them before you tick it.",
        }
        widgets = {
            **PersonForm.Meta.widgets,
            "given": forms.TextInput(attrs={"autocomplete": "off"}),
            "family": forms.TextInput(attrs={"autocomplete": "off"}),
            "connected_on": Day,
            "remarks": forms.Textarea(attrs={"rows": 4}),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        person = self.instance
        for name, row in (
            ("organization_name", person.organization),
            ("field_name", person.field),
            ("department_name", person.department),
            ("named_by_name", person.named_by),
        ):
            self.fields[name].initial = str(row) if row else ""
        self.fields["other_mails"].initial = "\n".join(person.other_emails)
        self.fields["more_phones"].initial = "\n".join(person.other_phones)

    def clean_other_mails(self) -> list[str]:
        lines = self.cleaned_data["other_mails"].split()
        for line in lines:
            forms.EmailField(error_messages={"invalid": f"“{line}” is no mail address."}).clean(line)
        return once_each(lines, mail_key, 254)

    def clean_more_phones(self) -> list[str]:
        return once_each((line.strip() for line in self.cleaned_data["more_phones"].splitlines()), phone_key, 60)

    def clean(self) -> dict[str, Any]:
        said = super().clean()
        if said.get("department_name") and not said.get("organization_name"):
            self.add_error("department_name", "A department belongs to an organization: say which.")
        return said

    def kept(self) -> dict[str, Any]:
        """The fields that `actions.change` sets; the department by its name."""
        said = {name: self.cleaned_data[name] for name in self.Meta.fields}
        names = ("organization_name", "field_name", "department_name")
        return (
            said
            | {name: self.cleaned_data[name].strip() for name in names}
            | {
                "other_emails": self.cleaned_data["other_mails"],
                "other_phones": self.cleaned_data["more_phones"],
                "named_by": self.named_by,
            }
        )
