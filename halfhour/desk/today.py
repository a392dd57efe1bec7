"""What is due, asked of every stage and put in order: the heart of Halfhour."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from halfhour.accounts.mailbox import queries as mailbox
from halfhour.accounts.models import User
from halfhour.core.due import Due
from halfhour.core.unchanged import until_changed
from halfhour.desk.rules.sections import Sections, sections
from halfhour.desk.rules.sentence import sentence
from halfhour.journey.conversation import queries as conversation
from halfhour.journey.followups import queries as followups
from halfhour.journey.insights.queries import Learned, learning
from halfhour.journey.interviews import queries as interviews
from halfhour.journey.interviews.models import Interview
from halfhour.journey.outreach import queries as outreach
from halfhour.journey.people import queries as people
from halfhour.journey.people.models import Person
from halfhour.journey.preparation import queries as preparation
from halfhour.journey.resumes import queries as resumes
from halfhour.journey.thanks import queries as thanks
from halfhour.journey.thanks.queries import Kept

STAGES = (mailbox, people, outreach, interviews, preparation, conversation, resumes, thanks, followups)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What to do when nothing is due: as an imperative for the sentence, and as a thing to do."""

    brief: str
    what: str
    why: str
    button: str
    url_name: str


@dataclass(frozen=True, slots=True)
class Beside:
    """What stands beside the list: the coming half hours, what the fields add up to, how thanks were kept."""

    week: list[Interview]
    learning: list[Learned]
    kept: Kept


@dataclass(frozen=True, slots=True)
class Today:
    """The day of one owner: the sentence, the four lists, and what to do when both Now and Today are empty."""

    sentence: str
    parts: Sections
    suggestion: Suggestion | None


BEGIN = Suggestion(
    "begin with one person",
    "Begin with one person",
    "Name somebody who does work you are curious about, or bring in the people you know.",
    "Begin",
    "desk:start",
)
ASK = Suggestion(
    "find the next person to ask",
    "Find the next person to ask",
    "Look through your people for somebody you have not written to yet. One letter a week is a good pace.",
    "Look through your people",
    "people:list",
)


@until_changed
def dues(now: datetime, owner: User) -> list[Due]:
    """Everything due or waited for, of one owner, out of every stage."""
    return [due for stage in STAGES for due in stage.due(now, owner)]


@until_changed
def beside(now: datetime, owner: User) -> Beside:
    """What stands beside the list of `owner`."""
    return Beside(interviews.this_week(owner, now), learning(owner), thanks.promises_kept(owner))


def today(now: datetime, owner: User) -> Today:
    """The day of `owner`. There is always a next thing."""
    parts = sections(dues(now, owner), now, owner.zone)
    suggestion = None if parts.now or parts.today else _suggestion(owner)
    otherwise = suggestion.brief if suggestion else ASK.brief
    return Today(sentence(parts, now, owner.zone, otherwise=otherwise), parts, suggestion)


def _suggestion(owner: User) -> Suggestion:
    """The next thing for somebody with nothing to do: a first person, or another one to ask."""
    return ASK if Person.objects.filter(owner=owner).exists() else BEGIN
