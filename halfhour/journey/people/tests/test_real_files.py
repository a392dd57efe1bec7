"""Real address books: every row accounted for, the same file again changes nothing, one undo leaves nothing."""

from pathlib import Path

import pytest

from halfhour.core import clock
from halfhour.core.models import SearchText
from halfhour.journey.organizations.models import Organization
from halfhour.journey.people import actions, tasks
from halfhour.journey.people.models import Person

SHARED = Path(__file__).resolve().parents[5] / "shared" / "data"
FILES = sorted([*SHARED.glob("csv/*.csv"), *SHARED.glob("vcard/*.vcf"), *SHARED.glob("vcard/*.txt")])
pytestmark = pytest.mark.skipif(not FILES, reason="the folder of real files is not here")


def bring(owner, file):
    batch = actions.receive(owner=owner, file_name=file.name, data=file.read_bytes(), now=clock.now())
    actions.queue(batch=batch, now=clock.now())
    tasks.work(batch.pk, enough=lambda: False)
    batch.refresh_from_db()
    return batch


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_in_again_and_out(dana, file):
    try:
        batch = bring(dana, file)
    except actions.Unreadable:
        return
    assert batch.state == "done"
    assert batch.rows.count() == batch.total == sum(batch.counts.values()) > 0
    people = list(Person.objects.order_by("id").values())
    again = bring(dana, file)
    assert {*again.counts} <= {"same", "skipped"}
    assert list(Person.objects.order_by("id").values()) == people
    actions.start_undo(batch=batch, also=[], now=clock.now())
    tasks.work(batch.pk, enough=lambda: False)
    assert (Person.objects.count(), Organization.objects.count(), SearchText.objects.count()) == (0, 0, 0)


def test_all_of_them_one_after_the_other_twice(dana):
    readable = []
    for file in FILES:
        try:
            bring(dana, file)
            readable.append(file)
        except actions.Unreadable:
            continue
    people = Person.objects.count()
    for file in readable:
        bring(dana, file)
    assert Person.objects.count() == people
