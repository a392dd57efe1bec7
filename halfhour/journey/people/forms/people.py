"""Name a person; change what is known of one."""

from __future__ import annotations

from typing import Any

from django import forms

from halfhour.accounts.countries import COUNTRIES
from halfhour.accounts.forms import ZONES
from halfhour.accounts.models import User
from halfhour.core.forms import Chips, Day, RevisedForm
from halfhour.journey.people import queries
from halfhour.journey.people.models import Person
from halfhour.journey.people.rules.details import Details, once_each
from halfhour.journey.people.rules.keys import mail_key, phone_key
from halfhour.journey.people.rules.matching import WHY, Match
from halfhour.journey.people.rules.naming import tidy

SOMEBODY_ELSE = "somebody-else"
COUNTRY = [("", "That of the organization"), *COUNTRIES]
ZONE = [("", "That of the organization"), ("UTC", "UTC"), *((name, name.replace("_", " ")) for name in ZONES)]


def _listed(name: str) -> forms.TextInput:
    return forms.TextInput(attrs={"list": name, "autocomplete": "off"})


class PersonForm(RevisedForm):
    """What naming and changing a person share."""

    organization_name = forms.CharField(
        max_length=200, required=False, label="Organization", widget=forms.TextInput(attrs={"autocomplete": "off"})
    )
    field_name = forms.CharField(max_length=120, required=False, label="Field", widget=_listed("fields"))
    named_by_name = forms.CharField(
        max_length=380,
        required=False,
        label="Who named them",
        help_text="One of your people, if one did.",
        widget=_listed("people"),
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


class EditForm(PersonForm):
    """Everything kept of a person."""

    department_name = forms.CharField(max_length=120, required=False, label="Department", widget=_listed("departments"))
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
    country = forms.ChoiceField(choices=COUNTRY, required=False, label="Country")
    time_zone = forms.ChoiceField(choices=ZONE, required=False, label="Time zone")

    class Meta(PersonForm.Meta):
        fields = [*PersonForm.Meta.fields, "given", "family", "honorific", "country", "time_zone", "shares_school",
                  "is_manager", "connected_on", "remarks"]  # fmt: skip
        labels = {
            **PersonForm.Meta.labels,
            "given": "What you call them",
            "family": "Family name",
            "honorific": "Title",
            "shares_school": "Went where you study",
            "is_manager": "Leads the department",
            "connected_on": "Connected on",
            "remarks": "Remarks",
        }
        help_texts = {
            **PersonForm.Meta.help_texts,
            "honorific": "Only where you know it.",
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


def _who(person: Person, match: Match) -> str:
    place = queries.work(person.title, person.organization.name if person.organization else "")
    return f"{person.full_name}{f', {place}' if place else ''}: {WHY[match.kind]}"
