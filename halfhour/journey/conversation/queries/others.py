"""What the later stages and the pages across them ask of the conversations."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Count

from halfhour.journey.conversation.models import Note, Opening, Promise, Referral
from halfhour.journey.conversation.queries.conversation import jotted, notes_of
from halfhour.journey.conversation.rules import afterwards
from halfhour.journey.interviews.models import Interview
from halfhour.journey.people.models import Person
from halfhour.journey.preparation.models import PlannedQuestion


def quotes_of(interview: Interview) -> list[str]:
    """Phrases worth quoting in the thanks, without quotation marks; what was marked comes first. One query."""
    return afterwards.quotes(jotted(notes_of(interview)))


def summary_of(interviews: Iterable[Interview]) -> dict[int, tuple[int, int, int]]:
    """Per interview id: questions asked, notes taken, people named. Three queries, however many interviews."""
    ids = [interview.pk for interview in interviews]
    asked = _counts(PlannedQuestion.objects.filter(interview__in=ids, state=PlannedQuestion.State.ASKED))
    answers = _counts(Note.objects.filter(interview__in=ids, kind=Note.Kind.NOTE).exclude(text=""))
    names = _counts(Referral.objects.filter(interview__in=ids))
    return {pk: (asked.get(pk, 0), answers.get(pk, 0), names.get(pk, 0)) for pk in ids}


def _counts(rows) -> dict[int, int]:  # type: ignore[no-untyped-def]
    return dict(rows.order_by().values_list("interview").annotate(Count("pk")))


def referrals_by(person: Person) -> list[Referral]:
    """Everybody this person named, newest first, with who they became."""
    rows = Referral.objects.filter(owner_id=person.owner_id, interview__person=person)
    return list(rows.select_related("person", "interview").order_by("-id"))


def openings_of(person: Person) -> list[Opening]:
    """Every opening this person mentioned, newest first."""
    rows = Opening.objects.filter(owner_id=person.owner_id, interview__person=person)
    return list(rows.select_related("interview").order_by("-id"))


def promises_of(person: Person) -> list[Promise]:
    """Every promise between you two, newest first."""
    rows = Promise.objects.filter(owner_id=person.owner_id, interview__person=person)
    return list(rows.select_related("interview").order_by("-id"))
