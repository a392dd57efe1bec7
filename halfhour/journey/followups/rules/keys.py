"""The names of derived follow-ups: a row under such a key says what became of it. Pure."""

from __future__ import annotations

from datetime import date


def of_search(begins: date, organization_id: int) -> str:
    """`search:2027:42`: one organization in one year's search; another year brings it again."""
    return f"search:{begins.year}:{organization_id}"


def of_opening(opening_id: int) -> str:
    """`opening:3`."""
    return f"opening:{opening_id}"


def of_season(opens_on: date, organization_id: int) -> str:
    """`season:2027-09:42`: one organization's season, in the year and month it opens."""
    return f"season:{opens_on:%Y-%m}:{organization_id}"


def of_application(opening_id: int) -> str:
    """`applied:3`: asking what became of the application for that opening."""
    return f"applied:{opening_id}"


def of_promise(promise_id: int) -> str:
    """`promise:7`."""
    return f"promise:{promise_id}"


def of_touch(person_id: int, due_on: date) -> str:
    """`in_touch:42:2026-11-18`: one turn of one person's rhythm."""
    return f"in_touch:{person_id}:{due_on.isoformat()}"


def of_advice(person_id: int, newest: date) -> str:
    """`advice:42:2026-11-18`: what came of one person's advice, up to the newest of it."""
    return f"advice:{person_id}:{newest.isoformat()}"


def of_mentor(person_id: int, asked_on: date) -> str:
    """`mentor:42:2026-11-18`: whether they said yes to what was asked on that day."""
    return f"mentor:{person_id}:{asked_on.isoformat()}"


def promise_in(key: str) -> int | None:
    """The id of the promise a key names; None when it names something else."""
    kind, _, number = key.partition(":")
    return int(number) if kind == "promise" and number.isascii() and number.isdigit() else None
