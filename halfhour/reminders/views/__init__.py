"""The doors of reminders."""

from halfhour.reminders.views.calendar import calendar, calendar_revoke
from halfhour.reminders.views.choosing import reminders, test
from halfhour.reminders.views.feed import feed
from halfhour.reminders.views.fewer import fewer

__all__ = ["calendar", "calendar_revoke", "feed", "fewer", "reminders", "test"]
