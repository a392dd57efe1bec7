"""Pages of the resume stage."""

from halfhour.journey.resumes.views.critiques import critique, critique_new, suggestion
from halfhour.journey.resumes.views.versions import copies, file, resumes, upload, version

__all__ = ["copies", "critique", "critique_new", "file", "resumes", "suggestion", "upload", "version"]
