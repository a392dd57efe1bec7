"""Forms about people and imports."""

from halfhour.journey.people.forms.imports import ENCODINGS, AgainForm, UploadForm
from halfhour.journey.people.forms.people import EditForm, NewForm

__all__ = ["ENCODINGS", "AgainForm", "EditForm", "NewForm", "UploadForm"]
