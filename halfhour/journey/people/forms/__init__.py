"""Forms about people and imports."""

from halfhour.journey.people.forms.edit import EditForm
from halfhour.journey.people.forms.imports import ENCODINGS, AgainForm, UploadForm
from halfhour.journey.people.forms.jobs import JobForm
from halfhour.journey.people.forms.new import SOMEBODY_ELSE, NewForm

__all__ = ["ENCODINGS", "SOMEBODY_ELSE", "AgainForm", "EditForm", "JobForm", "NewForm", "UploadForm"]
