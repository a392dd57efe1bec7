"""The background door of the map."""

from __future__ import annotations

from django_tasks import task

from halfhour.accounts.models import User
from halfhour.core import clock
from halfhour.journey.network import actions


@task()
def draw(owner_id: int) -> None:
    """Draw one owner's map. Safe to run twice; an owner who is gone has none."""
    owner = User.objects.filter(pk=owner_id).first()
    if owner is not None:
        actions.draw(owner=owner, now=clock.now())
