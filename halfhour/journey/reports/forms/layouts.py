"""A layout: which parts, in which order, under which labels."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms

from halfhour.core.forms import Chips, RevisedForm
from halfhour.journey.reports.models import Layout
from halfhour.journey.reports.rules.parts import ALL, MOST_OWN, Part, part_of


@dataclass(frozen=True, slots=True)
class Row:
    """One part of the form: the fields of it, and which part it is."""

    part: Part
    is_in: forms.BoundField
    place: forms.BoundField
    label: forms.BoundField


class LayoutForm(RevisedForm):
    """A row for each part that there is: whether it is in, its place, its label. Places need no order to be typed in."""

    class Meta:
        model = Layout
        fields = ["name", "wording"]
        labels = {"name": "Name of the layout", "wording": "How the conversation is told"}
        help_texts = {"name": "Such as the course it is for."}
        widgets = {"wording": Chips}
        error_messages = {"name": {"required": "Give it a name, such as the course it is for."}}

    own_kind = forms.ChoiceField(
        choices=[("own", "A text under a heading"), ("fact", "A short fact under a label")],
        initial="own",
        widget=Chips,
        label="What it is",
        required=False,
    )
    own_label = forms.CharField(
        max_length=120,
        required=False,
        label="A part that is not in the list",
        help_text="In the words of the assignment. You fill it on the report’s page.",
    )

    def __init__(self, *args: Any, parts: Sequence[Mapping[str, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        chosen = {row["key"]: row["label"] for row in parts}
        own = [key for key in self._own_keys(chosen) if key not in chosen]
        self.keys = [*chosen, *own, *(part.key for part in ALL if part.key not in chosen)]
        for place, key in enumerate(self.keys, start=1):
            part = part_of(key)
            assert part is not None
            self.fields[f"in.{key}"] = forms.BooleanField(required=False, initial=key in chosen, label=part.label)
            self.fields[f"at.{key}"] = forms.IntegerField(
                required=False, min_value=1, max_value=99, initial=place, label=f"Place of {part.label}"
            )
            self.fields[f"as.{key}"] = forms.CharField(
                required=False, max_length=120, initial=chosen.get(key) or part.label, label=f"Label of {part.label}"
            )

    def _own_keys(self, chosen: Mapping[str, str]) -> list[str]:
        """Own parts that were in when the form was shown."""
        return [name[3:] for name in self.data if name.startswith("as.") and part_of(name[3:]) and "." in name[3:]]

    @property
    def rows(self) -> list[Row]:
        """The parts as the page lists them."""
        found = []
        for key in self.keys:
            part = part_of(key)
            assert part is not None
            found.append(Row(part, self[f"in.{key}"], self[f"at.{key}"], self[f"as.{key}"]))
        return found

    def parts(self) -> list[dict[str, str]]:
        """The parts that are in, by their places; equal places as they stood. A new own part comes last."""
        said = self.cleaned_data
        kept = [key for key in self.keys if said.get(f"in.{key}")]
        kept.sort(key=lambda key: said.get(f"at.{key}") or 99)
        found = [{"key": key, "label": said.get(f"as.{key}", "")} for key in kept]
        if label := said.get("own_label", "").strip():
            found.append({"key": self._new_key(said.get("own_kind") or "own"), "label": label})
        return found

    def clean_own_label(self) -> str:
        label = str(self.cleaned_data["own_label"])
        if label.strip() and not self._new_key("own"):
            raise forms.ValidationError(f"A layout holds up to {MOST_OWN} parts of your own. Leave one out first.")
        return label

    def _new_key(self, kind: str) -> str:
        used = {key.partition(".")[2] for key in self.keys if "." in key}
        free = (str(number) for number in range(1, MOST_OWN + 1) if str(number) not in used)
        number = next(free, "")
        return f"{kind}.{number}" if number else ""
