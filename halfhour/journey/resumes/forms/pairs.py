"""Which line changed because of a suggestion; what contradicts it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, cast

from django import forms
from rapidfuzz import fuzz, process

from halfhour.journey.resumes.models import Suggestion

LIKELY = 60  # of rapidfuzz's 100: so many words of the advice in a line propose that line
SHORTENED = 70  # characters of an option


class LineForm(forms.Form):
    """The line that changed because of a suggestion; the likeliest is chosen beforehand, which decides nothing.

    `lines` is what queries.line_choices gave.
    """

    line = forms.ChoiceField(label="Which line changed because of it", required=False)

    def __init__(
        self, *args: Any, suggestion: Suggestion, lines: Sequence[tuple[str, list[str]]], **kwargs: Any
    ) -> None:
        super().__init__(*args, **{"prefix": f"l{suggestion.pk}", **kwargs})
        field = cast(forms.ChoiceField, self.fields["line"])
        field.choices = [
            ("", "None in particular"),
            *((name, [(line, _short(line)) for line in group]) for name, group in lines),
        ]
        every = [line for _, group in lines for line in group]
        likely = process.extractOne(suggestion.text, every, scorer=fuzz.token_set_ratio, score_cutoff=LIKELY)
        field.initial = suggestion.line or (likely[0] if likely else "")


class OtherForm(forms.Form):
    """One suggestion of somebody else, and whether the two differ (`holds`); `back` names the page to return to."""

    other = forms.IntegerField(
        min_value=1,
        label="Who says otherwise",
        error_messages={"required": "Choose what somebody else said.", "invalid": "Choose what somebody else said."},
    )
    holds = forms.ChoiceField(choices=[("yes", "yes"), ("no", "no")])
    back = forms.CharField(required=False)


class ContradictionForm(forms.Form):
    """Choose, among what other people advised, what contradicts a suggestion."""

    other = forms.ChoiceField(label="Somebody else says otherwise")

    def __init__(self, *args: Any, suggestion: Suggestion, others: Sequence[Suggestion], **kwargs: Any) -> None:
        super().__init__(*args, **{"auto_id": f"c{suggestion.pk}-%s", **kwargs})
        said = [(one.pk, f"{one.critique.person.first_name}: {_short(one.text)}") for one in others]
        cast(forms.ChoiceField, self.fields["other"]).choices = [("", "Choose what they said"), *said]


def _short(text: str) -> str:
    return text if len(text) <= SHORTENED else text[: SHORTENED - 1].rstrip() + "…"
