"""Pages of the resume stage."""

from halfhour.journey.resumes.views.advice import advice, contradiction, line, same_trick
from halfhour.journey.resumes.views.critiques import critique, critique_new, suggestion
from halfhour.journey.resumes.views.pages import compare, page, pages, paper
from halfhour.journey.resumes.views.pins import pin, unpin
from halfhour.journey.resumes.views.versions import copies, file, resumes, upload, version

__all__ = [
    "advice",
    "compare",
    "contradiction",
    "copies",
    "critique",
    "critique_new",
    "file",
    "line",
    "page",
    "pages",
    "paper",
    "pin",
    "resumes",
    "same_trick",
    "suggestion",
    "unpin",
    "upload",
    "version",
]
