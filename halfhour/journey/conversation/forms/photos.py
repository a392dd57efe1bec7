"""Photos chosen on a phone or a computer, several pages at once."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile

AT_ONCE = 6  # each takes half a second to draw


class ManyFiles(forms.FileInput):
    """A file input that takes several; named formats make an iPhone hand over JPEG instead of HEIC."""

    allow_multiple_selected = True

    def __init__(self) -> None:
        super().__init__(attrs={"accept": "image/jpeg,image/png", "multiple": True})


class PhotosField(forms.FileField):
    """The files that were chosen, in their order; at least one."""

    widget = ManyFiles
    default_error_messages = {"missing": "Choose a photo.", "required": "Choose a photo."}

    def clean(self, data: Any, initial: Any = None) -> list[UploadedFile]:  # type: ignore[override]
        files = [super(PhotosField, self).clean(one, initial) for one in data or [None]]
        if len(files) > AT_ONCE:
            raise forms.ValidationError(f"Choose up to {AT_ONCE} photos at once, and the others after that.")
        return files


class PhotosForm(forms.Form):
    """Pages of notes, in the order they were chosen."""

    photos = PhotosField(
        label="Photos of your notes",
        help_text=f"JPEG or PNG, up to {AT_ONCE} at once. Where and when they were taken is not kept.",
    )
