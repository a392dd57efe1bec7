"""The thank-you as it is written, and when it went."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.validators import MaxLengthValidator

from halfhour.core.forms import Chips, RevisedForm
from halfhour.journey.outreach.forms import LONGEST_LETTER, LocalMoment
from halfhour.journey.thanks.models import ThankYou


class SendingForm(forms.Form):
    """A note that is kept went out: how, and when."""

    channel = forms.ChoiceField(choices=ThankYou.Channel.choices, required=False)
    sent_at = LocalMoment(required=False)


class ThanksForm(RevisedForm):
    """Subject, text, and how it goes out."""

    sent_at = LocalMoment(
        required=False,
        label="When it went",
        help_text="Leave it empty if it went just now.",
    )

    class Meta:
        model = ThankYou
        fields = ["channel", "subject", "body"]
        labels = {"channel": "How it goes out", "subject": "Subject", "body": "Your note"}
        widgets = {"channel": Chips, "body": forms.Textarea(attrs={"class": "letter", "rows": 14})}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["body"].validators.append(
            MaxLengthValidator(
                LONGEST_LETTER, f"A note of more than {LONGEST_LETTER} characters is a book. Shorten it."
            )
        )
