"""One's own order of the places to ask, and how much one is drawn to each."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import transaction

from halfhour.accounts.models import User
from halfhour.journey.organizations.models import Organization


@transaction.atomic
def put_in_order(*, owner: User, ids: Sequence[int]) -> None:
    """These places stand first, in this order; every other goes by its reasons. Ids of others' places do nothing."""
    forget_order(owner=owner)
    for number, pk in enumerate(ids, 1):
        Organization.objects.filter(owner=owner, pk=pk).update(own_order=number)


@transaction.atomic
def forget_order(*, owner: User) -> None:
    """All places go by their reasons again."""
    Organization.objects.filter(owner=owner, own_order__isnull=False).update(own_order=None)


def say_interest(*, organization: Organization, interest: int) -> None:
    """How much its owner is drawn to it: a value of Organization.Interest."""
    Organization.objects.filter(pk=organization.pk).update(interest=Organization.Interest(interest))
