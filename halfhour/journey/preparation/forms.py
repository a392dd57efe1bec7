"""A question of the bank; a question of one plan."""

from __future__ import annotations

from typing import Any

from django import forms

from halfhour.core.forms import Chips, RevisedForm
from halfhour.journey.preparation.models import PlannedQuestion, Question, Rehearsal
from halfhour.journey.preparation.rules.themes import THEMES, TIARA, choices

LONGEST = 60
LONGEST_PROMPTS = 600  # characters of all follow-ups of one question
ASK = {
    "required": "Write the question.",
    "max_length": "Keep it to 300 characters: a long question gets a short answer.",
}


def minutes_field(**more: Any) -> forms.IntegerField:
    """How long a question takes, answer included."""
    return forms.IntegerField(label="Minutes", min_value=1, max_value=LONGEST, **more)


class QuestionForm(RevisedForm):
    """One question of the bank."""

    theme = forms.ChoiceField(choices=[("", "Choose one"), *choices()], label="Theme")
    tiara = forms.ChoiceField(
        choices=[("", "As its theme"), *TIARA.items()],
        required=False,
        label="What it looks for",
        help_text="Trends, insights, advice, resources, assignments: TIARA.",
    )
    minutes = minutes_field(initial=3, help_text="The answer included.")

    class Meta:
        model = Question
        fields = ["text", "theme", "tiara", "minutes", "listen_for", "follow_ups", "must", "changes_mind", "closer"]
        widgets = {
            "text": forms.Textarea(attrs={"rows": 3, "maxlength": 300}),
            "follow_ups": forms.Textarea(attrs={"rows": 3, "maxlength": 600}),
        }
        labels = {
            "text": "The question",
            "listen_for": "What to listen for",
            "follow_ups": "What to ask after the answer",
            "must": "A must, in every plan",
            "changes_mind": "Could change your mind",
            "closer": "For the last minutes",
        }
        help_texts = {
            "listen_for": "Blank takes what goes with its theme.",
            "follow_ups": "One a line. Blank takes those of its theme.",
        }
        error_messages = {"text": ASK}

    def clean_follow_ups(self) -> str:
        lines = [" ".join(line.split()) for line in self.cleaned_data["follow_ups"].splitlines()]
        whole = "\n".join(line for line in lines if line)
        if len(whole) > LONGEST_PROMPTS:
            raise forms.ValidationError(f"Keep them to {LONGEST_PROMPTS} characters: nobody asks more than two.")
        return whole

    def clean_tiara(self) -> str:
        theme = self.cleaned_data.get("theme", "")
        return self.cleaned_data["tiara"] or (THEMES[theme].tiara if theme in THEMES else "")

    def said(self) -> dict[str, Any]:
        """The question as it is to be kept."""
        return {name: self.cleaned_data[name] for name in self.Meta.fields}


class PlannedForm(RevisedForm):
    """One question of one plan; its ids carry its number, since a page shows many."""

    minutes = minutes_field()

    class Meta:
        model = PlannedQuestion
        fields = ["text", "minutes", "must"]
        widgets = {"text": forms.Textarea(attrs={"rows": 2, "maxlength": 300})}
        labels = {"text": "The question", "must": "A must"}
        error_messages = {"text": ASK}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        planned = kwargs["instance"]
        super().__init__(*args, auto_id=f"p{planned.pk}_%s", **kwargs)


class OwnForm(forms.Form):
    """A question of one's own, for this interview."""

    text = forms.CharField(
        label="Your question", max_length=300, widget=forms.Textarea(attrs={"rows": 2}), error_messages=ASK
    )
    theme = forms.ChoiceField(choices=[("", "No theme"), *choices()], required=False, label="Theme")
    minutes = minutes_field(initial=3)


class ChangeForm(forms.Form):
    """What to change about one question, as the rehearsal showed; its ids carry its number."""

    to_change = forms.CharField(
        label="What to change, or better words",
        required=False,
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 2, "maxlength": 300}),
        error_messages=ASK,
    )

    def __init__(self, data: Any = None, *, planned: PlannedQuestion) -> None:
        super().__init__(data, initial={"to_change": planned.to_change}, auto_id=f"c{planned.pk}_%s")
        self.planned = planned


class RehearsedForm(forms.Form):
    """With whom the plan was gone through, and how long it took."""

    partner = forms.ChoiceField(
        label="With whom", choices=Rehearsal.With.choices, initial=Rehearsal.With.ALONE, widget=Chips
    )
    seconds = forms.IntegerField(required=False, min_value=0, widget=forms.HiddenInput)
    remarks = forms.CharField(
        label="What you would tell yourself before the next one",
        required=False,
        max_length=300,
        error_messages={"max_length": "Keep it to 300 characters: one thing is enough."},
    )
