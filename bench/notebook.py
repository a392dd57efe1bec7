"""`python -m bench.notebook`: a field with 60 interviews and 1,500 notes, its pages beside those of an empty field.

Milliseconds of the processor, the middle of 15, inside one process; and the number of queries. To bench/results.md.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from bench import __main__ as bench

INTERVIEWS, NOTES = 60, 1_500

FILL = f"""
import django; django.setup()
from datetime import UTC, datetime, timedelta
from django.core.management import call_command
call_command("migrate", verbosity=0, interactive=False)
from halfhour.accounts.models import User
from halfhour.journey.conversation.models import Debrief, Note
from halfhour.journey.insights.models import Belief, Evidence
from halfhour.journey.insights.rules import FIELD_THEMES
from halfhour.journey.interviews.models import Interview
from halfhour.journey.organizations.models import Field, Organization
from halfhour.journey.people.models import Person
from halfhour.journey.preparation.models import PlannedQuestion
now = datetime.now(UTC)
user = User.objects.create(username="me", name="Bench", school="x", welcomed_at=now, time_zone="Europe/Berlin")
mine = {{"created_at": now - timedelta(days=200), "owner": user}}
full = Field.objects.create(name="Full", **mine)
Field.objects.create(name="Empty", **mine)
places = Organization.objects.bulk_create(
    [Organization(name=f"Place {{n}}", key=f"place {{n}}", field=full, **mine) for n in range(40)])
people = Person.objects.bulk_create(
    [Person(full_name=f"Person {{n}}", sort_key=str(n), given=f"P{{n}}", organization=places[n % 40], field=full,
        title=("Research lead", "Researcher", "Junior researcher", "Recruiter")[n % 4], **mine) for n in range(160)])
held = Interview.objects.bulk_create([
    Interview(person=people[n], field=full, state="held", uid=f"bench-{{n}}", time_zone="Europe/Berlin",
        starts_at=now - timedelta(days=n + 1), ended_at=now - timedelta(days=n + 1), **mine) for n in range({INTERVIEWS})])
Debrief.objects.bulk_create([
    Debrief(interview=one, updated_at=now, interest_before=n % 5 + 1, interest_after=(n + 1) % 5 + 1, **mine)
    for n, one in enumerate(held)])
themes = [theme.key for theme in FIELD_THEMES][:14]
said = ("They asked what I had watched a real person do in the clinic", "Mornings are calls and afternoons are writing",
    "Junior posts are scarce before spring", "A degree helps less than one study done alone")
notes = Note.objects.bulk_create([
    Note(interview=held[n % {INTERVIEWS}], theme=themes[n % 14], second=n % 1800, updated_at=now, is_quote=n % 9 == 0,
        stance=("", "agrees", "", "disagrees", "")[n % 5], text=f"{{said[n % 4]}}, {{n}}. {{said[(n + 1) % 4]}}.", **mine)
    for n in range({NOTES})])
PlannedQuestion.objects.bulk_create([
    PlannedQuestion(interview=held[n % {INTERVIEWS}], text="?", theme=themes[n % 14], state="asked", **mine)
    for n in range(480)])
beliefs = Belief.objects.bulk_create([Belief(field=full, text=f"Belief {{n}}", updated_at=now, **mine) for n in range(10)])
Evidence.objects.bulk_create([
    Evidence(belief=beliefs[n % 10], note=notes[n * 7], supports=n % 4 > 0, **mine) for n in range(100)])
"""

TIME = """
import django; django.setup()
import sys, time
from django.conf import settings
settings.ALLOWED_HOSTS = ["*"]
from django.db import connection
from django.test import Client
from halfhour.accounts.models import User
from halfhour.journey.organizations.models import Field
client = Client(); client.force_login(User.objects.get())
full, empty = (Field.objects.get(name=name).pk for name in ("Full", "Empty"))
PAGES = {"empty field": f"/insights/{empty}/", "the field": f"/insights/{full}/",
         "its oldest conversations": f"/insights/{full}/?skip=48", "tagging": f"/insights/{full}/?tag=1",
         "contradictions": f"/insights/{full}/contradictions/", "still unknown": f"/insights/{full}/unknown/",
         "interest": f"/insights/{full}/interest/", "one belief": "/beliefs/1/",
         "one theme": f"/insights/{full}/themes/likes/"}
for name, path in PAGES.items():
    times, sent = [], []
    for _ in range(16):
        began = time.process_time()
        answer = client.get(path, secure=True)
        times.append(time.process_time() - began)
        assert answer.status_code == 200, (path, answer.status_code)
    with connection.execute_wrapper(lambda run, sql, *rest: (sent.append(sql), run(sql, *rest))[1]):
        client.get(path, secure=True)
    print(name, f"{sorted(times)[7] * 1000:.1f}", len(sent), len(answer.content) // 1024, sep="\\t")
"""


def main() -> None:
    from bench.sections import keep

    data = Path(tempfile.mkdtemp(prefix="halfhour-bench-"))
    env = bench.environment(data, DJANGO_SETTINGS_MODULE="halfhour.config.settings")
    bench.python("-c", FILL, env=env)
    bench.python("-m", "halfhour", "prepare", env=bench.environment(data))
    rows = [line.split("\t") for line in bench.python("-c", TIME, env=env).splitlines()]
    floor = float(rows[0][1])
    table = [
        f"| {name} | {took} | {float(took) / floor:.1f}× | {queries} | {size} |" for name, took, queries, size in rows
    ]
    keep(
        "The field notebook",
        f"A field with {INTERVIEWS} interviews and {NOTES:,} notes, beside an empty one; milliseconds of the processor in "
        "one process.\n\n| page | ms | to the empty field | queries | kB |\n|---|---|---|---|---|\n" + "\n".join(table),
    )
    print("\n".join(table))


if __name__ == "__main__":
    main()
