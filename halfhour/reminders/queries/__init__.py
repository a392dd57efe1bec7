"""What reminders read."""

from halfhour.reminders.queries.calendar import Content, content, feed_of
from halfhour.reminders.queries.choices import choices_of

__all__ = ["Content", "choices_of", "content", "feed_of"]
