"""The search made anew for what came in: each stage says what its rows are found by, as when they were first written."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice
from typing import Any

from django.db.models import QuerySet

from halfhour.accounts.models import User
from halfhour.core import search
from halfhour.core.search import Text
from halfhour.journey.conversation.models import Debrief, Note, Opening, Promise, Referral
from halfhour.journey.conversation.queries import texts
from halfhour.journey.followups import queries as followups
from halfhour.journey.followups.models import FollowUp
from halfhour.journey.interviews import queries as interviews
from halfhour.journey.interviews.models import Interview
from halfhour.journey.organizations import queries as organizations
from halfhour.journey.organizations.models import Organization
from halfhour.journey.outreach import queries as outreach
from halfhour.journey.outreach.models import Call, Letter, Reply
from halfhour.journey.people import queries as people
from halfhour.journey.people.models import Person
from halfhour.journey.preparation import queries as preparation
from halfhour.journey.preparation.models import Question
from halfhour.journey.resumes import queries as resumes
from halfhour.journey.resumes.models import Suggestion, Version
from halfhour.journey.thanks import queries as thanks
from halfhour.journey.thanks.models import ThankYou

AT_ONCE = 500
Said = Callable[[Any], Text | None]
_INTERVIEW = ("interview__person",)


def _sources() -> dict[str, tuple[QuerySet[Any], Said]]:
    """By table: its rows with what their texts need, and what a row says."""
    return {
        "organizations.Organization": (
            Organization.objects.select_related("field").prefetch_related("departments"),
            organizations.search_text,
        ),
        "people.Person": (Person.objects.select_related("organization", "field"), people.search_text),
        "outreach.Letter": (Letter.objects.select_related("person"), outreach.search_text),
        "outreach.Call": (Call.objects.select_related("person", "organization"), outreach.search_text),
        "outreach.Reply": (Reply.objects.select_related("person"), outreach.search_text),
        "interviews.Interview": (
            Interview.objects.select_related("person__organization", "field", "owner").prefetch_related(
                "person__positions"
            ),
            interviews.search_text,
        ),
        "preparation.Question": (Question.objects.all(), preparation.search_text),
        "conversation.Note": (Note.objects.select_related(*_INTERVIEW, "planned_question"), texts.note_text),
        "conversation.Referral": (Referral.objects.select_related(*_INTERVIEW), texts.referral_text),
        "conversation.Opening": (Opening.objects.select_related(*_INTERVIEW), texts.opening_text),
        "conversation.Promise": (Promise.objects.select_related(*_INTERVIEW), texts.promise_text),
        "conversation.Debrief": (Debrief.objects.select_related(*_INTERVIEW), texts.debrief_text),
        "resumes.Version": (Version.objects.all(), resumes.version_text),
        "resumes.Suggestion": (
            Suggestion.objects.select_related("critique__person"),
            lambda row: resumes.suggestion_text(row, row.critique),
        ),
        "thanks.ThankYou": (ThankYou.objects.select_related(*_INTERVIEW), thanks.search_text),
        "followups.FollowUp": (FollowUp.objects.select_related("person"), followups.search_text),
    }


def make_anew(owner: User, created: Mapping[str, Iterable[int]]) -> None:
    """Tells the search what these rows of `owner` say, in the caller's transaction."""
    for label, (rows, said) in _sources().items():
        pks = iter(created.get(label, ()))
        while some := list(islice(pks, AT_ONCE)):
            search.put(owner.pk, _texts(rows.filter(owner=owner, pk__in=some), said))


def _texts(rows: QuerySet[Any], said: Said) -> Iterator[Text]:
    for row in rows:
        if (text := said(row)) is not None:
            yield text
