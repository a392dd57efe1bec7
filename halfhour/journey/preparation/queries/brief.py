"""What the brief says: one sheet for the bag, on the page and as a PDF."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from halfhour.core import moments
from halfhour.journey.interviews.models import Interview
from halfhour.journey.interviews.rules.leaving import Leaving
from halfhour.journey.preparation.models import PlannedQuestion
from halfhour.journey.preparation.queries.plan import plan_of, to_have_ready
from halfhour.journey.preparation.rules.checklist import Ready
from halfhour.journey.preparation.rules.sheet import Line, Sheet, on_one_sheet, sheet, short

TAKEN = ("copies", "resume", "notebook")
CUT = ("where", "way", "door", "ask_for", "parking", "phone", "wear", "take")  # what somebody typed, of any length


@dataclass(frozen=True, slots=True)
class Brief:
    """Everything that stands on the sheet, in words; what is not known is blank. Times are the owner's.

    One sheet holds it all: what had no room is `left_out`, and `shortened` names the facts that lost their end.
    `leave` is when to leave, `be_ready` when to be ready where nobody travels; `there` is the start on the clock of
    the place where that is another.
    """

    name: str
    title: str
    organization: str
    when: str
    there: str
    leave: str
    be_ready: str
    where: str
    way: str
    door: str
    ask_for: str
    parking: str
    phone: str
    wear: str
    take: str
    questions: list[PlannedQuestion]
    closers: list[PlannedQuestion]
    left_out: list[PlannedQuestion]
    shortened: list[str]

    @property
    def role(self) -> str:
        """`Lab lead, Northwind Robotics`."""
        return ", ".join(part for part in (self.title, self.organization) if part)

    @property
    def facts(self) -> list[tuple[str, str]]:
        """Pairs of a name and what it says, in the order one needs them."""
        named = [
            ("When", self.when),
            ("Their clock", self.there),
            ("Leave", self.leave),
            ("Be ready", self.be_ready),
            ("Where", self.where),
            ("The way", self.way),
            ("Door", self.door),
            ("Ask for", self.ask_for),
            ("Parking", self.parking),
            ("Phone", self.phone),
            ("Wear", self.wear),
            ("Take", self.take),
        ]
        return [(name, said) for name, said in named if said]

    @property
    def sheet(self) -> Sheet:
        """How it is set so that it fits one sheet."""
        asked = [*self.questions, *self.closers]
        return sheet([one.text for one in asked], [said for _, said in self.facts])


def brief(interview: Interview, now: datetime, resume: str = "") -> Brief:
    """The sheet of one interview, read by `interviews.queries.full()`; `resume` names the version to take, as the
    stage that keeps it says it. One query."""
    whole = _whole(interview, now, resume)
    names = [name for name, said in whole.facts if short(said) != " ".join(said.split())]
    shorter: dict[str, Any] = {one: short(getattr(whole, one)) for one in CUT}
    cut = replace(whole, **shorter, shortened=names)
    plan = [*whole.questions, *whole.closers]
    lines = [Line(one.text, one.must, one.closer) for one in plan]
    kept = set(on_one_sheet(lines, [said for _, said in cut.facts]))
    return replace(
        cut,
        questions=[one for place, one in enumerate(plan) if place in kept and not one.closer],
        closers=[one for place, one in enumerate(plan) if place in kept and one.closer],
        left_out=[one for place, one in enumerate(plan) if place not in kept],
    )


def _whole(interview: Interview, now: datetime, resume: str) -> Brief:
    """Everything there is to say, however long."""
    person, plan, zone = interview.person, plan_of(interview), interview.owner.zone
    leaving, wear = interview.leaving(interview.owner.numbers), interview.wear()
    day = moments.long_day(moments.local_day(interview.starts_at, zone), moments.local_day(now, zone))
    start, end = (moments.clock_time(at, zone) for at in (interview.starts_at, interview.ends_at))
    in_person = interview.mode == Interview.Mode.IN_PERSON
    return Brief(
        name=person.full_name,
        title=person.title,
        organization=person.organization.name if person.organization else "",
        when=f"{day}, {start} to {end}",
        there=_there(interview, now),
        leave=_leave(interview, leaving) if in_person else "",
        be_ready=f"by {moments.clock_time(leaving.at, zone)}" if leaving.minutes and not in_person else "",
        where=_where(interview),
        way=interview.directions if in_person else "",
        door=interview.door if in_person else "",
        ask_for=interview.ask_for if in_person else "",
        parking=interview.parking if in_person else "",
        phone=interview.phone,
        wear=f"{wear.text} ({wear.source})" if in_person or interview.mode == Interview.Mode.VIDEO else "",
        take=_listed([_taken(one, resume) for one in to_have_ready(interview) if one.key in TAKEN]),
        questions=[one for one in plan if not one.closer],
        closers=[one for one in plan if one.closer],
        left_out=[],
        shortened=[],
    )


def _taken(one: Ready, resume: str) -> str:
    """`3 copies of your resume (v5, resume.pdf)`."""
    return f"{one.text} ({resume})" if resume and one.key in ("copies", "resume") else one.text


def _listed(things: list[str]) -> str:
    """`3 copies of your resume, notebook and two pens`."""
    said = ", ".join(thing[:1].lower() + thing[1:] for thing in things)
    return said[:1].upper() + said[1:]


def _there(interview: Interview, now: datetime) -> str:
    mine, theirs = interview.owner.zone, interview.zone
    at = interview.starts_at
    same = at.astimezone(mine).utcoffset() == at.astimezone(theirs).utcoffset()
    return "" if same else moments.when(at, now, theirs)


def _leave(interview: Interview, leaving: Leaving) -> str:
    if not leaving.knows_way:
        return leaving.words()
    parts = ", ".join(f"{minutes} min {what}" for minutes, what in leaving.parts)
    return f"by {moments.clock_time(leaving.at, interview.owner.zone)}" + (f": {parts}" if parts else "")


def _where(interview: Interview) -> str:
    if interview.mode == Interview.Mode.VIDEO:
        return interview.link
    organization = interview.person.organization
    address = organization.address if organization else ""
    return (interview.place or address) if interview.mode == Interview.Mode.IN_PERSON else ""
