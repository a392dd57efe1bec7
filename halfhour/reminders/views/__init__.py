"""The doors of reminders."""

from halfhour.reminders.views.calendar import calendar, calendar_revoke
from halfhour.reminders.views.feed import feed

__all__ = ["calendar", "calendar_revoke", "feed"]
