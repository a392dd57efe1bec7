"""Imports 10,000 LinkedIn rows and the same file again; prints both times and the memory above idle, in MB."""

from __future__ import annotations

import os
import random
import resource
import time

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "halfhour.config.settings")

import django

django.setup()

from django.core.management import call_command

from halfhour.accounts import actions as accounts
from halfhour.core import clock
from halfhour.journey.people import actions, tasks
from halfhour.journey.people.models import Import, Person


def table(rows: int) -> bytes:
    dice = random.Random(3)
    given = [f"Given{n}" for n in range(700)]
    family = [f"Family{n}" for n in range(900)]
    lines = [
        "Notes:",
        '"About this file, with a comma"',
        "",
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On",
    ]
    for n in range(rows):
        mail = f"p{n}@example.org" if n % 8 == 0 else ""
        lines.append(
            f"{dice.choice(given)},{dice.choice(family)},https://www.linkedin.com/in/person-{n},{mail},"
            f'"Company {n % 1500}, Inc.",Engineer,15 Mar 2024'
        )
    return "\n".join(lines).encode()


def bring_in(owner, data: bytes) -> float:
    begin = time.perf_counter()
    batch = actions.receive(owner=owner, file_name="Connections.csv", data=data, now=clock.now())
    if batch.state == Import.State.READING:
        tasks.carry_on.call(batch.pk)
        batch.refresh_from_db()
    if batch.preview.get("first"):
        actions.queue(batch=batch, now=clock.now())
        tasks.carry_on.call(batch.pk)
    return time.perf_counter() - begin


def main() -> None:
    call_command("migrate", verbosity=0, interactive=False)
    owner = accounts.own_machine_user()
    bring_in(owner, table(20))
    Person.objects.all().delete()
    idle = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    data = table(10_000)
    first = bring_in(owner, data)
    assert Person.objects.count() == 10_000, Person.objects.count()
    stamp = list(Person.objects.order_by("id").values_list("id", "revision"))
    again = bring_in(owner, data)
    assert stamp == list(Person.objects.order_by("id").values_list("id", "revision"))
    print(f"{first:.2f} {again:.2f} {(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - idle) / 1024:.0f}")


if __name__ == "__main__":
    main()
