"""One owner with many people, interviews and notes, the same every time: `python -m bench.seed 1` (or 10)."""

from __future__ import annotations

import os
import random
import sys
from datetime import UTC, datetime, timedelta
from itertools import islice

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "halfhour.config.settings")

import django

django.setup()

from django.core.management import call_command
from django.db import connection, transaction

from halfhour.accounts.models import User
from halfhour.core import search
from halfhour.core.folding import fold
from halfhour.journey.conversation.models import Note
from halfhour.journey.interviews.models import Interview
from halfhour.journey.organizations.models import Field, Organization
from halfhour.journey.outreach.models import Letter, Reply
from halfhour.journey.people.models import Person
from halfhour.journey.preparation import actions as preparation
from halfhour.journey.preparation.models import PlannedQuestion
from halfhour.journey.thanks.models import ThankYou

PEOPLE, INTERVIEWS, NOTES_EACH = 10_000, 2_000, 15
GIVEN = (
    "Ada Ben Chen Dara Eli Fay Gus Hana Ivo Jun Kai Lea Mia Noa Omar Pia Quin Rui Sam Tia Uma Vic Wen Xia Yara".split()
)
FAMILY = (
    "Abara Brook Castell Dvorak Eriks Fonta Garza Haddad Ito Jansen Kovac Lindq Moreau Nowak Ortiz Petrov Quist".split()
)
WORDS = (
    "morning clinic field study nurse persuade hiring spring contract desk budget team review sketch map tram "
    "museum harbor signal mentor portfolio question answer certificate diary intake quiet office remote travel report"
).split()


def chunks(rows, size=5000):
    rows = iter(rows)
    while part := list(islice(rows, size)):
        yield part


def fill(times: int) -> None:
    """`times` times 10,000 people, 2,000 interviews and 30,000 notes."""
    dice = random.Random(7)
    now = datetime.now(UTC)
    call_command("migrate", verbosity=0, interactive=False)
    user = User.objects.create(
        username="me", name="Bench", school="Lakeside College", welcomed_at=now, time_zone="Europe/Berlin", country="DE"
    )
    mine = {"owner": user, "created_at": now - timedelta(days=400)}
    fields = Field.objects.bulk_create([Field(name=f"Field {n}", **mine) for n in range(12)])
    places = Organization.objects.bulk_create(
        [Organization(name=f"{dice.choice(FAMILY)} {n}", key=f"place {n}", **mine) for n in range(800 * times)]
    )
    people = _people(dice, times, places, fields, now, mine)
    held = _interviews(dice, times, people, now, mine)
    _notes(dice, held, mine)
    _today(people, user, now)
    connection.cursor().execute("ANALYZE" if connection.vendor == "postgresql" else "PRAGMA optimize=0x10002")


def _people(dice, times, places, fields, now, mine):
    def make(n: int) -> Person:
        name = f"{dice.choice(GIVEN)} {dice.choice(FAMILY)}{dice.choice('aeiou')}{n % 97}"
        return Person(
            full_name=name,
            sort_key=fold(name),
            given=name.split()[0],
            organization=dice.choice(places),
            field=dice.choice(fields),
            title="Researcher",
            email=f"p{n}@example.org",
            # Whoever is interviewed below was touched when that was over.
            touched_at=now - timedelta(hours=dice.randrange(24 * 4)) if n % 5 == 0 else None,
            **mine,
        )

    people = []
    for part in chunks(make(n) for n in range(PEOPLE * times)):
        with transaction.atomic():
            people += Person.objects.bulk_create(part, batch_size=500)
            search.put(
                mine["owner"].id,
                [search.Text("person", p.pk, p.full_name, names=p.full_name, body=p.organization.name) for p in part],
            )
    return people


def _interviews(dice, times, people, now, mine):
    def make(n: int) -> Interview:
        start = now - timedelta(days=5 + dice.randrange(700), hours=dice.randrange(24))
        person = people[(n * 5) % len(people)]
        return Interview(
            person=person,
            field=person.field,
            state="held",
            starts_at=start,
            started_at=start,
            ended_at=start + timedelta(minutes=32),
            time_zone="Europe/Berlin",
            uid=f"bench-{n}",
            **mine,
        )

    made = []
    for part in chunks(make(n) for n in range(INTERVIEWS * times)):
        with transaction.atomic():
            made += Interview.objects.bulk_create(part, batch_size=500)
    for part in chunks(made):
        with transaction.atomic():
            ThankYou.objects.bulk_create(
                [
                    ThankYou(interview=i, body="Thank you", message_id=f"<t{i.pk}@h>", updated_at=i.ended_at,
                             sent_at=i.ended_at + timedelta(hours=5), took=timedelta(hours=5), **mine)
                    for i in part
                ],
                batch_size=500,
            )  # fmt: skip
            letters = Letter.objects.bulk_create(
                [
                    Letter(person=i.person, subject="A question", body="Dear", message_id=f"<l{i.pk}@h>",
                           updated_at=i.starts_at, sent_at=i.starts_at - timedelta(days=9), **mine)
                    for i in part
                ],
                batch_size=500,
            )  # fmt: skip
            Reply.objects.bulk_create(
                [
                    Reply(
                        person=one.person, letter=one, received_at=one.sent_at + timedelta(days=2), kind="yes", **mine
                    )
                    for one in letters
                ],
                batch_size=500,
            )
    return made


def _notes(dice, held, mine):
    themes = ["path", "day", "trends", "skills", "culture", "likes", "advice", "pay"]

    def make():
        for interview in held:
            for number in range(NOTES_EACH):
                yield Note(
                    interview=interview,
                    text=" ".join(dice.choices(WORDS, k=14)),
                    theme=themes[number % len(themes)],
                    second=number * 100,
                    updated_at=interview.ended_at,
                    **mine,
                )

    for part in chunks(make()):
        with transaction.atomic():
            Note.objects.bulk_create(part, batch_size=500)
            search.put(
                mine["owner"].id,
                [
                    search.Text("note", n.pk, n.interview.person.full_name, body=n.text, excerpt=n.text[:200],
                                target_id=n.interview_id)
                    for n in part
                ],
            )  # fmt: skip


def _today(people, user, now):
    """A day as a person has it: one coming interview with its plan, and a few letters out."""
    interview = Interview.objects.create(
        owner=user, created_at=now, person=people[1], state="agreed", starts_at=now + timedelta(hours=4), minutes=45,
        time_zone="Europe/Berlin", uid="bench-coming", agreed_at=now,
    )  # fmt: skip
    preparation.prepare(interview=interview, now=now)
    for number in range(20):
        Letter.objects.create(
            owner=user, created_at=now, person=people[10 + number], subject="A question", body="Dear",
            message_id=f"<w{number}@h>", updated_at=now, sent_at=now - timedelta(days=number % 9),
        )  # fmt: skip
    assert PlannedQuestion.objects.filter(interview=interview).exists()


if __name__ == "__main__":
    fill(int(sys.argv[1]))
