"""Real calendars, where the folder with them is present: all are read, none is refused, none takes long."""

import json
import time
import warnings
from pathlib import Path

import icalendar
import pytest

from halfhour.formats.invitation import read_invitation

CALENDARS = Path(__file__).resolve().parents[5] / "shared" / "data" / "ics"
pytestmark = pytest.mark.skipif(not CALENDARS.is_dir(), reason="the shared cases are not here")

# Its names are folded over empty lines, which the truth was not made for.
FOLDED = ("icalendar_calendars_multiple_calendar_components.ics",)


def cases():
    return json.loads((CALENDARS / "truth.json").read_text()) if CALENDARS.is_dir() else {}


@pytest.mark.parametrize("name", sorted(cases()))
def test_each_is_read(name):
    truth = cases()[name]
    data = (CALENDARS / name).read_bytes()
    began = time.process_time()
    invitation = read_invitation(data)
    assert time.process_time() - began < 5
    assert not any("could not be read (" in problem for problem in invitation.problems)
    assert len(invitation.events) == truth["events"]
    assert invitation.method == (truth["method"] or [""])[0]
    if name not in FOLDED:
        assert {event.uid for event in invitation.events if event.uid} <= set(truth["uids"])


def test_another_reader_finds_the_same_starts():
    compared = 0
    for name in sorted(cases()):
        data = (CALENDARS / name).read_bytes()
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                theirs = [
                    event for one in icalendar.Calendar.from_ical(data, multiple=True) for event in one.walk("VEVENT")
                ]
        except ValueError:
            continue
        ours = read_invitation(data).events
        for event, other in zip(ours, theirs, strict=False):
            if event.starts is not None and hasattr(other.get("DTSTART"), "dt"):
                start = other["DTSTART"].dt
                assert str(start)[:19] == event.starts.isoformat().replace("T", " ")[:19], name
                compared += 1
                offset = getattr(start, "utcoffset", lambda: None)()
                if offset is not None and getattr(event.starts, "tzinfo", None) is not None:
                    assert offset == event.starts.utcoffset(), name
    assert compared > 100
