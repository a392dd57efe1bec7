"""Notes put right, and brought in from paper, afterwards."""

from __future__ import annotations

from typing import Any

from django import forms

from halfhour.core.forms import Chips, RevisedForm
from halfhour.journey.conversation.forms.long import bound_length
from halfhour.journey.conversation.models import Note
from halfhour.journey.conversation.rules.texts import LONGEST

LAST_MINUTE = 12 * 60  # later than that after the start says nothing about the conversation


class NoteForm(RevisedForm):
    """A note, its theme, and whether it is in their words."""

    theme = forms.ChoiceField(required=False, label="Theme", help_text="Under it the page of a field shows this note.")

    class Meta:
        model = Note
        fields = ["text", "theme", "is_quote"]
        labels = {"text": "Note", "is_quote": "Their words: a quote"}
        widgets = {"text": forms.Textarea(attrs={"rows": 6, "maxlength": LONGEST["text"]})}

    def __init__(self, *args: Any, themes: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        own = self.instance.theme
        known = any(own == theme for theme, _ in themes)
        _choose(self.fields["theme"], [("", "None"), *themes, *([] if known or not own else [(own, own)])])
        bound_length(self, "text")
        self.fields["text"].required = True
        self.fields["text"].error_messages["required"] = "Write something, or remove the note below."


class AddNoteForm(forms.Form):
    """A note taken on paper or remembered, brought in afterwards."""

    use_required_attribute = False
    question = forms.ChoiceField(required=False, label="Under which question")
    text = forms.CharField(
        max_length=LONGEST["text"],
        label="Note",
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={"required": "Write what was said."},
    )
    minute = forms.IntegerField(
        required=False,
        min_value=0,
        max_value=LAST_MINUTE,
        label="Minute",
        help_text="Counted from the start, where you noted it.",
        error_messages={"max_value": "No conversation is that long. Count the minutes from its start."},
    )
    kind = forms.ChoiceField(
        required=False, choices=Note.Kind.choices, initial=Note.Kind.NOTE, widget=Chips, label="What it is"
    )
    is_quote = forms.BooleanField(required=False, label="Their words: a quote")

    def clean_kind(self) -> str:
        return self.cleaned_data["kind"] or Note.Kind.NOTE

    def __init__(self, *args: Any, questions: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _choose(self.fields["question"], [("", "None of them"), *questions])


def _choose(field: forms.Field, choices: list[tuple[str, str]]) -> None:
    if isinstance(field, forms.ChoiceField):
        field.choices = choices
