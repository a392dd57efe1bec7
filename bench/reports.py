"""`python -m bench.reports`: the report of a field with 60 interviews and 1,500 notes, every way out. To bench/results.md.

Seconds of the processor of one request with the children it starts, the middle of five: on an idle machine that is what one
waits, and another's work on it changes nothing. Half the notes once more with
signs that no font here has, so that the PDF is set twice.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from bench import __main__ as bench
from bench.notebook import FILL, INTERVIEWS, NOTES

GOAL = 2.0  # seconds
TIME = """
import django; django.setup()
import resource, time
from django.conf import settings
settings.ALLOWED_HOSTS = ["*"]
from django.db import connection
from django.test import Client
from halfhour.accounts.models import User
from halfhour.core import clock
from halfhour.journey.conversation.models import Note
from halfhour.journey.organizations.models import Field
from halfhour.journey.reports import actions, queries
client = Client(); owner = User.objects.get(); client.force_login(owner)
field = Field.objects.get(name="Full")
report = queries.report_of(owner, clock.now(), field=field)
actions.save_report(report=report, now=clock.now(), ready="record", naming="said")
def spent():
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime
def measured(what, path):
    times, sent = [], []
    for _ in range(5):
        began = spent()
        answer = client.get(path, secure=True)
        times.append(spent() - began)
        assert answer.status_code == 200, (path, answer.status_code)
    with connection.execute_wrapper(lambda run, sql, *rest: (sent.append(sql), run(sql, *rest))[1]):
        client.get(path, secure=True)
    print(what, f"{sorted(times)[2]:.2f}", len(sent), len(answer.content) // 1024, sep="\\t")
base = f"/insights/{field.pk}/report/"
measured("the page", base)
for kind in ("md", "docx", "pdf"):
    measured(kind, f"{base}report.{kind}")
for note in Note.objects.filter(pk__gt=750):
    note.text = f"{note.text} \U0001f91d مرحبا"; note.save()
measured("pdf, with signs that no font has", f"{base}report.pdf")
"""


def main() -> None:
    from bench.sections import keep

    env = bench.environment(
        Path(tempfile.mkdtemp(prefix="halfhour-bench-")), DJANGO_SETTINGS_MODULE="halfhour.config.settings"
    )
    bench.python("-c", FILL, env=env)
    bench.python("-m", "halfhour", "prepare", env=env)
    rows = [line.split("\t") for line in bench.python("-c", TIME, env=env).splitlines()]
    table = "\n".join(
        f"| {what} | {seconds}{'' if float(seconds) <= GOAL else ' (missed)'} | {queries} | {size} |"
        for what, seconds, queries, size in rows
    )
    keep(
        "Reports",
        f"A field with {INTERVIEWS} interviews and {NOTES:,} notes, question by question, with everything; seconds of "
        f"the processor with its children, the goal is {GOAL:.0f}.\n\n| way out | s | queries | kB |\n|---|---|---|---|\n{table}",
    )
    print(table)


if __name__ == "__main__":
    main()
