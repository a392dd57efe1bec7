"""The letter as one types it, and when it went out."""

from __future__ import annotations

from typing import Any

from django import forms

from halfhour.core.forms import RevisedForm
from halfhour.journey.outreach.forms.moments import LocalMoment
from halfhour.journey.outreach.models import Letter

LONGEST_LETTER = 10_000


class LetterForm(RevisedForm):
    """The text of a letter, and where it goes."""

    channel = forms.ChoiceField(choices=Letter.Channel.choices, widget=forms.HiddenInput)
    subject = forms.CharField(
        max_length=200, required=False, label="Subject", widget=forms.TextInput(attrs={"autocomplete": "off"})
    )
    body = forms.CharField(
        max_length=LONGEST_LETTER,
        required=False,
        label="Letter",
        strip=False,
        widget=forms.Textarea(
            attrs={"class": "letter", "rows": 16, "spellcheck": "true", "aria-describedby": "words id_body_error"}
        ),
    )
    body.error_messages["max_length"] = (
        f"A letter of more than {LONGEST_LETTER} characters is a book. Shorten it, then save again."
    )

    class Meta:
        model = Letter
        fields = ["channel", "subject", "body"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self["channel"].value() == Letter.Channel.LINKEDIN:
            self.fields["body"].label = "Note"
            self.fields["body"].widget.attrs |= {"rows": 8, "class": "letter short"}


class SentForm(forms.Form):
    """When a letter went out; empty for now."""

    sent_at = LocalMoment(required=False, label="It went out earlier", help_text="Leave it empty for now.")
