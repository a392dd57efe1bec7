"""The portfolio, and what could go into it; the owner comes first."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse

from halfhour.accounts.models import User
from halfhour.core.moments import local_day, long_day
from halfhour.formats.paper import Paper, changed
from halfhour.journey.conversation.models import Note
from halfhour.journey.interviews.models import Interview
from halfhour.journey.outreach.models import Letter
from halfhour.journey.people.models import Person
from halfhour.journey.preparation.rules.sheet import paper as size_of
from halfhour.journey.reports.models import Example
from halfhour.journey.reports.rules import naming
from halfhour.journey.reports.rules.portfolio import Shelf, Shown, portfolio, shelves
from halfhour.journey.reports.rules.telling import Noted, Talk
from halfhour.journey.resumes.models import Suggestion

NEWEST = 25  # of each kind of thing that can be chosen from; older ones are put in from their own page
PEOPLE = ("note__interview__person", "suggestion__critique__person", "letter__person", "interview__person")


def examples_of(owner: User) -> QuerySet[Example]:
    """Everything in the portfolio with what it is and whose it was, in the order it was put in. One query."""
    rows = Example.objects.filter(owner=owner).select_related("owner", "suggestion__taken_in")
    return rows.select_related(*(f"{path}__organization" for path in PEOPLE)).order_by("id")


def shelves_of(owner: User, name: str) -> list[Shelf]:
    """The eight competencies with what shows each; `name` says how far people are named. One query."""
    return shelves(shown_as(owner, row, name) for row in examples_of(owner))


def portfolio_paper(owner: User, name: str) -> Paper:
    """The portfolio as it goes out."""
    rows = list(examples_of(owner))
    talks = [_talk(person) for person in map(person_of, rows)]
    school = ", ".join(filter(None, (owner.school, owner.studies)))
    filled = shelves(shown_as(owner, row, name) for row in rows)
    paper = portfolio(filled, student=owner.name, school=school, size=size_of(owner.country))
    return changed(paper, naming.masking(talks, name), keep=("by",))


def person_of(row: Example) -> Person:
    """Whom an example has to do with."""
    if row.note:
        return row.note.interview.person
    if row.suggestion:
        return row.suggestion.critique.person
    thing = row.letter or row.interview
    assert thing is not None
    return thing.person


def things(owner: User) -> dict[str, list[Any]]:
    """The newest of each kind that can show something, by the words of their kind. Four queries."""
    notes = Note.objects.filter(owner=owner, kind=Note.Kind.NOTE).exclude(text="").select_related("interview__person")
    taken = Suggestion.objects.filter(owner=owner, state=Suggestion.State.TAKEN).select_related("critique__person")
    sent = Letter.objects.filter(owner=owner, sent_at__isnull=False).select_related("person")
    held = Interview.objects.filter(owner=owner, state=Interview.State.HELD).select_related("person")
    return {
        "Notes": list(notes.order_by("-created_at", "-id")[:NEWEST]),
        "Suggestions you took": list(taken.order_by("-decided_at", "-id")[:NEWEST]),
        "Letters you sent": list(sent.order_by("-sent_at", "-id")[:NEWEST]),
        "Interviews": list(held.order_by("-starts_at", "-id")[:NEWEST]),
    }


def examples_by(owner: User, held: Iterable[Interview]) -> dict[int, list[str]]:
    """Per interview what one put into the portfolio from it: `Communication: why`. One query."""
    ids = {met.pk for met in held}
    found: dict[int, list[str]] = {}
    for row in examples_of(owner):
        met = row.interview_id
        if row.note:
            met = row.note.interview_id
        elif row.suggestion:
            met = row.suggestion.critique.interview_id
        if met is not None and met in ids:
            found.setdefault(met, []).append(f"{row.get_competency_display()}: {row.why}")
    return found


def _talk(person: Person) -> Talk:
    """Without a conversation around it, of who is not named only their title may be told."""
    place = person.organization.name if person.organization else ""
    return Talk(
        name=person.full_name,
        names=tuple(filter(None, (person.full_name, person.given, person.family))),
        kind=person.title,
        may_be_named=person.may_be_named,
        title=person.title,
        organization=place,
        places=(place,) if place else (),
    )


def shown_as(owner: User, row: Example, name: str) -> Shown:
    """One example as a page shows it."""
    talk = _talk(person_of(row))
    by = naming.who(talk, name)
    if row.note:
        by = naming.whose(talk, Noted(row.note.text, names_host=row.note.names_host), by, name)
    what, words, url = _what(owner, row)
    by = by[0].lower() + by[1:] if by.startswith("The ") else by
    return Shown(row.pk, row.competency, row.why, what, words, by, url)


def _what(owner: User, row: Example) -> tuple[str, str, str]:
    """What it is, in its own words, and where it stands."""
    if row.note:
        day = long_day(local_day(row.note.created_at, owner.zone))
        return f"Noted on {day}", row.note.text, reverse("conversation:note", args=[row.note.pk])
    if row.suggestion:
        where = f", in {row.suggestion.taken_in} of my resume" if row.suggestion.taken_in else ""
        url = reverse("resumes:critique", args=[row.suggestion.critique_id])
        return f"Advice I took{where}", row.suggestion.text, url
    if row.letter:
        assert row.letter.sent_at is not None
        day = long_day(local_day(row.letter.sent_at, owner.zone))
        return f"A letter of {day}", row.letter.subject, row.letter.get_absolute_url()
    assert row.interview is not None
    day = long_day(local_day(row.interview.starts_at, owner.zone))
    return f"A conversation on {day}", "", reverse("interviews:interview", args=[row.interview.pk])
