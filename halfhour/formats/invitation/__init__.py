"""Invitations and the answers to them, as calendar programs send them: .ics files, vCalendar, mails with a calendar inside.

The lines are read by our own reader; the tests use icalendar as a second one. Seen with icalendar 7.3: 200,000 lines
take 17 s and 50,000 events 12 s, and 7 of 243 real files are refused whole; its table of Windows zones is used here.
"""

from halfhour.formats.invitation.invitation import Attendee, Event, Invitation, as_json
from halfhour.formats.invitation.reading import read_invitation

__all__ = ["Attendee", "Event", "Invitation", "as_json", "read_invitation"]
