"""Ask for an archive, pack it, let it go."""

from __future__ import annotations

import os
from contextlib import suppress
from datetime import datetime, timedelta

from django.db import transaction

from halfhour.accounts.models import User
from halfhour.core import clock
from halfhour.core.problems import Problem
from halfhour.desk.actions.claiming import beat
from halfhour.desk.models import Takeout
from halfhour.desk.takeout import folder, packing

State = Takeout.State
LASTS = timedelta(days=7)


class NoRoom(Problem):
    sentence = "The archive could not be written: the disk is full, or may not be written to. Make room, and ask again."
    again = True


@transaction.atomic
def ask(*, owner: User, now: datetime) -> Takeout:
    """An archive to be packed. One that is waiting or being packed is the same one; older ones go."""
    waiting = Takeout.objects.select_for_update().filter(owner=owner, state__in=Takeout.OPEN).first()
    if waiting is not None:
        return waiting
    for old in Takeout.objects.filter(owner=owner, state=State.DONE):
        remove(takeout=old)
    return Takeout.objects.create(owner=owner, created_at=now)


def pack(*, takeout: Takeout, now: datetime) -> None:
    """Packs a claimed archive; it can be fetched for seven days. Raises NoRoom."""
    name = folder.fresh_name("takeout")
    total = packing.count(takeout.owner)
    Takeout.objects.filter(pk=takeout.pk).update(total=total, name=name)
    draft = folder.path_of(name).with_suffix(".part")
    try:
        with draft.open("w+b") as file:
            os.chmod(draft, 0o600)
            packing.write(file, takeout.owner, now=now, tell=lambda done: beat(job=takeout, done=done, now=clock.now()))
        size = draft.stat().st_size
        os.replace(draft, folder.path_of(name))
    except OSError as error:
        folder.drop(name)
        raise NoRoom from error
    done = {"state": State.DONE, "size": size, "done": total, "finished_at": now, "expires_at": now + LASTS}
    if not Takeout.objects.filter(pk=takeout.pk, claim=takeout.claim, state=State.RUNNING).update(claim="", **done):
        folder.drop(name)  # somebody let it go, or took it over, meanwhile


@transaction.atomic
def remove(*, takeout: Takeout) -> None:
    """The file goes now; that there was one stays."""
    Takeout.objects.filter(pk=takeout.pk).update(state=State.GONE, claim="")
    folder.drop(takeout.name)


def expire(*, now: datetime) -> None:
    """Lets go of every archive whose days are over, and of what a killed worker left behind. Called by the worker."""
    for old in Takeout.objects.filter(state=State.DONE, expires_at__lte=now):
        remove(takeout=old)
    for draft in folder.folder().glob("*.part"):
        with suppress(OSError):
            if now.timestamp() - draft.stat().st_mtime > LASTS.total_seconds() / 7:
                draft.unlink()
