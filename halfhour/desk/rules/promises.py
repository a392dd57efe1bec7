"""How promises to thank in time were kept, in a sentence. Pure."""

from __future__ import annotations


def promises_words(in_time: int, sent: int, median_hours: float | None, within_hours: int) -> str:
    """`11 of 11 thank-you notes within a day. Median 6 h.`"""
    within = "a day" if within_hours == 24 else f"{within_hours} hours"
    note = "note" if sent == 1 else "notes"
    told = f"{in_time} of {sent} thank-you {note} within {within}."
    if median_hours is None or sent < 3:
        return told
    return f"{told} Median {_hours(median_hours)}."


def _hours(hours: float) -> str:
    if hours < 1:
        return f"{round(hours * 60)} min"
    return f"{round(hours)} h" if hours < 72 else f"{round(hours / 24)} days"
