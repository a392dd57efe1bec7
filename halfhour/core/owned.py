"""Everything belongs to somebody. Every look-up by id goes through here and answers 404 to a stranger."""

from __future__ import annotations

from typing import Any, TypeVar

from django.conf import settings
from django.core.exceptions import ObjectDoesNotExist
from django.db import models
from django.http import Http404

Row = TypeVar("Row", bound=models.Model)


class Owned(models.Model):
    """A row that one user owns. `created_at` is set by the action that makes it, from its `now`."""

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    created_at = models.DateTimeField()

    class Meta:
        abstract = True


class Revised(models.Model):
    """A row that two tabs or two devices may edit: `revision` goes up by one at each change."""

    revision = models.PositiveIntegerField(default=1)

    class Meta:
        abstract = True


def get(rows: type[Row] | models.QuerySet[Row], owner: Any, **lookup: Any) -> Row:
    """The one row of `owner` that fits, e.g. `get(Person, request.user, pk=7)`.

    Raises Http404, the same for a row that is missing and for one that is somebody else's. A number too large
    for the database is a missing row as well.
    """
    queryset = rows if isinstance(rows, models.QuerySet) else rows._default_manager.all()
    try:
        return queryset.get(owner=owner, **lookup)
    except (ObjectDoesNotExist, OverflowError, ValueError):
        raise Http404 from None
