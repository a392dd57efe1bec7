"""One person's page put together: where you stand, what comes next, what happened, what stands beside it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from halfhour.accounts.models import User
from halfhour.core import moments
from halfhour.desk import today
from halfhour.desk.queries import story
from halfhour.desk.queries.beside import Beside, Fact, beside
from halfhour.desk.rules import around as words
from halfhour.desk.rules.around import Copy, Former, Promised
from halfhour.desk.rules.sections import Row, rows, sections
from halfhour.desk.rules.sentence import clause
from halfhour.desk.rules.steps import Next, Way, next_step, steps_done
from halfhour.desk.rules.telling import Event, told
from halfhour.journey.people.models import Person
from halfhour.journey.people.rules.jobs import Job, held_on

ALSO = 4  # things due with one person that stand under the first


@dataclass(frozen=True, slots=True)
class Story:
    """One person's page. `due` is the first thing due with them, `next` what to do when there is none."""

    done: list[str]
    due: Row | None
    title: str
    also: list[Row]
    next: Next | None
    next_id: int
    events: list[Event]
    older: int
    beside: Beside
    where: str
    wear: str
    openings: list[tuple[str, str]]
    promises: list[Promised]
    copies: list[Copy]
    touch: str
    jobs: list[Former]


def of(person: Person, owner: User, now: datetime, *, skip: int = 0) -> Story:
    """The page of `person`, the story from the newest event but `skip`. Its organization and namer come along."""
    around, place = beside(person), person.organization
    happened = story.story(person, skip=skip)
    found = _due(person, owner, now)
    day = moments.local_day(now, owner.zone)
    way = _way(person, around)
    ahead = next((fact for fact in around.interviews if fact["state"] == "agreed"), None)
    return Story(
        done=steps_done(way),
        due=found[0] if found else None,
        title=_title(found[0], owner, now) if found else "",
        also=found[1 : 1 + ALSO],
        next=None if found else next_step(way, person.first_name, day),
        next_id=ahead["id"] if ahead else person.pk,
        events=[
            told(one, now, owner.zone, place=_place_then(one.at, around, place.name if place else "", owner))
            for one in happened[: story.PAGE]
        ],
        older=skip + story.PAGE if len(happened) > story.PAGE else 0,
        beside=around,
        where=words.where(around.interviews, place.address if place else ""),
        wear=words.wear(around.interviews, place.dress if place else "", place.dress_source if place else ""),
        openings=[words.opening(fact, day) for fact in around.openings],
        promises=[words.promise(fact, person.first_name, day) for fact in around.promises],
        copies=[words.copy(fact, day) for fact in around.copies],
        touch=words.touch(_only(around.rhythm), _only(around.mentor), owner.numbers.mentor_weeks, day),
        jobs=[words.former(fact, day) for fact in reversed(around.jobs)],
    )


def _place_then(at: datetime, around: Beside, place: str, owner: User) -> str:
    """The organization they were at on that day: they may have changed jobs since."""
    return held_on(moments.local_day(at, owner.zone), words.jobs(around.jobs), Job("", place)).organization


def _only(facts: list[Fact]) -> Fact | None:
    return facts[0] if facts else None


def _due(person: Person, owner: User, now: datetime) -> list[Row]:
    """What is due with them, then what they are waited for."""
    theirs = [due for due in today.dues(now, owner) if due.person_id == person.pk]
    parts = sections(theirs, now, owner.zone)
    return rows(parts.now + parts.today + parts.later + parts.waiting, now, owner.zone, accented=1)


def _title(row: Row, owner: User, now: datetime) -> str:
    if row.due.waiting:
        return row.due.what
    return f"Next: {clause(row.due, now, owner.zone)}"


def _way(person: Person, around: Beside) -> Way:
    states = {fact["state"] for fact in around.interviews}
    return Way(
        asked=bool(around.letters) or bool(states),
        agreed="agreed" in states,
        held="held" in states,
        critiqued=bool(around.critiques or around.copies),
        thanked=any(fact["thanked_at"] for fact in around.interviews),
        followed=any(fact["purpose"] == "follow_up" for fact in around.letters)
        or any(fact["state"] == "done" for fact in around.followups),
        rhythm=bool(around.rhythm),
        never_again=person.never_again,
        rests_until=person.rest_until,
    )
