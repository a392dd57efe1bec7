"""The small forms in the room: what comes up while talking, and the end."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any

from django import forms

from halfhour.journey.conversation.forms import OFF, NameForm, OpeningForm, PromiseForm, RowForm
from halfhour.journey.conversation.rules.texts import LONGEST


class QuestionForm(RowForm):
    """A question that came up while talking."""

    CHOSEN = frozenset({"minutes"})
    text = forms.CharField(
        max_length=LONGEST["question"],
        label="Question",
        widget=forms.TextInput(attrs=OFF),
        error_messages={"required": "What do you want to ask? Write the question."},
    )
    minutes = forms.IntegerField(min_value=1, max_value=60, initial=3, label="Minutes")


class ObservationForm(RowForm):
    """What the workplace shows."""

    text = forms.CharField(max_length=2000, label="What the place shows", widget=forms.TextInput(attrs=OFF))


class EndForm(forms.Form):
    """When it ended, as a clock on the wall showed it."""

    use_required_attribute = False
    ended = forms.TimeField(
        label="Did it end at",
        widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
        error_messages={
            "required": "At what time did it end?",
            "invalid": "That is no time of day. Write it as 14:50.",
        },
    )


ROWS: dict[str, type[RowForm]] = {
    "name": NameForm,
    "opening": OpeningForm,
    "promise": PromiseForm,
    "planned_add": QuestionForm,
    "observation": ObservationForm,
}


class RoomForms:
    """Every row form of the room; those that are saved are emptied, those with something wrong keep what was typed."""

    def __init__(self, data: Mapping[str, Any] | None = None, *, ended: datetime | None = None) -> None:
        self.rows = {kind: form(data, prefix=kind) for kind, form in ROWS.items()}
        self.ending = data is not None and data.get("do") == "end"
        initial = {"ended": ended.time().replace(microsecond=0, second=0)} if ended else {}
        self.end = EndForm(data if self.ending else None, prefix="end", initial=initial)

    def is_valid(self) -> bool:
        """Whether every row that was filled in can be kept, and the end is a time."""
        wrong = [form for form in self.rows.values() if not form.is_valid()]
        return not wrong and (not self.ending or self.end.is_valid())

    @property
    def are_wrong(self) -> bool:
        """Whether a row or the end came back with something wrong in it."""
        return any(form.is_bound and form.errors for form in [*self.rows.values(), self.end])

    def empty_saved(self, refused: Collection[str]) -> None:
        """Empties the rows that were kept; `refused` are the kinds that were not."""
        for kind, form in self.rows.items():
            if form.is_valid() and kind not in refused:
                self.rows[kind] = ROWS[kind](prefix=kind)
