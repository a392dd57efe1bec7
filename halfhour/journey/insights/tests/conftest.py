"""A field one is weighing, and half hours held in it."""

from datetime import timedelta

import pytest

from halfhour.journey.conversation.models import Note
from halfhour.journey.interviews.models import Interview
from halfhour.journey.organizations.models import Field, Organization
from halfhour.journey.people.models import Person
from halfhour.journey.preparation.models import PlannedQuestion


@pytest.fixture
def field(dana, at):
    return Field.objects.create(owner=dana, name="UX research", created_at=at("2026-09-01 09:00"))


@pytest.fixture
def met(dana, at, field):
    """`met("Maria Chen", day=24, said={"day": "Mornings"}, asked=["pay"])`: an interview with notes and questions."""

    def hold(name, *, day=23, said=(), asked=(), state="held", field=field):
        start = at(f"2026-09-{day:02} 15:00")
        place = Organization.objects.create(owner=dana, name=f"{name}’s place", key=name.lower(), created_at=start)
        person = Person.objects.create(
            owner=dana,
            full_name=name,
            sort_key=name.lower(),
            given=name.split()[0],
            organization=place,
            created_at=start,
        )
        interview = Interview.objects.create(
            owner=dana,
            person=person,
            field=field,
            state=state,
            starts_at=start,
            ended_at=start + timedelta(minutes=30) if state == "held" else None,
            time_zone="America/Los_Angeles",
            uid=name,
            created_at=start,
        )
        made = {"owner": dana, "interview": interview, "created_at": start}
        for theme, text in dict(said).items():
            Note.objects.create(**made, theme=theme, text=text, second=588, updated_at=start)
        for theme in asked:
            PlannedQuestion.objects.create(**made, text="?", theme=theme, state="asked")
        return interview

    return hold


@pytest.fixture
def page(client_of, dana):
    def read(address):
        answer = client_of(dana).get(address)
        assert answer.status_code == 200
        return answer.content.decode()

    return read
