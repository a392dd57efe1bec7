"""What was said of the resume, and the tricks that hold for an industry."""

from __future__ import annotations

from django.db.models import QuerySet

from halfhour.accounts.models import User
from halfhour.core.search import Text
from halfhour.journey.interviews.models import Interview
from halfhour.journey.people.models import Person
from halfhour.journey.resumes.models import Critique, Suggestion, Trick


def _critiques(owner_id: int) -> QuerySet[Critique]:
    return (
        Critique.objects.filter(owner_id=owner_id)
        .select_related("person", "version", "interview")
        .defer("version__text", "version__parts")
        .prefetch_related("suggestions__taken_in")
        .order_by("-given_on", "-id")
    )


def critiques_of(person: Person) -> list[Critique]:
    """What a person said of the resume, newest first, each with its version and suggestions."""
    return list(_critiques(person.owner_id).filter(person=person))


def critiques_in(interview: Interview) -> list[Critique]:
    """What was said of the resume in one interview, with the suggestions."""
    return list(_critiques(interview.owner_id).filter(interview=interview))


def critiques(owner: User) -> QuerySet[Critique]:
    """All critiques of the owner, newest first, ready to be shown; filter by `version` for those of one."""
    return _critiques(owner.pk)


def open_suggestions(owner: User, most: int = 20) -> list[Suggestion]:
    """The newest `most` suggestions nobody has decided on, each with its critique and person."""
    waiting = Suggestion.objects.filter(owner=owner, state=Suggestion.State.OPEN)
    return list(waiting.select_related("critique__person").order_by("-critique_id", "id")[:most])


def placeable(owner: User) -> QuerySet[Suggestion]:
    """What a new version may carry: advice not decided on, and advice taken that is in no version yet."""
    waiting = Suggestion.objects.filter(owner=owner, state__in=[Suggestion.State.OPEN, Suggestion.State.TAKEN])
    return waiting.filter(taken_in=None).select_related("critique__person").order_by("-critique_id", "id")


def has_advice(owner: User) -> bool:
    """Whether anybody advised anything, so that there is a page of it."""
    return Suggestion.objects.filter(owner=owner).exists() or Trick.objects.filter(owner=owner).exists()


def suggestion_text(suggestion: Suggestion, critique: Critique) -> Text:
    """What search finds a suggestion by; it leads to the person who made it."""
    return Text(
        kind="suggestion",
        object_id=suggestion.pk,
        title=f"Advice from {critique.person.full_name}",
        body=suggestion.text,
        excerpt=suggestion.text,
        target_id=critique.person_id,
    )
