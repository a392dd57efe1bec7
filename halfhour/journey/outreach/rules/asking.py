"""Whether a letter asks to learn, for how many minutes, and does not ask for a job. Pure; English wording."""

from __future__ import annotations

import re

from halfhour.journey.outreach.rules.checked import Check
from halfhour.journey.outreach.rules.known import Known
from halfhour.journey.outreach.rules.wording import Text, pattern

LEARN = pattern(
    r"(?:to|and|can|could|may|might|would|hope to|want to|like to|love to|me) (?:\w+ )?(?:learn|hear|understand|find out)",
    r"(?:learning|hearing|understanding|finding out) (?:\w+ )?(?:about|from|how|more|what|why)",
    r"(?:ask|asking) (?:you )?(?:\w+ ){0,4}(?:about|questions?|how|what|why)",
    r"(?:your|some|any) (?:advice|perspective|insights?|view|views|thoughts|story)",
    r"informational (?:interview|conversation|meeting|chat)",
    r"(?:talk|speak|chat) (?:to you |with you )?about (?:your|how|what)",
)
POST = (
    r"(?:\w+[ -]){0,4}?(?:jobs?|positions?|internships?|openings?|vacanc(?:y|ies)|placements?|apprenticeships?|employment"
    r"|roles?)"
)
SEEKS = pattern(
    rf"(?:looking|searching|applying|asking|hunting|aiming|hoping|apply|look|(?<!my )search|ask|hope|writing|here) for {POST}",
    rf"(?:seek|seeking|want|wanting|need|request|get|land|secure|obtain|be offered|offer me|give me|find me) {POST}",
    rf"(?:interested|interest) in {POST} (?:at|with|in|on|for) (?:your|you|the)",
    rf"(?:interested|interest) in (?:an?|any|the|this) {POST}",
    rf"(?:any|have|are there|is there|an?) (?:open |suitable |available |current )?{POST} (?:for me|available|open|you could)",
    rf"(?:do you|does your|would you|if you|whether you) (?:\w+ )?(?:have|offer|know of) (?:any |an? ){POST}",
    r"(?:are|is) (?:you|your (?:\w+ )?(?:company|team|department|office)) (?:\w+ )?hiring",
    r"(?:hire|employ|recruit|consider|take) me",
    r"consider(?:ed|ing)? (?:me )?for",
    r"(?:join|become part of|work (?:for|at|in|on)|working (?:for|at)|be part of) (?:you|your|the)"
    r" (?:team|company|firm|organi[sz]ation)",
    r"(?:attached|enclosed|attaching|enclosing|attach|enclose) (?:is |are |you will find |please find |find )*"
    r"(?:my|a copy of my|the) (?:\w+ )?(?:resume|résumé|cv|curriculum vitae|application|cover letter)",
    r"my (?:resume|résumé|cv|curriculum vitae|application) is (?:attached|enclosed)",
    r"my (?:application|candidacy)",
    r"job interview with",
)
DENIES = re.compile(r"\b(?:not|no|never|neither|nor|rather than|without|instead of|nothing to do with|isn't|don't)\b")
NOT_REALLY = re.compile(r"\bnot (?:only|just|merely|simply)\b")

SPELLED = {"ten": 10, "fifteen": 15, "twenty": 20, "twenty-five": 25, "thirty": 30, "forty": 40, "forty-five": 45}
NUMBER = r"\d{1,3}|" + "|".join(sorted((w.replace("-", "[ -]") for w in SPELLED), key=len, reverse=True))
MINUTES = re.compile(rf"\b({NUMBER})(?:\s*(?:-|to|or|and)\s*({NUMBER}))?[ -]?(?:minutes?|mins?\b|minute)")
HALF_HOURS = (
    (re.compile(r"\bhalf[ -](?:an[ -])?hour|\bhalf-hour"), 30),
    (re.compile(r"\b(?:a |three )quarters? of an hour|\bquarter[ -](?:of an )?hour"), 15),
    (re.compile(r"\b(?:an|one|1|two|2) hours?\b"), 60),
)
VAGUE = pattern(
    r"(?:a )?(?:few|couple of|little|short|quick|moment)(?: \w+)? ?(?:minutes|moments|time|chat|call|of your time)"
)
LEAST, MOST = 15, 45


def learn(text: Text, known: Known) -> Check:
    """To learn, and not for a job."""
    why = "Asking for a job spoils it: they would have to say no."
    if asked := job_asked_for(text):
        return Check("learn", "no", f"Reads like asking for a job: “{asked}”", why)
    if LEARN.search(text.plain):
        return Check("learn", "ok", "Asks to learn, not for a job", why)
    return Check("learn", "no", "No words found that say you want to learn", why)


def no_job(text: Text, known: Known) -> Check:
    """The same for letters that need not ask to learn again."""
    asked = job_asked_for(text)
    why = "Asking for a job spoils it: they would have to say no."
    if asked:
        return Check("learn", "no", f"Reads like asking for a job: “{asked}”", why)
    return Check("learn", "ok", "No words found that ask for a job", why)


def job_asked_for(text: Text) -> str:
    """The words that ask for a job, an internship or to be hired; empty when there are none, or they are denied."""
    for clause in text.clauses:
        found = SEEKS.search(clause)
        if found and not _denied(clause[: found.end()]):
            return found.group().strip()
    return ""


def minutes(text: Text, known: Known) -> Check:
    """How many minutes, and whether that is what one asks a stranger for."""
    why = f"A number makes it easy to say yes; guides name {LEAST} to {MOST} minutes."
    asked = minutes_asked_for(text)
    if not asked:
        vague = ": “a few minutes” is no number" if VAGUE.search(text.plain) else ""
        return Check("minutes", "no", f"No number of minutes found{vague}", why)
    named = f"{asked[0]} to {asked[1]}" if asked[0] != asked[1] else str(asked[0])
    if asked[0] < 10 or asked[1] > MOST:
        return Check("minutes", "look", f"Asks for {named} minutes: {LEAST} to {MOST} is usual", why)
    return Check("minutes", "ok", f"Asks for {named} minutes", why)


def minutes_asked_for(text: Text) -> tuple[int, int] | None:
    """The fewest and most minutes the letter names; None when it names none."""
    if found := MINUTES.search(text.plain):
        first = _number(found.group(1))
        second = _number(found.group(2)) if found.group(2) else first
        return min(first, second), max(first, second)
    for words, length in HALF_HOURS:
        if found := words.search(text.plain):
            length = 45 if "three" in found.group() else 120 if found.group()[:1] in "t2" else length
            return length, length
    return None


def _number(word: str) -> int:
    return int(word) if word.isdigit() else SPELLED[word.replace(" ", "-")]


def _denied(until: str) -> bool:
    return bool(DENIES.search(until)) and not NOT_REALLY.search(until)
