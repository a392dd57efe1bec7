"""Forms as Halfhour draws them, and forms that notice a stale tab."""

from __future__ import annotations

from datetime import datetime
from typing import Any, cast

from django import forms
from django.forms.renderers import TemplatesSetting
from django.http import QueryDict
from django.utils import timezone


class Renderer(TemplatesSetting):
    """Every field is one `.field` part: label, hint, error, input, tied together by aria."""

    form_template_name = "core/form.html"
    field_template_name = "core/field.html"


class Chips(forms.RadioSelect):
    """One choice among a few, as chips a thumb can hit."""

    template_name = "core/chips.html"


class ManyChips(forms.CheckboxSelectMultiple):
    """Any number of a few choices, as chips."""

    template_name = "core/chips.html"


class Moment(forms.DateTimeInput):
    """A day and a time, by the browser's own picker; the form says whose zone is meant."""

    input_type = "datetime-local"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs, format="%Y-%m-%dT%H:%M")


class Day(forms.DateInput):
    """A day, by the browser's own picker."""

    input_type = "date"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs, format="%Y-%m-%d")


class RevisedForm(forms.ModelForm):
    """A form over a `Revised` row. Sent from a tab older than the row, it keeps what was typed and asks.

    Sending it a second time, from the page that said so, replaces the newer text.
    """

    seen = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["seen"].initial = self.instance.revision

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        seen = cleaned.get("seen")
        if self.instance.pk and seen is not None and seen != self.instance.revision:
            retyped = cast(QueryDict, self.data).copy()
            retyped[self.add_prefix("seen")] = str(self.instance.revision)
            self.data = retyped
            self._show_newer(cleaned)
            raise forms.ValidationError(
                "This was changed in another tab or on another device since you opened it. What you typed is still "
                "here, and the newer text stands beside it: save again to put yours in its place."
            )
        return cleaned

    def _show_newer(self, cleaned: dict[str, Any]) -> None:
        """Each field that says something else now carries what that is, in words; core/field.html shows it."""
        for name, field in self.fields.items():
            if name == "seen" or not hasattr(self.instance, name):
                continue
            newer = getattr(self.instance, name)
            if name in cleaned and cleaned[name] != newer and not hasattr(newer, "all"):
                field.newer = _in_words(self.instance, name, newer) or "nothing"  # type: ignore[attr-defined]


def _in_words(row: Any, name: str, value: Any) -> str:
    """A value as a reader knows it: the words of a choice, yes or no, else its text; blank for none."""
    said = getattr(row, f"get_{name}_display", None)
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, datetime):
        return f"{timezone.localtime(value):%Y-%m-%d %H:%M}"
    return str(said() if said else "" if value is None else value)
