"""Hand in an archive; take it into the account it was handed in to."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction

from halfhour.accounts.models import User
from halfhour.core import clock
from halfhour.core.problems import Problem
from halfhour.desk.actions.claiming import beat
from halfhour.desk.models import Takein
from halfhour.desk.takeout import bringing, folder, opening

State = Takein.State
LARGEST = 1024 * 2**20


class NotKept(Problem):
    sentence = (
        "The archive could not be kept: the disk is full, or may not be written to. Make room, and hand it in again."
    )
    field = "file"
    again = True


def hand_in(*, owner: User, file_name: str, pieces: Iterable[bytes], now: datetime) -> Takein:
    """An archive to be taken in, looked at from outside only. Raises NotKept, and Unreadable for what is no archive."""
    name = folder.fresh_name("takein")
    try:
        folder.keep(name, pieces)
        opening.open_archive(folder.path_of(name)).zip.close()
    except OSError as error:
        raise NotKept from error
    except Problem:
        folder.drop(name)
        raise
    return Takein.objects.create(owner=owner, created_at=now, file_name=file_name[-200:], name=name)


def take_in(*, takein: Takein, now: datetime) -> None:
    """Checks a claimed archive and brings everything in, or nothing. Raises Unreadable; the file goes either way."""
    try:
        archive = opening.open_archive(folder.path_of(takein.name))
        with archive.zip:
            total = bringing.check(archive, tell=lambda done: beat(job=takein, done=done, now=clock.now()))
            Takein.objects.filter(pk=takein.pk).update(total=total, done=total, beat_at=clock.now())
            _bring_in(archive, takein, now)
    finally:
        folder.drop(takein.name)


@transaction.atomic
def _bring_in(archive: opening.Archive, takein: Takein, now: datetime) -> None:
    """The account is held from the first row to the last, so that two workers cannot do it twice."""
    User.objects.select_for_update().get(pk=takein.owner_id)
    if not Takein.objects.filter(pk=takein.pk, claim=takein.claim, state=State.RUNNING).exists():
        return
    result = bringing.bring_in(archive, takein.owner, now=now)
    done = {"state": State.DONE, "counts": result.counts(), "claim": "", "finished_at": now}
    Takein.objects.filter(pk=takein.pk).update(**done)
