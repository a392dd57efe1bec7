"""Forms of the resume stage."""

from halfhour.journey.resumes.forms.critiques import CritiqueForm, NewCritiqueForm
from halfhour.journey.resumes.forms.decisions import DecisionForm
from halfhour.journey.resumes.forms.pairs import ContradictionForm, LineForm, OtherForm
from halfhour.journey.resumes.forms.pins import PinForm
from halfhour.journey.resumes.forms.versions import CopyForm, UploadForm

__all__ = [
    "ContradictionForm",
    "CopyForm",
    "CritiqueForm",
    "DecisionForm",
    "LineForm",
    "NewCritiqueForm",
    "OtherForm",
    "PinForm",
    "UploadForm",
]
