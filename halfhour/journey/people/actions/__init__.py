"""What one does about people: keep them, change them, let them rest, remove them; and bring in many at once."""

from halfhour.journey.people.actions.keeping import NameMissing, add, change, fill, rest, touch
from halfhour.journey.people.actions.removing import remove

__all__ = ["NameMissing", "add", "change", "fill", "remove", "rest", "touch"]
