"""`python -m bench.feed`: a calendar of 1,000 half hours, read by a program that has nothing and by one that has it.

Milliseconds, and ratios to a bare Django view under the same server in the same run; to bench/results.md.
"""

from __future__ import annotations

import os
import sys
import tempfile
from http.client import RemoteDisconnected
from pathlib import Path

from bench import __main__ as bench
from bench.client import Answer, Connection, paired

HALF_HOURS = 1_000
RUNS = int(os.environ.get("BENCH_RUNS", "40"))

FILL = f"""
import django; django.setup()
from datetime import UTC, datetime, timedelta
from django.core.management import call_command
call_command("migrate", verbosity=0, interactive=False)
from halfhour.accounts.models import User
from halfhour.journey.interviews.models import Interview
from halfhour.journey.organizations.models import Organization
from halfhour.journey.people.models import Person
from halfhour.reminders import actions
now = datetime.now(UTC)
mine = {{"created_at": now - timedelta(days=200)}}
user = User.objects.create(username="me", name="Bench", school="x", welcomed_at=now, time_zone="Europe/Berlin")
mine["owner"] = user
places = Organization.objects.bulk_create([Organization(name=f"Place {{n}}", key=f"place {{n}}", **mine) for n in range(100)])
people = Person.objects.bulk_create(
    [Person(full_name=f"Person {{n}}", sort_key=str(n), given="P", organization=places[n % 100], **mine) for n in range(200)])
Interview.objects.bulk_create([
    Interview(person=people[n % 200], state="held" if n % 2 else "agreed", uid=f"bench-{{n}}", time_zone="Europe/Berlin",
        starts_at=now + timedelta(hours=-7 * n if n % 2 else 7 * n + 80),
        ended_at=now - timedelta(hours=7 * n) if n % 2 else None,
        place="12 Mill Lane", door="the blue one", ask_for="reception", travel_minutes=25, travel_by="tram", **mine)
    for n in range({HALF_HOURS})])
print(actions.make_feed(owner=user, now=now))
"""


WORK = """
import django; django.setup()
import time
from halfhour.core import clock
from halfhour.reminders import queries
from halfhour.reminders.models import Feed
feed = Feed.objects.select_related("owner").get()
times = []
for _ in range(7):
    began = time.process_time()
    content = queries.content(feed, queries.choices_of(feed.owner), base="https://h.example", now=clock.now())
    times.append(time.process_time() - began)
print(sorted(times)[3] * 1000, content.data.count(b"BEGIN:VEVENT"))
"""


def bare(low: Connection) -> Answer:
    """The bare view; a server closes a line that was idle while the other one worked."""
    try:
        return low.ask("/")
    except RemoteDisconnected:
        low.ask("/")
        return low.ask("/")


def main() -> None:
    from bench.sections import keep

    data = Path(tempfile.mkdtemp(prefix="halfhour-bench-"))
    env = bench.environment(data, DJANGO_SETTINGS_MODULE="halfhour.config.settings")
    token = bench.python("-c", FILL, env=env).strip()
    bench.python("-m", "halfhour", "prepare", env=bench.environment(data))
    path = f"/calendar/{token}/halfhour.ics"
    work, entries = bench.python("-c", WORK, env=env).split()
    floor = bench.floor_server()
    server = bench.start([sys.executable, "-m", "halfhour", "serve"], bench.environment(data), "/health")
    try:
        line = Connection(server.port)
        first = line.ask(path)
        assert first.status == 200
        low = Connection(floor.port)
        low_s, whole, ratio = paired(lambda: bare(low), lambda: line.ask(path), runs=RUNS)
        line.line.request("GET", path)
        answer = line.line.getresponse()
        low = Connection(floor.port)
        size, tag = len(answer.read()), answer.getheader("ETag")
        known = {"If-None-Match": tag}
        assert line.ask(path, None, known).status == 304
        _, again, known_ratio = paired(lambda: bare(low), lambda: line.ask(path, None, known), runs=RUNS)
    finally:
        server.stop()
        floor.stop()
    text = (
        f"`python -m bench.feed`, medians of {RUNS} pairs; the bare view took {low_s * 1000:.1f} ms.\n\n"
        "| what | goal | found | ratio to a bare view |\n|---|---|---|---|\n"
        f"| {HALF_HOURS:,} half hours, the ways there and dues: {entries} entries, processor time | ≤ 300 ms | "
        f"{float(work):.0f} ms | |\n"
        f"| the same read over HTTP ({size // 1024:,} kB), first | ≤ 300 ms | "
        f"{first.seconds * 1000:.0f} ms | |\n"
        f"| the same again | ≤ 300 ms | {whole * 1000:.0f} ms | {ratio:.0f} |\n"
        f"| 304 to a program that has it | no goal | {again * 1000:.0f} ms | {known_ratio:.0f} |"
    )
    print(text)
    keep("Calendar feed", text)


if __name__ == "__main__":
    main()
