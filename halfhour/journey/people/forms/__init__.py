"""Forms about people and imports."""

from halfhour.journey.people.forms.imports import AgainForm, UploadForm
from halfhour.journey.people.forms.people import EditForm, NewForm

__all__ = ["AgainForm", "EditForm", "NewForm", "UploadForm"]
