"""When an appointment is: zones by all their names, tables of zones, days, durations, and times without a zone."""

from datetime import UTC, date, datetime, timedelta

import icalendar
import pytest

from halfhour.formats.invitation import read_invitation

TABLE = """BEGIN:VTIMEZONE
TZID:{name}
BEGIN:STANDARD
DTSTART:16011028T030000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010325T020000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
END:VTIMEZONE
"""


def calendar(lines: str, table: str = "") -> bytes:
    event = f"BEGIN:VEVENT\nUID:1@x\nDTSTAMP:20240101T000000Z\n{lines}\nEND:VEVENT\n"
    return f"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\n{table}{event}END:VCALENDAR\n".replace("\n", "\r\n").encode()


def times(lines: str, table: str = ""):
    invitation = read_invitation(calendar(lines, table))
    assert invitation.problems == ()
    event = invitation.events[0]
    return event.starts.isoformat(), event.ends.isoformat(), event.zone


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            "DTSTART:20240507T080000Z\nDTEND:20240507T083000Z",
            ("2024-05-07T08:00:00+00:00", "2024-05-07T08:30:00+00:00", "UTC"),
        ),
        ("DTSTART:20240507T080000\nDTEND:20240507T083000", ("2024-05-07T08:00:00", "2024-05-07T08:30:00", "")),
        ("DTSTART;VALUE=DATE:20240507\nDTEND;VALUE=DATE:20240509", ("2024-05-07", "2024-05-09", "")),
        ("DTSTART;VALUE=DATE:20240507", ("2024-05-07", "2024-05-08", "")),
        ("DTSTART:20240507", ("2024-05-07", "2024-05-08", "")),
        ("DTSTART:20240507T080000Z", ("2024-05-07T08:00:00+00:00", "2024-05-07T08:00:00+00:00", "UTC")),
        ("DTSTART:20240507T080000Z\nDURATION:PT30M", ("2024-05-07T08:00:00+00:00", "2024-05-07T08:30:00+00:00", "UTC")),
        ("DTSTART;VALUE=DATE:20240507\nDURATION:P2D", ("2024-05-07", "2024-05-09", "")),
        (
            "DTSTART;TZID=Europe/Berlin:20240507T100000\nDURATION:PT1H",
            ("2024-05-07T10:00:00+02:00", "2024-05-07T11:00:00+02:00", "Europe/Berlin"),
        ),
        # A name with a colon in it, and no quotes around it.
        (
            "DTSTART;TZID=UTC+02:00:20240507T100000",
            ("2024-05-07T10:00:00+02:00", "2024-05-07T10:00:00+02:00", ""),
        ),
        (
            "DTSTART;TZID=(UTC+01:00) Amsterdam\\, Berlin\\, Bern:20240507T100000\nDURATION:PT1H",
            ("2024-05-07T10:00:00+02:00", "2024-05-07T11:00:00+02:00", "Europe/Amsterdam"),
        ),
        (
            "DTSTART;TZID=Eastern Daylight Time:20240507T100000",
            ("2024-05-07T10:00:00-04:00", "2024-05-07T10:00:00-04:00", "America/New_York"),
        ),
        # A day is a day of the clock, an hour an hour of real time.
        (
            "DTSTART;TZID=Europe/Berlin:20240330T100000\nDURATION:P1D",
            ("2024-03-30T10:00:00+01:00", "2024-03-31T10:00:00+02:00", "Europe/Berlin"),
        ),
        (
            "DTSTART;TZID=Europe/Berlin:20240331T013000\nDURATION:PT1H",
            ("2024-03-31T01:30:00+01:00", "2024-03-31T03:30:00+02:00", "Europe/Berlin"),
        ),
        ("DTSTART:2024-05-07T08:00:00Z", ("2024-05-07T08:00:00+00:00", "2024-05-07T08:00:00+00:00", "UTC")),
        ("DTSTART:20240507T240000Z", ("2024-05-08T00:00:00+00:00", "2024-05-08T00:00:00+00:00", "UTC")),
        ("DTSTART:20240507T0800Z", ("2024-05-07T08:00:00+00:00", "2024-05-07T08:00:00+00:00", "UTC")),
    ],
)
def test_the_times_of_an_appointment(lines, expected):
    assert times(lines) == expected


