"""What to say on the phone, for exactly this case. Pure.

The case follows from what is known: the person, the department's manager, the department, or none of them. What is
not known stands in brackets.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from halfhour.journey.outreach.rules import phrases
from halfhour.journey.outreach.rules.dialling import spelled
from halfhour.journey.outreach.rules.known import Known

Case = Literal["person", "written", "manager", "confirmed", "unknown", "absent"]
PARTS = ("department", "team", "office", "lab", "laboratory", "group", "unit", "division", "desk", "studio", "section")


@dataclass(frozen=True, slots=True)
class Situation:
    """What the call is about. `department_state` is a value of Department.State; `hour` is the hour there, 0 to 23."""

    known: Known
    department: str = ""
    department_state: str = "unknown"
    manager: str = ""
    hour: int | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One thing to say; `cue` says when, where that is not simply next."""

    say: str
    cue: str = ""


@dataclass(frozen=True, slots=True)
class Script:
    """The lines of a call, what to answer when somebody asks what it is about, and the voicemail."""

    case: Case
    lines: list[Line]
    asked: str
    voicemail: str


def script(situation: Situation) -> Script:
    """The script of this call."""
    found = case(situation)
    return Script(found, [*_opening(situation, found), _purpose(situation)], _asked(situation), _voicemail(situation))


def case(situation: Situation) -> Case:
    """Who is asked for: the person, one who has a letter already, the manager, the department's manager, or first
    whether it exists."""
    if situation.known.full_name:
        return "written" if situation.known.first_sent else "person"
    if situation.department_state == "does_not_exist":
        return "absent"
    if situation.manager:
        return "manager"
    return "confirmed" if situation.department_state == "confirmed" else "unknown"


def hello(hour: int | None) -> str:
    """The greeting at that hour there; `Hello` when their time is not known."""
    if hour is None:
        return "Hello"
    return "Good morning" if hour < 12 else "Good afternoon" if hour < 18 else "Good evening"


def department(name: str) -> str:
    """`research department`; a name that says what it is already stays as it is."""
    name = phrases.clean(name)
    if not name:
        return "[which department]"
    return name if name.lower().split()[-1] in PARTS else f"{name} department"


def _introduced(s: Situation) -> str:
    who = phrases.who(s.known)
    if who.startswith("I am "):
        return f"{hello(s.hour)}. {who}"
    return f"{hello(s.hour)}, my name is {phrases.sender(s.known)}. {who}"


def _opening(s: Situation, found: Case) -> list[Line]:
    lead, part, place = _introduced(s), department(s.department), phrases.clean(s.known.organization) or "your place"
    better = "Is there a better time to call, a direct line, or a mail address?"
    if found in ("person", "written", "manager"):
        wanted = phrases.clean(s.known.full_name or s.manager)
        who = f"{wanted}, who manages the {part}" if found == "manager" and s.department else wanted
        return [Line(f"{lead} May I speak to {who}?"), Line(better, "If they are not in")]
    if found == "confirmed":
        return [Line(f"{lead} Who manages the {part}? Could you spell the name for me?"), _through(s)]
    if found == "absent":
        doing = phrases.clean(s.known.field) or "[the work you are curious about]"
        return [Line(f"{lead} Who does {doing} at {place}, and which department are they in?"), _through(s)]
    article = "an" if part[:1].lower() in "aeiou" else "a"
    asks = f"Is there {article} {part} at {place}?"
    return [Line(f"{lead} {asks}"), Line("Who manages it? Could you spell the name for me?"), _through(s)]


def _through(s: Situation) -> Line:
    return Line("May I speak to them, or is there a better time to call?")


def _purpose(s: Situation) -> Line:
    """Who is speaking, said again to the one who is put through, the referral first; the letter they have; then the
    question itself."""
    who = phrases.who(s.known)
    me = who if who.startswith("I am ") else f"My name is {phrases.sender(s.known)}. {who}"
    say = (
        f"{_referral(s)}{me} {_letter(s, 'you')}I am not asking for a job. I want to understand the work, the company "
        f"and the positions. Could I come by for {s.known.minutes} minutes?"
    )
    return Line(say, "When you are put through")


def _referral(s: Situation) -> str:
    return f"{phrases.clean(s.known.named_by)} gave me your name. " if s.known.named_by.strip() else ""


def _letter(s: Situation, whom: str) -> str:
    """The letter that brought no answer: the call takes it up, so it is named and not held against anybody."""
    if not s.known.first_sent:
        return ""
    return f"I wrote to {whom} on {phrases.clean(s.known.first_sent)}, and I know that weeks are full. "


def _asked(s: Situation) -> str:
    named = f"{phrases.clean(s.known.named_by)} gave me the name. " if s.known.named_by.strip() else ""
    field = phrases.clean(s.known.field) or "the work"
    return (
        f"{named}{_letter(s, 'them')}It is about a short visit. I am learning about {field}, and I would like to ask "
        "somebody who does it. I am not selling anything, and I am not asking for a job."
    )


def _voicemail(s: Situation) -> str:
    number = spelled(s.known.phone) if s.known.phone.strip() else "[your phone number]"
    again = " Once more: " + number + "." if s.known.phone.strip() else ""
    return (
        f"{_introduced(s)} {_referral(s)}{_letter(s, 'you')}I would like to visit you for {s.known.minutes} minutes, to "
        f"learn about your work. I am not asking for a job. My number is {number}.{again} I will call again. Thank you."
    )
