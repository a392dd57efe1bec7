"""Forms of the resume stage."""

from halfhour.journey.resumes.forms.critiques import CritiqueForm, NewCritiqueForm
from halfhour.journey.resumes.forms.decisions import DecisionForm
from halfhour.journey.resumes.forms.versions import CopyForm, UploadForm

__all__ = ["CopyForm", "CritiqueForm", "DecisionForm", "NewCritiqueForm", "UploadForm"]
