"""What can be in the way of an appointment, each with a sentence that says what to do."""

from __future__ import annotations

from halfhour.core.problems import Problem


class TwoAtOnce(Problem):
    """Another interview goes on at that time."""

    sentence = "You have another interview at that time. Choose another time, or change that one."
    field = "starts_at"


class TooClose(Problem):
    """The way to one touches the other; may be overridden with `anyway`."""

    sentence = "There is no time for the way between the two. Choose another time, or keep both if you know a way."
    field = "anyway"


class InThePast(Problem):
    """The start lies behind; may be overridden with `already`."""

    sentence = "That time has passed. Choose another, or say that the half hour has already taken place."
    field = "already"


class TooFar(Problem):
    """A slip in the year."""

    sentence = "That is years away. Check the year."
    field = "starts_at"


class EndsBeforeStart(Problem):
    """An end at or before its start."""

    sentence = "The end lies before the start. Check the day and the time."
    field = "ended_at"


class WrongEnd(Problem):
    """An end still to come, or half a day after the start."""

    field = "ended_at"


class NotPossible(Problem):
    """What it has become already does not allow this."""


class TooEarly(Problem):
    """It has not begun yet, so nobody can have missed it."""

    sentence = "It has not begun yet, so it cannot have been missed. Cancel it if it will not take place."


class UnknownZone(Problem):
    """A time zone that does not exist."""

    sentence = "That time zone does not exist. Choose one from the list."
    field = "time_zone"
