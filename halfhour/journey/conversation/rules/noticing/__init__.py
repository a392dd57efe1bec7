"""What the notes of one conversation already hold: figures, names, openings, promises. Proposed, never kept unasked.

Pure. English only so far: notes in another language simply propose less.
"""

from halfhour.journey.conversation.rules.noticing.facts import facts
from halfhour.journey.conversation.rules.noticing.names import NamedSomebody, names
from halfhour.journey.conversation.rules.noticing.openings import Mentioned, openings
from halfhour.journey.conversation.rules.noticing.promises import Promised, promises

__all__ = ["Mentioned", "NamedSomebody", "Promised", "facts", "names", "openings", "promises"]
