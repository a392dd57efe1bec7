"""Choose a file; say how it is to be read."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.core.files.uploadedfile import UploadedFile

from halfhour.formats.stripping import stripped_file
from halfhour.formats.tables import FIELDS

NOT_TAKEN = ("", "Leave it out")
COLUMNS = [NOT_TAKEN, *FIELDS.items()]
ENCODINGS = [
    ("", "As recognised"),
    ("utf-8", "UTF-8"),
    ("utf-16", "UTF-16 (some Outlook exports)"),
    ("cp1252", "Western Europe, Windows"),
    ("mac_roman", "Western Europe, old Macs"),
    ("cp850", "Western Europe, DOS"),
    ("cp1250", "Central Europe, Windows"),
    ("iso8859_2", "Central Europe, ISO"),
    ("cp1251", "Cyrillic, Windows"),
    ("cp1253", "Greek, Windows"),
    ("cp1254", "Turkish, Windows"),
    ("cp1255", "Hebrew, Windows"),
    ("cp1256", "Arabic, Windows"),
    ("cp1257", "Baltic, Windows"),
    ("cp932", "Japanese, Windows"),
    ("gb18030", "Chinese, simplified"),
    ("big5", "Chinese, traditional"),
    ("cp949", "Korean, Windows"),
]


class UploadForm(forms.Form):
    """One file, of any name, not larger than the limit."""

    file = forms.FileField(
        label="The file",
        error_messages={
            "required": "Choose a file first.",
            "empty": "This file is empty. Export it again, and look at it before you choose it.",
        },
    )

    def clean_file(self) -> UploadedFile:
        """Leaves `data`, `digest` and `file_name` for actions.receive: the file without what may not be stored."""
        file = self.cleaned_data["file"]
        if file.size > settings.MAX_BOOK:
            raise _too_large(file.size, settings.MAX_BOOK)
        data, digest = stripped_file(file.file, most=settings.MAX_UPLOAD)
        if data is None:
            raise _too_large(file.size, settings.MAX_UPLOAD)
        self.cleaned_data |= {"data": data, "digest": digest, "file_name": file.name or "file"}
        return file


def _too_large(size: int, most: int) -> forms.ValidationError:
    megabytes = round(size / 2**20)
    return forms.ValidationError(f"This file is {megabytes} MB; {most // 2**20} MB is the most. Export it in parts.")


class AgainForm(forms.Form):
    """The encoding of a file, and what each column of a table means."""

    encoding = forms.ChoiceField(choices=ENCODINGS, required=False, label="Letters look wrong? Read it as")

    def __init__(self, *args: Any, preview: dict[str, Any], told: dict[str, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.told = told
        self.columns = preview.get("columns", {})
        private = set(preview.get("dropped", []))
        self.header = [name for name in preview.get("header", []) if name not in private]
        places = {name: place for place, name in enumerate(preview.get("header", []))}
        for name in self.header:
            cells = [row[places[name]] for row in preview.get("sample", []) if len(row) > places[name]]
            self.fields[f"column-{places[name]}"] = forms.ChoiceField(
                choices=COLUMNS,
                required=False,
                label=name,
                initial=_choice(self.columns.get(name, "")),
                help_text=", ".join(filter(None, cells))[:80],
            )
        self.places = places

    def mapping(self) -> dict[str, str]:
        """Header to meaning when any is said anew; otherwise what was told before, or nothing."""
        said = {name: self._meaning(name) for name in self.header}
        return said if any(said[name] != self.columns.get(name, "") for name in self.header) else self.told

    def _meaning(self, name: str) -> str:
        now, key = self.columns.get(name, ""), f"column-{self.places[name]}"
        meaning = self.cleaned_data[key] if key in self.data else now
        return now if meaning == _choice(now) else meaning

    @property
    def column_fields(self) -> list[forms.BoundField]:
        """The column choosers, in the order of the table."""
        return [self[f"column-{self.places[name]}"] for name in self.header]


def _choice(field: str) -> str:
    """`phone:work fax` is chosen as a phone."""
    return field if field in FIELDS else field.partition(":")[0] if field.partition(":")[0] in FIELDS else ""
