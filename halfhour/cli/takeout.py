"""`halfhour takeout` and `halfhour takein`: everything one owns, out and in, from a terminal."""

from __future__ import annotations

import os
from pathlib import Path

import click
from django.db.models import Q

from halfhour.accounts.actions import own_machine_user
from halfhour.accounts.models import User
from halfhour.cli.whole import whole
from halfhour.core import clock
from halfhour.core.problems import Problem
from halfhour.desk.takeout import bringing, opening, packing


def out(file: Path, user: str | None) -> str:
    """Packs under a progress bar; the sentence to print. A half-written file never stays. Raises click.ClickException."""
    owner = _owner(user)
    total = packing.count(owner)
    with (
        whole(file) as draft,
        click.progressbar(length=total, label="Packing") as bar,
        draft.open("w+b") as packed,
    ):
        os.chmod(draft, 0o600)
        packing.write(packed, owner, now=clock.now(), tell=lambda done: bar.update(done - bar.pos))
        bar.update(total - bar.pos)
    return f"Everything of {owner.name or owner.username} is in {file}: {total} rows."


def take_in(file: Path, user: str | None) -> str:
    """Takes in under a progress bar; the sentence to print. Raises click.ClickException."""
    owner = _owner(user)
    try:
        archive = opening.open_archive(file)
        with archive.zip:
            with click.progressbar(length=100, label="Checking") as bar:
                total = bringing.check(archive, tell=lambda done: bar.update(1 if bar.pos < 99 else 0))
                bar.update(100 - bar.pos)
            click.echo(f"{total} rows are whole. Bringing them in.")
            result = bringing.bring_in(archive, owner, now=clock.now())
    except Problem as problem:
        raise click.ClickException(problem.sentence) from None
    came, known = sum(result.came.values()), sum(result.known.values())
    return f"{came} rows came in, {known} were there already. They are {owner.name or owner.username}'s now."


def _owner(said: str | None) -> User:
    """The user that was named, else the one of one's own machine. Raises click.ClickException."""
    if not said:
        return own_machine_user()
    found = list(User.objects.filter(Q(username=said) | Q(email__iexact=said))[:2])
    if len(found) != 1:
        raise click.ClickException(
            f"There is no user {said} here." if not found else f"Several users are called {said}."
        )
    return found[0]
