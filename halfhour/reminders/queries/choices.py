"""What somebody chose."""

from __future__ import annotations

from halfhour.accounts.models import User
from halfhour.reminders.models import Choices


def choices_of(owner: User) -> Choices:
    """The choices of `owner`; the defaults, unsaved, for who chose nothing. `created_at` is then when they came."""
    found = Choices.objects.filter(owner=owner).first()
    return found or Choices(owner=owner, created_at=owner.date_joined)
