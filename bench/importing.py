"""Imports 10,000 LinkedIn rows and the same file again; prints both times and the memory above idle, in MB.

`python -m bench.importing cards` imports 20,000 vCards with a photo each instead, from the file as it lies on the disk.
"""

from __future__ import annotations

import base64
import os
import random
import resource
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "halfhour.config.settings")

import django

django.setup()

from django.conf import settings
from django.core.management import call_command

from bench.sections import keep
from halfhour.accounts import actions as accounts
from halfhour.core import clock
from halfhour.formats.stripping import stripped_file
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


def bring_in(owner, data: bytes, digest: str = "") -> float:
    begin = time.perf_counter()
    batch = actions.receive(owner=owner, file_name="Connections.csv", data=data, digest=digest, now=clock.now())
    if batch.state == Import.State.READING:
        tasks.carry_on.call(batch.pk)
        batch.refresh_from_db()
    if batch.preview.get("first"):
        actions.queue(batch=batch, now=clock.now())
        tasks.carry_on.call(batch.pk)
    return time.perf_counter() - begin


def cards(file: Path, many: int = 20_000, photo: int = 8_000) -> None:
    """Write `many` cards, each with a photo of so many bytes, folded as phones do."""
    dice = random.Random(5)
    with file.open("w", newline="") as out:
        for n in range(many):
            picture = base64.b64encode(dice.randbytes(photo)).decode()
            lines = [picture[start : start + 74] for start in range(0, len(picture), 74)]
            out.write(
                f"BEGIN:VCARD\r\nVERSION:3.0\r\nN:Family{n % 3000};Given{n};;;\r\nFN:Given{n} Family{n % 3000}\r\n"
                f"ORG:Company {n % 1500};\r\nTITLE:Engineer\r\nitem1.EMAIL;type=INTERNET;type=pref:p{n}@example.org\r\n"
                f"item1.X-ABLabel:_$!<Work>!$_\r\nTEL;type=CELL;type=VOICE:+1 206 {n // 10_000:03} {n % 10_000:04}\r\n"
                f"BDAY:1980-01-01\r\nPHOTO;ENCODING=b;TYPE=JPEG:" + "\r\n ".join(lines) + "\r\nEND:VCARD\r\n"
            )


def main_cards() -> None:
    """Print megabytes of the file, seconds from file to people, and megabytes of memory above idle."""
    call_command("migrate", verbosity=0, interactive=False)
    owner = accounts.own_machine_user()
    bring_in(owner, table(20))
    Person.objects.all().delete()
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "phone.vcf"
        cards(file)
        idle, begin = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.perf_counter()
        with file.open("rb") as opened:
            data, digest = stripped_file(opened, most=settings.MAX_UPLOAD)
        bring_in(owner, data, digest)
        took = time.perf_counter() - begin
        assert Person.objects.count() == 20_000, Person.objects.count()
        memory = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - idle) / 1024
        size = file.stat().st_size / 2**20
        print(f"{size:.0f} MB {took:.1f} s {memory:.0f} MB above idle")
        text = f"`python -m bench.importing cards` writes this.\n\n{size:.0f} MB of cards with a photo each"
        keep("20,000 vCards", f"{text}: imported in {took:.1f} s (goal: 60), {memory:.0f} MB above idle.")


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
    main_cards() if "cards" in sys.argv else main()
