"""`python -m bench.referrals`: the map of 300 people, laid out and kept in the background, then served as it was kept.

Times are the median of the runs, in milliseconds on this machine; the page of one first contact under the same client in
the same run is the floor. Nothing fails.
"""

from __future__ import annotations

import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from typing import Any

RUNS = int(os.environ.get("BENCH_RUNS", "30"))
PEOPLE = 300


def main() -> None:
    os.environ.setdefault("HALFHOUR_DATA", tempfile.mkdtemp(prefix="halfhour-bench-"))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "halfhour.config.settings")
    import django

    django.setup()
    from django.conf import settings
    from django.core.management import call_command
    from django.test.utils import override_settings

    call_command("migrate", verbosity=0)
    plain = {**settings.STORAGES, "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
    with override_settings(ALLOWED_HOSTS=["testserver"], STORAGES=plain):
        measure()


def measure() -> None:
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    from bench.sections import keep
    from halfhour.core import clock
    from halfhour.journey.network import actions, queries
    from halfhour.journey.network.rules.sheets import places

    few, many = crowd("few", 3), crowd("many", PEOPLE)
    drawn = [timed(lambda: actions.draw(owner=many, now=clock.now())) for _ in range(RUNS)]
    marks = queries.marks(many)
    laid_out = [timed(lambda: places(marks)) for _ in range(RUNS)]
    with CaptureQueriesContext(connection) as asked:
        queries.kept(many)
        number = len(asked)
    actions.draw(owner=few, now=clock.now())
    pages = {}
    for owner in (few, many):
        client = Client()
        client.force_login(owner)
        client.get("/network/")
        pages[owner.pk] = statistics.median(timed(lambda client=client: client.get("/network/")) for _ in range(RUNS))
    text = "\n".join(
        [
            f"| {PEOPLE} people | found |",
            "|---|---|",
            f"| laid out | {statistics.median(laid_out):.1f} ms |",
            f"| asked, laid out and kept, in the task | {statistics.median(drawn):.0f} ms |",
            f"| queries for the map when it is served | {number} |",
            f"| its page | {pages[many.pk]:.0f} ms, {pages[many.pk] / pages[few.pk]:.1f} times the page of 4 people |",
        ]
    )
    print(text)
    if "--keep" in sys.argv:
        keep("The map of who named whom", text)


def crowd(name: str, number: int) -> Any:
    """An owner with so many people named by earlier ones, the same on every machine."""
    from halfhour.accounts.models import User
    from halfhour.core import clock
    from halfhour.journey.people import actions as people

    owner = User.objects.create(username=name, name=name, time_zone="UTC", welcomed_at=clock.now())
    dice, known = random.Random(7), []
    for n in range(number + 1):
        by = dice.choice(known) if known and dice.random() > 0.05 else None
        said = {"full_name": f"Person Number{n}", "organization_name": f"Place {n % 40}", "named_by": by}
        known.append(people.add(owner=owner, now=clock.now(), **said))
    return owner


def timed(work: Callable[[], Any]) -> float:
    """Milliseconds."""
    begun = time.perf_counter()
    work()
    return (time.perf_counter() - begun) * 1000


if __name__ == "__main__":
    main()
