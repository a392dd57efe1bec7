"""Choose one of the versions."""

from __future__ import annotations

from typing import Any

from django import forms

from halfhour.journey.resumes.models import Version


class VersionField(forms.ModelChoiceField):
    """One of the owner's versions, by its number and what is new in it; `offered` is what queries.offered gave."""

    def __init__(self, *, owner_id: int, offered: list[tuple[int, str]], nothing: str, **kwargs: Any) -> None:
        versions = Version.objects.filter(owner_id=owner_id).defer("text", "parts")
        super().__init__(versions, required=False, **kwargs)
        self.widget.choices = [("", nothing), *offered]
