"""Putting right what is kept, and having it deleted."""

from __future__ import annotations

from django import forms

from halfhour.journey.people.models import Person


class CorrectionForm(forms.ModelForm):
    """Name, title, mail and phone, as they should be."""

    class Meta:
        model = Person
        fields = ["full_name", "title", "email", "phone"]
        labels = {"full_name": "Name", "title": "Title", "email": "Mail address", "phone": "Phone number"}
        error_messages = {
            "full_name": {"required": "A name is needed to find you by. To have it taken away, delete everything."}
        }

    email = forms.EmailField(
        label="Mail address",
        required=False,
        max_length=254,
        error_messages={"invalid": "That is no mail address. Correct it, or take it away."},
    )


class DeletionForm(forms.Form):
    """A tick that makes a slip of the thumb harmless."""

    sure = forms.BooleanField(
        label="Yes, delete everything about me", error_messages={"required": "Tick it to say that you mean it."}
    )
