"""Name a person."""

from __future__ import annotations

from typing import Any

from django import forms

from halfhour.journey.people import queries
from halfhour.journey.people.forms.person import PersonForm
from halfhour.journey.people.models import Person
from halfhour.journey.people.rules.details import Details
from halfhour.journey.people.rules.judging import WHY, Match

SOMEBODY_ELSE = "somebody-else"


class NewForm(PersonForm):
    """Name a person. Where somebody like them is there, the form asks before it adds anybody."""

    field_order = ["full_name", "title", "organization_name", "field_name"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.could_be: list[tuple[Person, Match]] = []

    def details(self) -> Details:
        """What was typed, in the shape that is compared and merged."""
        said = self.cleaned_data
        return Details(
            full_name=said["full_name"],
            title=said["title"],
            organization=said["organization_name"],
            mails=[said["email"]] if said["email"] else [],
            phones=[said["phone"]] if said["phone"] else [],
            profile_url=said["profile_url"],
        )

    def kept(self) -> dict[str, Any]:
        """The fields of the new person."""
        names = [*self.Meta.fields, "organization_name", "field_name"]
        return {name: self.cleaned_data[name] for name in names} | {"named_by": self.named_by}

    def ask(self, could_be: list[tuple[Person, Match]]) -> None:
        """Ask whether it is one of these."""
        self.could_be = could_be
        choices = [(str(person.pk), _who(person, match)) for person, match in could_be]
        self.fields["same"] = forms.ChoiceField(
            choices=[*choices, (SOMEBODY_ELSE, "Somebody else: keep both")],
            widget=forms.RadioSelect,
            label="Is it one of these?",
            error_messages={"required": "Say whether it is one of these. Nothing was kept yet.",
                            "invalid_choice": "Say whether it is one of these. Nothing was kept yet."},
        )  # fmt: skip

    def answer(self) -> str:
        """What was said to the question: the id of a person, "somebody-else", or nothing yet, which is an error."""
        if "same" not in self.data:  # the question was not seen yet
            self.add_error(None, "Somebody like this is among your people. Say whether it is one of them.")
            return ""
        try:
            return str(self.fields["same"].clean(self.data.get("same")))
        except forms.ValidationError as error:
            self.add_error("same", error)
            return ""


def _who(person: Person, match: Match) -> str:
    place = queries.work(person.title, person.organization.name if person.organization else "")
    return f"{person.full_name}{f', {place}' if place else ''}: {WHY[match.kind]}"
