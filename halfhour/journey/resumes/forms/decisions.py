"""Decide on one suggestion."""

from __future__ import annotations

from typing import Any

from django import forms

from halfhour.journey.resumes.forms.choosing import VersionField
from halfhour.journey.resumes.models import Suggestion


class DecisionForm(forms.Form):
    """Take one suggestion, in a version or the next one, or decline it with a reason.

    `seen` is the state the page showed: a decision made in another tab meanwhile is shown before it is replaced.
    """

    decision = forms.ChoiceField(choices=[("take", "Take it"), ("decline", "Decline it")])
    reason = forms.CharField(max_length=300, required=False, label="Why not")
    seen = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, suggestion: Suggestion, offered: list[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **{"prefix": f"s{suggestion.pk}", **kwargs})
        self.suggestion = suggestion
        self.fields["version"] = VersionField(
            owner_id=suggestion.owner_id, offered=offered, nothing="The next one I keep", label="In which version"
        )
        self.fields["version"].initial = suggestion.taken_in_id
        self.fields["reason"].initial = suggestion.reason
        self.fields["seen"].initial = suggestion.state

    def clean(self) -> dict[str, Any]:
        said = super().clean() or self.cleaned_data
        if said.get("seen", "") != self.suggestion.state:
            self.data = {**self.data.dict(), self.add_prefix("seen"): self.suggestion.state}  # type: ignore[attr-defined]
            raise forms.ValidationError(
                f"This was decided in another tab meanwhile: {self.suggestion.get_state_display().lower()}. "
                "Decide again here to put this in its place."
            )
        return said
