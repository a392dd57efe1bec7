"""The rows that silence makes: waiting, a second person, a reminder, rest, or a time still to agree."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.urls import reverse

from halfhour.core.due import Due
from halfhour.journey.outreach.models import Letter, Reply
from halfhour.journey.outreach.queries.saying import day_of, day_over, on_day, since
from halfhour.journey.outreach.queries.silent import Silent


def dues(row: Silent, now: datetime) -> list[Due]:
    """What one silent letter asks for at `now`."""
    if row.said == Reply.Kind.YES and row.letter.purpose == Letter.Purpose.ANSWER and row.stage != "waiting":
        return [_agree(row, now)]
    if row.stage == "rest":
        return [_rest(row)]
    if row.stage == "remind":
        return [_remind(row, now)]
    waiting = [_waiting(row, now)]
    return [*waiting, _second(row, now)] if row.stage == "second" and not row.approached else waiting


def _due(row: Silent, kind: str, **said: Any) -> Due:
    said.setdefault("person_id", row.person.pk)
    return Due(owner_id=row.owner.pk, kind=f"outreach.{kind}", subject=f"letter:{row.letter.pk}", step="find", **said)


def _waiting(row: Silent, now: datetime) -> Due:
    until = row.steps.remind_on or row.steps.rest_on
    assert until is not None
    then = "one reminder" if row.steps.remind_on else "let it rest"
    note = "note" if row.letter.channel == Letter.Channel.LINKEDIN else "letter"
    return _due(
        row,
        "waiting",
        what=f"{row.person.full_name} has your {note} since {since(row.sent_at, now, row.owner)}",
        why=f"No answer by {day_of(until, now, row.owner)}: {then}.",
        url=reverse("outreach:reply", args=[row.person.pk]),
        button="They answered",
        by=row.begins(until),
        opens=row.sent_at,
        brief=f"wait for {row.person.first_name}",
        waiting=True,
    )


def _second(row: Silent, now: datetime) -> Due:
    place, until = row.person.organization, row.steps.remind_on or row.steps.rest_on
    assert place is not None
    assert row.steps.second_on is not None
    assert until is not None
    silent = f"No answer from {row.person.full_name} since {since(row.sent_at, now, row.owner)}."
    times = {"opens": row.begins(row.steps.second_on), "by": row.begins(until)}
    if row.other:
        return _due(
            row,
            "second",
            what=f"Write to {row.other.full_name} at {place.name} too",
            why=f"{silent} After {row.owner.numbers.second_person_after_days} business days one asks a second person there.",
            url=reverse("outreach:write", args=[row.other.pk]),
            button="Write",
            person_id=row.other.pk,
            brief=f"write to {row.other.first_name}",
            **times,
        )
    return _due(
        row,
        "second",
        what=f"Find a second person at {place.name}",
        why=f"{silent} Their website or a call gives you a name.",
        url=f"{reverse('people:new')}?organization={place.pk}",
        button="Name somebody",
        brief=f"find a second person at {place.name}",
        **times,
    )


def _remind(row: Silent, now: datetime) -> Due:
    assert row.steps.remind_on is not None
    last = row.reminders + 1 >= row.owner.numbers.reminders_most
    days, opens = row.owner.numbers.reminder_after_days, row.begins(row.steps.remind_on)
    which = "This is your last reminder: more is read as pressure." if last else "Another short one is in order."
    if not row.reminders:
        which = "One short reminder is in order."
    return _due(
        row,
        "remind",
        what=f"Remind {row.person.full_name}" + (" once more" if row.reminders else ""),
        why=f"No answer since {since(row.sent_at, now, row.owner)}; {days} business days are over. {which}",
        url=f"{reverse('outreach:write', args=[row.person.pk])}?purpose=reminder&channel={row.letter.channel}",
        button="Write it",
        by=day_over(opens, row.owner),
        opens=opens,
        brief=f"remind {row.person.first_name}",
    )


def _rest(row: Silent) -> Due:
    many = row.reminders + 1
    return _due(
        row,
        "rest",
        what=f"Let {row.person.full_name} rest",
        why=f"{many} letter{'s have' if many > 1 else ' has'} had no answer; one more would be pressure. Somebody else may "
        "have the time.",
        url=reverse("outreach:rest", args=[row.person.pk]),
        button="Let it rest",
        brief=f"let {row.person.first_name} rest",
        weight=-1,
    )


def _agree(row: Silent, now: datetime) -> Due:
    day = on_day(row.sent_at, now, row.owner)
    return _due(
        row,
        "agree",
        what=f"Agree a time with {row.person.full_name}",
        why=f"They said yes, and have not answered what you wrote {day}. A call settles it.",
        url=reverse("interviews:agree", args=[row.person.pk]),
        button="Agree a time",
        by=day_over(now, row.owner),
        opens=row.sent_at,
        brief=f"agree a time with {row.person.first_name}",
        weight=1,
    )