@pytest.mark.parametrize(
    ("tzid", "zone"),
    [
        ("Europe/Berlin", "Europe/Berlin"),
        ("europe/berlin", "Europe/Berlin"),
        ('"Europe/Berlin"', "Europe/Berlin"),
        ("W. Europe Standard Time", "Europe/Berlin"),
        ('"Eastern Standard Time"', "America/New_York"),
        ("/freeassociation.sourceforge.net/Tzfile/Europe/Berlin", "Europe/Berlin"),
        ("/mozilla.org/20070129_1/America/Argentina/Buenos_Aires", "America/Argentina/Buenos_Aires"),
        ("tzone://Microsoft/Utc", "UTC"),
        ("GMT", "UTC"),
        ('"(UTC+01:00) Amsterdam, Berlin, Bern, Rome"', "Europe/Amsterdam"),
        ('"(UTC-05:00) Eastern Time (US & Canada)"', "America/New_York"),
        ('"(GMT+01.00) Sarajevo/Warsaw/Zagreb"', "Europe/Sarajevo"),
        ('"(UTC-07:00) Arizona"', "America/Phoenix"),
        ("America/New York", "America/New_York"),
        ("Europe/Zürich", "Europe/Zurich"),
    ],
)
def test_a_zone_has_many_names(tzid, zone):
    assert times(f"DTSTART;TZID={tzid}:20240507T100000")[2] == zone


def test_offsets_are_no_zones_and_still_tell_the_moment():
    assert times("DTSTART;TZID=GMT+0530:20240507T100000")[::2] == ("2024-05-07T10:00:00+05:30", "")


@pytest.mark.parametrize("name", ["Customized Time Zone", "custom_Europe/Berlin", "(UTC+01:00) Amsterdam, Berlin"])
@pytest.mark.parametrize(
    ("clock", "offset"),
    [
        ("20240115T100000", 1),
        ("20240331T013000", 1),
        ("20240331T040000", 2),
        ("20240707T100000", 2),
        ("20241027T040000", 1),
    ],
)
def test_the_table_of_a_file_tells_the_offset(name, clock, offset):
    starts, _, zone = times(f'DTSTART;TZID="{name}":{clock}', TABLE.format(name=name))
    assert datetime.fromisoformat(starts).utcoffset() == timedelta(hours=offset)
    assert zone == {"custom_Europe/Berlin": "Europe/Berlin", "(UTC+01:00) Amsterdam, Berlin": "Europe/Amsterdam"}.get(
        name, ""
    )


def test_a_table_that_stands_below_the_event_and_says_where_it_is_from():
    table = TABLE.format(name="x").replace("TZID:x", "TZID:x\nX-LIC-LOCATION:Europe/Vienna")
    data = calendar("DTSTART;TZID=x:20240507T100000").replace(b"END:VCALENDAR", table.encode() + b"END:VCALENDAR")
    event = read_invitation(data).events[0]
    assert (event.starts.isoformat(), event.zone) == ("2024-05-07T10:00:00+02:00", "Europe/Vienna")


def test_an_unknown_zone_is_named_and_the_clock_kept():
    invitation = read_invitation(calendar("DTSTART;TZID=Nowhere/City:20240507T100000"))
    assert invitation.events[0].starts == datetime(2024, 5, 7, 10)
    assert "Nowhere/City" in invitation.problems[0]
    assert "Line 7" in invitation.problems[0]


@pytest.mark.parametrize(
    ("lines", "word"),
    [
        ("DTSTART:20240507T080000Z\nDTEND:20240507T070000Z", "before the start"),
        ("DTSTART:20240507T080000Z\nDTEND:20240507", "day"),
        ("DTSTART:yesterday", "yesterday"),
        ("DTSTART:20241307T080000Z", "no date"),
        ("DTSTART:20240507T080000Z\nDURATION:soon", "duration"),
        ("DTSTART:20240507T080000Z\nDURATION:P999999999999999W", "duration"),
        ("DTSTART:99991231T080000Z\nDURATION:P9999W", "duration"),
        ("SUMMARY:x", "no start"),
        ("DTSTART:20240507T080000Z\nSEQUENCE:two", "SEQUENCE"),
        ("DTSTART:20240507T080000Z\nbroken", "no calendar line"),
        ("DTSTART:20240507T080000Z\nEND:VALARM", "not begun"),
    ],
)
def test_what_is_wrong_is_named_and_the_rest_read(lines, word):
    invitation = read_invitation(calendar(lines))
    assert invitation.events[0].uid == "1@x"
    assert any(word in problem for problem in invitation.problems)


