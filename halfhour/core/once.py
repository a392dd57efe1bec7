"""A form sent twice (a double click, a lost reply, the back button) does its work once."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.db import IntegrityError, transaction
from django.http import HttpRequest, HttpResponse

from halfhour.core import clock
from halfhour.core.models import Sent
from halfhour.core.respond import onward

FIELD = "once"


def once(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """A POST whose `{% once %}` key was answered before gets that answer again; the work is not repeated.

    Only a redirect spends the key: an invalid form may be sent again with it. A POST without a key runs as it is.
    """

    @wraps(view)
    def wrapper(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        key = _key(request)
        if key is None or not request.user.is_authenticated:
            return view(request, *args, **kwargs)
        return answered_once(request.user, key, lambda: view(request, *args, **kwargs))

    return wrapper


def answered_once(owner: Any, key: uuid.UUID, work: Callable[[], HttpResponse]) -> HttpResponse:
    """What `work` answers; where a form of `owner`'s with this key was answered before, that answer again."""
    with transaction.atomic():
        try:
            with transaction.atomic():
                spent = Sent.objects.create(owner=owner, key=key, created_at=clock.now())
        except IntegrityError:
            return onward(Sent.objects.get(owner=owner, key=key).location)
        answer = work()
        if answer.status_code in (302, 303):
            spent.location = answer["Location"]
            spent.save(update_fields=["location"])
        else:
            spent.delete()
        return answer


def _key(request: HttpRequest) -> uuid.UUID | None:
    if request.method != "POST":
        return None
    try:
        return uuid.UUID(request.POST.get(FIELD, ""))
    except ValueError:
        return None
