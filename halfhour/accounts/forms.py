"""The four questions of the first page, and one's settings."""

from __future__ import annotations

from typing import Any
from zoneinfo import available_timezones

from django import forms

from halfhour.accounts.countries import COUNTRIES
from halfhour.accounts.models import User
from halfhour.accounts.rules import REASONS, RESUME_MANNERS, numbers
from halfhour.core.forms import Chips, Day

ZONES = sorted(
    name for name in available_timezones() if "/" in name and not name.startswith(("Etc/", "posix/", "right/"))
)


class Place(forms.ModelForm):
    """Time zone and country: guessed, and changeable."""

    time_zone = forms.ChoiceField(
        choices=[("UTC", "UTC"), *((name, name.replace("_", " ")) for name in ZONES)],
        label="Time zone",
        help_text="Every time on your pages is shown in it.",
    )
    country = forms.ChoiceField(
        choices=[("", "Not said"), *COUNTRIES],
        required=False,
        label="Country",
        help_text="Its public holidays do not count as days of silence.",
    )


class WelcomeForm(Place):
    """Name, school or origin, field, begin of the search: four things and no more."""

    class Meta:
        model = User
        fields = ["name", "school", "curious_about", "search_begins", "time_zone", "country"]
        widgets = {
            "name": forms.TextInput(attrs={"autocomplete": "name", "autofocus": True}),
            "school": forms.TextInput(attrs={"autocomplete": "organization"}),
            "search_begins": Day,
        }
        labels = {
            "name": "Your name",
            "school": "Where you study, or where you come from",
            "curious_about": "A field you are curious about",
            "search_begins": "When your search for an internship or a position begins",
        }
        help_texts = {
            "school": "A school, or the work you do now.",
            "curious_about": "One is enough for now.",
            "search_begins": "A guess will do; you can change it.",
        }
        error_messages = {"search_begins": {"invalid": "That day is not in the calendar. Choose one that is."}}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["name"].required = True
        self.fields["school"].required = True


class SettingsForm(WelcomeForm):
    """Everything of the first page, and how people reach you."""

    class Meta(WelcomeForm.Meta):
        fields = [*WelcomeForm.Meta.fields[:2], "studies", "email", "phone", *WelcomeForm.Meta.fields[2:]]
        labels = {
            **WelcomeForm.Meta.labels,
            "studies": "What you study or do",
            "email": "Your mail address",
            "phone": "Your phone number",
        }
        help_texts = {
            **WelcomeForm.Meta.help_texts,
            "studies": "It stands in your letters: “I study … at …”.",
            "email": "The sender of the letters you send from your own mail program.",
            "phone": "It stands in the confirmation on the day before.",
        }


class NumbersForm(forms.Form):
    """The method's numbers, each with its reason."""

    def __init__(self, *args: Any, chosen: dict[str, Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        current = numbers(chosen)
        for name, reason in REASONS.items():
            if name == "resume_copies":
                self.fields["resume_manner"] = self._manner(current.resume_manner)
            self.fields[name] = forms.IntegerField(
                label=reason.label,
                help_text=reason.why,
                min_value=reason.least,
                max_value=reason.most,
                initial=getattr(current, name),
            )

    def _manner(self, chosen: str) -> forms.TypedChoiceField:
        whys = "; ".join(f"{manner.label.lower()}: {manner.why}" for manner in RESUME_MANNERS.values())
        return forms.TypedChoiceField(
            required=False,
            empty_value=chosen,
            label="Your resume, where a talk goes well",
            help_text=f"Guides disagree. {whys[:1].upper()}{whys[1:]}.",
            choices=[(key, manner.label) for key, manner in RESUME_MANNERS.items()],
            widget=Chips,
            initial=chosen,
        )
