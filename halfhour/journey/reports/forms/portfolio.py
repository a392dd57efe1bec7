"""Something that shows a competency."""

from __future__ import annotations

from typing import Any

from django import forms

from halfhour.core.forms import Chips
from halfhour.journey.reports.rules.portfolio import EIGHT

SHORT = 90


class ExampleForm(forms.Form):
    """Which competency, what shows it, and why. `offered` are things by their kind; None where the thing is settled."""

    thing = forms.ChoiceField(
        label="What shows it",
        help_text="A note, a suggestion you took, a letter you sent, an interview.",
        error_messages={"required": "Choose what shows it.", "invalid_choice": "Choose one of these."},
    )
    competency = forms.ChoiceField(
        choices=[(one.key, one.name) for one in EIGHT],
        widget=Chips,
        label="What it shows",
        error_messages={"required": "Choose one of the eight."},
    )
    why = forms.CharField(
        max_length=600,
        widget=forms.Textarea(attrs={"rows": 3, "dir": "auto"}),
        label="Why",
        help_text="In a sentence or two: what you did, and what came of it.",
        error_messages={"required": "Say in a sentence why it shows that."},
    )

    def __init__(self, *args: Any, offered: dict[str, list[Any]] | None = None, **more: Any) -> None:
        super().__init__(*args, **more)
        if offered is None:
            del self.fields["thing"]
            return
        self.things = {key_of(one): one for some in offered.values() for one in some}
        thing = self.fields["thing"]
        assert isinstance(thing, forms.ChoiceField)
        groups = [(kind, [(key_of(one), label_of(one)) for one in some]) for kind, some in offered.items() if some]
        thing.choices = [("", "Choose"), *groups]


def key_of(thing: Any) -> str:
    """`note.7`."""
    return f"{type(thing).__name__.lower()}.{thing.pk}"


def label_of(thing: Any) -> str:
    """A line by which one knows it again: whose it was, and how it begins."""
    words = getattr(thing, "text", "") or getattr(thing, "subject", "")
    met = getattr(thing, "interview", None) or getattr(thing, "critique", None) or thing
    line = ": ".join(filter(None, (met.person.full_name, " ".join(words.split()))))
    return line if len(line) <= SHORT else f"{line[: SHORT - 1].rstrip()}…"
