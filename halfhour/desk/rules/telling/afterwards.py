"""Critiques, thanks, follow-ups and changes of jobs, told. Pure."""

from __future__ import annotations

from halfhour.core import moments
from halfhour.desk.rules.sentence import counted
from halfhour.desk.rules.telling.event import Event, Telling
from halfhour.desk.rules.telling.words import excerpt, moment_of, sentences
from halfhour.journey.people.rules.jobs import Job


def critique(told: Telling) -> Event:
    version = f" v{told['version']}" if told["version"] else ""
    advice = [said for said in (told["said0"], told["said1"], told["said2"]) if said]
    more = (told["suggestions"] or 0) - len(advice)
    return Event(
        "resume",
        moments.short_day(told.happened.at.date(), told.today),  # a day was put down, not a moment
        f"Resume{version} critiqued{', one copy kept' if told['copy'] else ''}",
        said=sentences(*advice, f"{counted(more)} more" if more > 0 else "") or excerpt(told["remarks"]),
        url_name="resumes:critique",
        url_id=told.id,
    )


def thank_you(told: Telling) -> Event:
    how = {"mail": "By mail", "card": "On a card", "linkedin": "On LinkedIn", "said": "In person or by phone"}
    ended = moment_of(told["ended_at"])
    after = f", {moments.span(told.happened.at - ended)} after you met" if ended and told.happened.at > ended else ""
    said = f"{how.get(told['channel'], 'Sent')}{after}."
    return Event(
        "thank", told.moment, "You said thank you", said=said, url_name="thanks:write", url_id=told["interview"]
    )


def follow_up(told: Telling) -> Event:
    title = "You followed up" if told["state"] == "done" else "You let a follow-up go"
    return Event("follow", told.day, title, said=sentences(told["text"]))


def job(told: Telling) -> Event:
    was = Job(told["title"] or "", told["organization"] or "").words
    day = moments.short_day(told.happened.at.date(), told.today)  # a day was put down, not a moment
    return Event(
        "find",
        day,
        "They changed jobs",
        said=sentences(f"Until then: {was}", f"Known from: {told['source']}" if told["source"] else ""),
    )
