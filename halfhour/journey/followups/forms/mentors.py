"""A mentor, and what goes back and forth with them; a field that was chosen."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms

from halfhour.accounts.models import User
from halfhour.core.forms import Chips, Day
from halfhour.journey.followups.actions.sharing import MINE
from halfhour.journey.followups.forms.keeping import NO_SUCH_DAY
from halfhour.journey.followups.models import Exchange, FieldChoice, Mentor
from halfhour.journey.organizations.models import Field


class MentorForm(forms.ModelForm):
    """Since when somebody is a mentor, how it came about, and what was agreed."""

    is_formal = forms.TypedChoiceField(
        coerce=lambda value: value == "yes",
        choices=[("no", "It grew that way"), ("yes", "I asked, and they said yes")],
        widget=Chips,
        initial="no",
        label="How it came about",
    )

    class Meta:
        model = Mentor
        fields = ["since", "because", "remarks"]
        labels = {"since": "Since when", "because": "What made them one", "remarks": "What you want to learn from them"}
        help_texts = {
            "because": "What they did that a contact would not have done.",
            "remarks": "And what they asked for: how often, by what way.",
        }
        widgets = {"since": Day}
        error_messages = {"since": NO_SUCH_DAY}

    field_order = ["since", "is_formal", "because", "remarks"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            self.fields["is_formal"].initial = "yes" if self.instance.is_formal else "no"


class ShareForm(forms.Form):
    """A goal, a promise of either side, what one gave back."""

    kind = forms.ChoiceField(
        choices=[*Exchange.Kind.choices[:2], (MINE, "I promised"), *Exchange.Kind.choices[2:]],
        widget=Chips,
        label="What it is",
        error_messages={"required": "Say what it is.", "invalid_choice": "Choose one of these."},
    )
    text = forms.CharField(
        max_length=300, label="In a few words", error_messages={"required": "Write it down in a few words."}
    )
    by = forms.DateField(
        required=False,
        label="By when",
        help_text="For what you promised: it stands on Today on that day, else in two weeks.",
        widget=Day,
        error_messages=NO_SUCH_DAY,
    )

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today

    def clean_by(self) -> date | None:
        by: date | None = self.cleaned_data["by"]
        if by and by < self.today:
            raise forms.ValidationError("That day has passed. Choose today or a day to come.")
        return by


class ChoiceForm(forms.ModelForm):
    """The field one decided for."""

    class Meta:
        model = FieldChoice
        fields = ["field", "chosen_on", "because"]
        labels = {"field": "The field you chose", "chosen_on": "Since when", "because": "Why, in a few words"}
        help_texts = {"because": "For yourself; letters do not say it."}
        widgets = {"chosen_on": Day}
        error_messages = {"chosen_on": NO_SUCH_DAY, "field": {"required": "Choose one of your fields."}}

    def __init__(self, *args: Any, owner: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        own = forms.ModelChoiceField(
            Field.objects.filter(owner=owner, choice=None),
            label="The field you chose",
            empty_label="Choose one",
            error_messages={"required": "Choose one of your fields.", "invalid_choice": "Choose one of your fields."},
        )
        self.fields["field"] = own
