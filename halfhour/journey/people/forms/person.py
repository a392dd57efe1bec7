"""What naming a person and changing one share."""

from __future__ import annotations

from typing import Any

from django import forms

from halfhour.accounts.models import User
from halfhour.core.forms import Chips, RevisedForm
from halfhour.journey.people import queries
from halfhour.journey.people.models import Person
from halfhour.journey.people.rules.naming import tidy


def listed(name: str) -> forms.TextInput:
    """A line that suggests what is in the datalist of that id."""
    return forms.TextInput(attrs={"list": name, "autocomplete": "off"})


class PersonForm(RevisedForm):
    """What naming and changing a person share."""

    organization_name = forms.CharField(
        max_length=200, required=False, label="Organization", widget=forms.TextInput(attrs={"autocomplete": "off"})
    )
    field_name = forms.CharField(max_length=120, required=False, label="Field", widget=listed("fields"))
    named_by_name = forms.CharField(
        max_length=380,
        required=False,
        label="Who named them",
        help_text="One of your people, if one did.",
        widget=listed("people"),
    )
    email = forms.EmailField(
        error_messages={"invalid": "This is no mail address: it reads like name@place.com."},
        max_length=254,
        required=False,
        label="Mail",
        widget=forms.EmailInput(attrs={"autocomplete": "off"}),
    )
    profile_url = forms.URLField(
        error_messages={"invalid": "This is no address of a page: it begins with https://."},
        max_length=300,
        required=False,
        assume_scheme="https",
        label="Profile page",
    )

    class Meta:
        model = Person
        fields = ["full_name", "title", "email", "phone", "profile_url", "found_in", "found_detail", "why_them"]
        labels = {
            "full_name": "Name",
            "title": "What they do",
            "found_in": "Where you found them",
            "found_detail": "Where exactly",
            "why_them": "Why them",
        }
        help_texts = {
            "found_detail": "A page, a list, an evening: it goes into your letter.",
            "why_them": "One sentence. It goes into your letter too.",
        }
        error_messages = {"full_name": {"required": "Give the name, as far as you know it."}}
        widgets = {
            "full_name": forms.TextInput(attrs={"autocomplete": "off"}),
            "title": forms.TextInput(attrs={"autocomplete": "off"}),
            "phone": forms.TextInput(attrs={"type": "tel", "autocomplete": "off"}),
            "found_in": Chips,
        }

    def __init__(self, *args: Any, owner: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.owner = owner

    def clean_full_name(self) -> str:
        name = tidy(self.cleaned_data["full_name"])
        if not name:
            raise forms.ValidationError("Give the name, as far as you know it.")
        return name

    def clean_named_by_name(self) -> str:
        """The person of that name, kept for `named_by`; which one, when there are several, the organization says."""
        said = self.cleaned_data["named_by_name"].strip()
        self.named_by = None
        if not said:
            return ""
        found = queries.who_is(self.owner, said)
        if self.instance.named_by_id in [person.pk for person in found]:
            found = [person for person in found if person.pk == self.instance.named_by_id]
        found = [person for person in found if person.pk != self.instance.pk]
        if not found:
            raise forms.ValidationError(
                f"You have nobody called “{said}”. Name them first, or write it beside “Where exactly”."
            )
        if len(found) > 1:
            raise forms.ValidationError(f"You have {len(found)} people of that name. Write it as “Name, Organization”.")
        self.named_by = found[0]
        return said
