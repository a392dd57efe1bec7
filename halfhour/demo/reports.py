"""What Dana puts on paper: a report that her host confirmed, one of her field, a portfolio with gaps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from halfhour.core.moments import local_day
from halfhour.demo import cast
from halfhour.guest import actions as guest
from halfhour.guest import queries as guest_queries
from halfhour.journey.interviews.models import Interview
from halfhour.journey.reports import actions as reports
from halfhour.journey.reports import queries as papers
from halfhour.journey.resumes.models import Suggestion

if TYPE_CHECKING:
    from halfhour.demo.story import Story


def on_paper(story: Story) -> None:
    """A report on Priya that she confirmed, one of her field, and a portfolio with gaps."""
    met = Interview.objects.get(person=story.people["priya"])
    written = story.ago(4, "17:00")
    draft = papers.report_of(story.dana, written, interview=met)
    reports.save_report(report=draft, now=written, naming="name", written=cast.REPORT)
    reports.ask_to_confirm(interview=met, now=written)
    page = guest_queries.standing(met.person)
    assert page is not None
    guest.confirm(
        link=page,
        now=story.ago(1, "12:00"),
        interview=met,
        held_on=local_day(met.starts_at, story.dana.zone),
        minutes=met.took or met.minutes,
        name=met.person.full_name,
    )
    field = papers.report_of(story.dana, written, field=met.field)
    reports.save_report(report=field, now=written, ready="record", written=cast.FIELD_REPORT)
    note = met.notes.filter(kind="note").earliest("second")
    _show(
        story,
        "thinking",
        note,
        "Two people told me the opposite about hiring. I asked both what they had seen themselves.",
    )
    _show(
        story, "professionalism", met, "I kept to the thirty minutes we had agreed, and asked before I stayed longer."
    )
    letter = met.person.letters.filter(sent_at__isnull=False).earliest("sent_at")
    _show(story, "communication", letter, "The shortest letter I ever wrote to a stranger, and she answered.")
    taken = Suggestion.objects.filter(owner=story.dana, state=Suggestion.State.TAKEN).earliest("id")
    _show(story, "career", taken, "I changed my resume because of it, and can say what for.")


def _show(story: Story, competency: str, thing: reports.Thing, why: str) -> None:
    reports.show(owner=story.dana, now=story.ago(2, "20:00"), competency=competency, why=why, thing=thing)
