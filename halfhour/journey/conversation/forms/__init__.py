"""Forms of the conversation: a name, an opening, a promise; the debrief; a note put right afterwards."""

from halfhour.journey.conversation.forms.debrief import DebriefForms
from halfhour.journey.conversation.forms.notes import AddNoteForm, NoteForm
from halfhour.journey.conversation.forms.photos import PhotosForm
from halfhour.journey.conversation.forms.rows import OFF, NameForm, OpeningForm, PromiseForm, RowForm

__all__ = [
    "OFF",
    "AddNoteForm",
    "DebriefForms",
    "NameForm",
    "NoteForm",
    "OpeningForm",
    "PhotosForm",
    "PromiseForm",
    "RowForm",
]