@pytest.mark.parametrize("rule", ["FREQ=SECONDLY", "FREQ=SECONDLY;INTERVAL=0", "FREQ=YEARLY;BYDAY=99MO", "nonsense"])
def test_rules_are_kept_and_never_unrolled(rule):
    event = read_invitation(calendar(f"DTSTART:20240507T080000Z\nRRULE:{rule}")).events[0]
    assert (event.repeats, event.starts) == (rule, datetime(2024, 5, 7, 8, tzinfo=UTC))
    table = TABLE.format(name="x").replace("FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10", rule)
    assert read_invitation(calendar("DTSTART;TZID=x:20240507T100000", table)).events[0].starts.utcoffset() == timedelta(
        hours=2
    )


def test_another_reader_finds_the_same_times():
    lines = "DTSTART;TZID=Customized:{clock}\nDURATION:PT45M"
    for month in range(1, 13):
        data = calendar(lines.format(clock=f"2024{month:02}15T101500"), TABLE.format(name="Customized"))
        event = icalendar.Calendar.from_ical(data).walk("VEVENT")[0]
        ours = read_invitation(data).events[0]
        assert ours.starts.utcoffset() == event.start.utcoffset()
        assert (ours.starts.replace(tzinfo=None), ours.ends.replace(tzinfo=None)) == (
            event.start.replace(tzinfo=None),
            event.end.replace(tzinfo=None),
        )


def test_a_day_is_a_date():
    event = read_invitation(calendar("DTSTART;VALUE=DATE:20240507")).events[0]
    assert (event.starts, event.ends) == (date(2024, 5, 7), date(2024, 5, 8))


def test_a_table_that_knows_one_offset_and_no_date_is_that_offset():
    bare = "BEGIN:VTIMEZONE\nTZID:Mine\nBEGIN:STANDARD\nTZOFFSETFROM:+0530\nTZOFFSETTO:+0530\nEND:STANDARD\nEND:VTIMEZONE\n"
    assert times("DTSTART;TZID=Mine:20240507T100000", bare)[0] == "2024-05-07T10:00:00+05:30"
    two = bare.replace("END:VTIMEZONE", "BEGIN:DAYLIGHT\nTZOFFSETTO:+0630\nEND:DAYLIGHT\nEND:VTIMEZONE")
    [problem] = read_invitation(calendar("DTSTART;TZID=Mine:20240507T100000", two)).problems
    assert "is not known" in problem


def test_a_duration_that_runs_backwards_is_named():
    [problem] = read_invitation(calendar("DTSTART:20240507T080000Z\nDURATION:-PT1H")).problems
    assert "before the start" in problem


ERAS = "".join(
    f"BEGIN:{kind}\nDTSTART:{begins}\nRRULE:FREQ=YEARLY;BYDAY={day};BYMONTH={month}\nTZOFFSETFROM:{before}\n"
    f"TZOFFSETTO:{to}\nEND:{kind}\n"
    for kind, begins, day, month, before, to in [
        ("STANDARD", "16711029T020000", "-1SU", 10, "-0400", "-0500"),
        ("DAYLIGHT", "16710404T020000", "1SU", 4, "-0500", "-0400"),
        ("STANDARD", "20071104T020000", "1SU", 11, "-0400", "-0500"),
        ("DAYLIGHT", "20070311T020000", "2SU", 3, "-0500", "-0400"),
    ]
)


@pytest.mark.parametrize(
    ("said", "offset"),
    [
        ("19851028", "-05:00"),
        ("19850320", "-05:00"),
        ("20251101", "-04:00"),
        ("20251103", "-05:00"),
        ("20250320", "-04:00"),
    ],
)
def test_a_later_rule_of_a_table_ends_the_earlier_one(said, offset):
    table = f"BEGIN:VTIMEZONE\nTZID:Customized Time Zone 1\n{ERAS}END:VTIMEZONE\n"
    assert times(f'DTSTART;TZID="Customized Time Zone 1":{said}T140000', table)[0][-6:] == offset


@pytest.mark.parametrize("method", ["CANCEL", "REPLY", "DECLINECOUNTER"])
def test_an_answer_needs_no_start(method):
    data = calendar("SEQUENCE:2").replace(b"VERSION:2.0", f"VERSION:2.0\r\nMETHOD:{method}".encode())
    invitation = read_invitation(data)
    assert invitation.problems == ()
    assert (invitation.events[0].uid, invitation.events[0].sequence) == ("1@x", 2)
