"""Small forms that stand among others: a name, an opening, a promise. Left blank, they are not there."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator

from halfhour.core.forms import Chips, Day
from halfhour.journey.conversation.models import Opening, Promise
from halfhour.journey.conversation.rules.texts import LONGEST
from halfhour.journey.people.models import Person

OFF = {"autocomplete": "off"}


def day(label: str, help_text: str = "") -> forms.DateField:
    """A day that may be left out, near enough to be meant."""
    return forms.DateField(
        required=False,
        widget=Day,
        label=label,
        help_text=help_text,
        validators=[
            MinValueValidator(date(2000, 1, 1), "That day is long past. Look at the year once more."),
            MaxValueValidator(date(2100, 1, 1), "That day is too far ahead. Look at the year once more."),
        ],
        error_messages={"invalid": "There is no such day in the calendar. Write it as 2026-09-24."},
    )


class RowForm(forms.Form):
    """One row among others on a page: left blank, it is not there. What stands in `CHOSEN` does not fill it."""

    CHOSEN: frozenset[str] = frozenset()
    use_required_attribute = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{**kwargs, "empty_permitted": True})

    def has_changed(self) -> bool:
        """Whether somebody filled it in."""
        return bool(set(self.changed_data) - self.CHOSEN)


class NameForm(RowForm):
    """Somebody who was named, what was said of them, and the way there."""

    CHOSEN = frozenset({"introduction"})
    name = forms.CharField(
        max_length=LONGEST["name"],
        label="Name",
        widget=forms.TextInput(attrs=OFF),
        error_messages={"required": "Who was it? A first name is enough for now."},
    )
    organization_name = forms.CharField(
        max_length=LONGEST["organization_name"], required=False, label="Where", widget=forms.TextInput(attrs=OFF)
    )
    remarks = forms.CharField(
        max_length=LONGEST["remarks"],
        required=False,
        label="What was said of them",
        widget=forms.TextInput(attrs=OFF),
    )
    introduction = forms.ChoiceField(
        choices=Person.Introduction.choices, required=False, widget=Chips, label="The way there"
    )


class OpeningForm(RowForm):
    """An opening that was mentioned."""

    CHOSEN = frozenset({"opening"})
    opening = forms.ChoiceField(choices=Opening.Kind.choices, initial=Opening.Kind.INTERNSHIP, label="What")
    text = forms.CharField(
        max_length=LONGEST["opening"],
        label="What they said",
        widget=forms.TextInput(attrs=OFF),
        error_messages={"required": "What did they say of it? A few words are enough."},
    )
    opens_on = day("Open from", "A guess will do.")


class PromiseForm(RowForm):
    """What either side said they would do."""

    CHOSEN = frozenset({"by"})
    by = forms.ChoiceField(choices=Promise.By.choices, initial=Promise.By.ME, widget=Chips, label="Who")
    text = forms.CharField(
        max_length=LONGEST["promise"],
        label="What",
        widget=forms.TextInput(attrs=OFF),
        error_messages={"required": "What was promised? A few words are enough."},
    )
    due_on = day("By when")


ROWS: dict[str, type[RowForm]] = {"name": NameForm, "opening": OpeningForm, "promise": PromiseForm}
