"""One report: its layout, how far the host is named, what is private and goes in all the same, and what only its writer knows."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms

from halfhour.core.forms import Chips, RevisedForm
from halfhour.journey.conversation.models import Note
from halfhour.journey.reports.models import Layout, Report
from halfhour.journey.reports.queries import Draft
from halfhour.journey.reports.rules.parts import Part
from halfhour.journey.reports.rules.ready import READY, ready

LONGEST = 20_000  # characters of one part: some seven pages


class ReportForm(RevisedForm):
    """A field for each part of the layout that its writer fills, `w.` and the part's key."""

    shape = forms.ChoiceField(label="Layout", help_text="Which parts it has, in which order.")

    class Meta:
        model = Report
        fields = ["naming", "shows_not_said", "shows_culture"]
        labels = {
            "naming": "Who is named",
            "shows_not_said": "What was not said, from the debrief",
            "shows_culture": "What the place is like, from the debrief",
        }
        widgets = {"naming": Chips}

    def __init__(
        self, *args: Any, draft: Draft, layouts: Iterable[Layout], private: Iterable[Note], **more: Any
    ) -> None:
        super().__init__(*args, instance=draft.report, **more)
        self.draft, self.layouts, self.private = draft, list(layouts), list(private)
        choices: list[Any] = [(one.key, one.name) for one in READY]
        if self.layouts:
            choices = [("Your own", [(f"own.{one.pk}", one.name) for one in self.layouts]), ("Ready", choices)]
        shape = self.fields["shape"]
        assert isinstance(shape, forms.ChoiceField)
        shape.choices = choices
        shape.initial = f"own.{draft.report.layout_id}" if draft.report.layout_id else ready(draft.report.ready).key
        self.fields["naming"].initial = draft.report.naming
        if draft.report.field_id:
            del self.fields["shows_not_said"], self.fields["shows_culture"]
        self.fields["shown"] = forms.MultipleChoiceField(
            choices=[(str(note.pk), note.text) for note in self.private],
            initial=[str(pk) for pk in draft.shown],
            required=False,
            widget=forms.CheckboxSelectMultiple,
            label="Observations and cues",
        )
        for part in draft.shape.asked:
            self._ask(part)

    def _ask(self, part: Part) -> None:
        for number, key in enumerate(part.keys, start=1):
            wide = not part.is_closed and part.lines == 1
            self.fields[f"w.{key}"] = forms.CharField(
                required=False,
                max_length=300 if part.is_closed else LONGEST,
                label=part.label if part.lines == 1 else f"{part.label}: {number} of {part.lines}",
                help_text=part.asks if number == 1 else "",
                initial=self.draft.written.get(key, ""),
                widget=forms.Textarea(attrs={"rows": 4 if wide else 2, "dir": "auto"})
                if not part.is_closed
                else forms.TextInput(attrs={"dir": "auto"}),
            )

    @property
    def to_write(self) -> list[forms.BoundField]:
        """The fields that only the writer can fill."""
        return [self[name] for name in self.fields if name.startswith("w.")]

    def said(self) -> dict[str, Any]:
        """What `save_report` takes."""
        cleaned = self.cleaned_data
        own = {f"own.{one.pk}": one for one in self.layouts}
        layout = own.get(cleaned["shape"])
        wanted = set(cleaned["shown"])
        return {
            "layout": layout,
            "ready": "" if layout else cleaned["shape"],
            # What was not sent was not emptied: another layout's page asks for other parts.
            "written": {name[2:]: cleaned[name] for name in self.fields if name.startswith("w.") and name in self.data},
            "shown": [note for note in self.private if str(note.pk) in wanted],
            **{name: cleaned[name] for name in self.Meta.fields if name in cleaned},
        }
