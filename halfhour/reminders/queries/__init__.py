"""What reminders read."""

from halfhour.reminders.queries.calendar import Content, content, feed_of
from halfhour.reminders.queries.choices import choices_of
from halfhour.reminders.queries.morning import tomorrow
from halfhour.reminders.queries.reaching import Reaching, reaching
from halfhour.reminders.queries.readers import Reader, reader_of, readers

__all__ = [
    "Content",
    "Reaching",
    "Reader",
    "choices_of",
    "content",
    "feed_of",
    "reaching",
    "reader_of",
    "readers",
    "tomorrow",
]
