"""Maria of Blue Harbor, met for 35 minutes on Wednesday 23 September 2026, with notes, a cue, a thank-you, a promise."""

from __future__ import annotations

import uuid

import pytest

from halfhour.journey.conversation import actions as conversation
from halfhour.journey.interviews import actions as interviews
from halfhour.journey.interviews.models import Interview
from halfhour.journey.people import actions as people
from halfhour.journey.preparation import actions as preparation
from halfhour.journey.thanks import actions as thanks

NOW = "2026-09-24 10:30"


@pytest.fixture
def now(at, freeze):
    return freeze(at(NOW))


@pytest.fixture
def met(dana, at):
    """A held interview in the field UX research."""
    maria = people.add(
        owner=dana,
        full_name="Maria Chen",
        now=at("2026-09-09 10:00"),
        organization_name="Blue Harbor Health",
        title="Research lead",
        field_name="UX research",
        email="m.chen@blueharbor.example",
    )
    start, end = at("2026-09-23 15:00"), at("2026-09-23 15:35")
    agreed = interviews.agree(
        person=maria, now=at("2026-09-14 09:00"), starts_at=start, time_zone="America/Los_Angeles", already=True
    )
    planned = preparation.add_planned(
        interview=agreed, now=at("2026-09-14 09:05"), text="What does a day look like?", theme="day"
    )
    started = interviews.start(interview=agreed, now=start)
    preparation.mark_planned(planned=planned, now=start, state="asked")
    said = {"interview": started, "now": end}
    conversation.write_note(
        uid=uuid.uuid4(), text="Half of it is persuading people", planned_question=planned, second=250, **said
    )
    conversation.write_note(uid=uuid.uuid4(), text="Maria said: watch real people", is_quote=True, second=600, **said)
    conversation.write_note(uid=uuid.uuid4(), text="Looked at the clock twice", kind="cue", second=700, **said)
    conversation.write_note(uid=uuid.uuid4(), text="Everybody whispers", kind="observation", second=60, **said)
    held = interviews.hold(interview=started, now=end, ended_at=end)
    conversation.save_debrief(interview=held, now=end, not_said="Pay is a sore point", culture="Quiet", done=True)
    letter = thanks.draft(interview=held, now=at("2026-09-23 18:00"))
    thanks.mark_sent(thank_you=letter, now=at("2026-09-23 19:00"), channel="mail")
    return Interview.objects.select_related("person__organization", "person__named_by", "field").get(pk=held.pk)
