"""The verbs of the resume: keep a version, record a critique, take or decline advice, note who kept a copy."""

from halfhour.journey.resumes.actions.critiques import (
    NotYetGiven,
    TooLong,
    change_critique,
    record_critique,
)
from halfhour.journey.resumes.actions.pages import NotDrawn, draw_pages
from halfhour.journey.resumes.actions.pairs import OneTrick, OneVoice, contradict, same_trick
from halfhour.journey.resumes.actions.pins import NothingSaid, NotYours, OffThePage, host_critique, pin, unpin
from halfhour.journey.resumes.actions.suggestions import NoSuchLine, ReasonMissing, decline, name_line, take
from halfhour.journey.resumes.actions.versions import (
    NotYetKept,
    SameFile,
    Unusable,
    copy_kept,
    keep_version,
    read,
)

__all__ = [
    "NoSuchLine",
    "NotDrawn",
    "NotYetGiven",
    "NotYetKept",
    "NotYours",
    "NothingSaid",
    "OffThePage",
    "OneTrick",
    "OneVoice",
    "ReasonMissing",
    "SameFile",
    "TooLong",
    "Unusable",
    "change_critique",
    "contradict",
    "copy_kept",
    "decline",
    "draw_pages",
    "host_critique",
    "keep_version",
    "name_line",
    "pin",
    "read",
    "record_critique",
    "same_trick",
    "take",
    "unpin",
]
