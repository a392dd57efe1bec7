"""iCalendar text (RFC 5545): pure, from dataclasses to octets.

Moments are written in UTC, days as days. Nothing here repeats, so UTC says exactly when, and every program shows it in
its reader's zone. The other ways bite: a zone named without its table is shifted by an hour in Outlook; the table that
icalendar makes lists every change of clocks until 2038, in each file; and a hand-cut one is wrong the year a country
changes its mind. `X-WR-TIMEZONE` tells Google and Apple which zone the owner of a feed lives in.

The lines are written here. Seen with icalendar 7.3: a thousand appointments with alarms take 0.33 s, which is more than
a whole feed may; its writer turns a typed `\\N` into a line end; and loading it takes an eighth of a second. The tests
read everything back with it and with a second reader.
"""

from halfhour.formats.ical.event import Alarm, Event, Method, Party, State
from halfhour.formats.ical.text import plain
from halfhour.formats.ical.writing import Calendar, write, write_calendar

__all__ = ["Alarm", "Calendar", "Event", "Method", "Party", "State", "plain", "write", "write_calendar"]
