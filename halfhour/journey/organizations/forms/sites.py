"""Where a site stands, and what one puts down by hand where it cannot be read."""

from __future__ import annotations

from django import forms

from halfhour.core.forms import RevisedForm
from halfhour.gateways.guard import NotReached
from halfhour.gateways.web import parse
from halfhour.journey.organizations.models import Organization
from halfhour.journey.organizations.rules.several import MOST, Named, named

EXAMPLE = "Harbor Mill\nwww.blueharbor.example\nNorthwind Robotics, northwind.example"


def readable(text: str) -> str:
    """An address that may be read, as it was typed. Raises ValidationError; nothing is looked up or asked here."""
    try:
        parse(text)
    except NotReached as problem:
        raise forms.ValidationError(problem.sentence) from None
    return text.strip()


class SiteForm(forms.Form):
    """The address of an organization's own site."""

    website = forms.CharField(
        max_length=500,
        label="Address of their site",
        help_text="The home page is enough: www.example.org.",
        widget=forms.TextInput(attrs={"inputmode": "url", "autocomplete": "url", "autocapitalize": "none"}),
        error_messages={
            "required": "Which address? It stands on a letter, a card, or at the end of their mail addresses."
        },
    )

    def clean_website(self) -> str:
        return readable(self.cleaned_data["website"])


class SeveralForm(forms.Form):
    """Several organizations at once, one on each line."""

    lines = forms.CharField(
        max_length=8000,
        label="Organizations, one on each line",
        help_text="A name, the address of its site, or both.",
        widget=forms.Textarea(
            attrs={"rows": 7, "placeholder": "Harbor Mill\nwww.blueharbor.example\nNorthwind, northwind.example"}
        ),
        error_messages={"required": "Name at least one: a word or an address on a line."},
    )
    read = forms.BooleanField(
        required=False,
        initial=True,
        label="Read the sites of those with an address",
        help_text="Up to eight pages each, one a second. Nothing is kept until you tick it.",
    )

    def clean_lines(self) -> list[Named]:
        found = named(self.cleaned_data["lines"])
        if not found:
            raise forms.ValidationError("Name at least one: a word or an address on a line.")
        if len(found) > MOST:
            raise forms.ValidationError(f"These are {len(found)}. Name up to {MOST} at once; the rest in a second go.")
        for each in found:
            if each.address:
                try:
                    readable(each.address)
                except forms.ValidationError as error:
                    raise forms.ValidationError(f"{each.address}: {error.messages[0]}") from None
        return found


class HandForm(RevisedForm):
    """What a look at the site in a browser gives, put down by hand."""

    class Meta:
        model = Organization
        fields = ["phone", "email", "address", "careers_url", "about"]
        labels = {
            "phone": "Phone of its main line",
            "email": "Mail address",
            "careers_url": "Their careers page",
            "about": "What they do, in their words",
        }
        widgets = {
            "phone": forms.TextInput(attrs={"type": "tel", "autocomplete": "off"}),
            "email": forms.TextInput(attrs={"type": "email", "autocomplete": "off"}),
            "address": forms.TextInput(attrs={"autocomplete": "off"}),
            "careers_url": forms.TextInput(attrs={"inputmode": "url", "autocomplete": "off"}),
            "about": forms.Textarea(attrs={"rows": 4}),
        }
