"""Where a device sends its writes; it repeats them until they are answered."""

from __future__ import annotations

import json
from typing import Any

from django.http import HttpRequest, JsonResponse
from django.views.decorators.http import require_POST

from halfhour.core import clock
from halfhour.journey.conversation import actions
from halfhour.journey.conversation.rules.operations import MOST_AT_ONCE, moment_of
from halfhour.room import queries, shell


@require_POST
def operations(request: HttpRequest, pk: int) -> JsonResponse:
    """`{"operations": […], "sent": …}` answered by `{"answers": […], "now": …, "version": …}`, each in its place.

    `sent` is the device's own clock, `now` sets the room's, `version` tells a page that is older than its server.
    400 for what is not such a body; nothing of it was applied then.
    """
    now = clock.now()
    interview = queries.interview_of(request.user, pk)
    body = _body(request.body)
    sent = _operations(body)
    if sent is None:
        said = (
            f"This was not a list of at most {MOST_AT_ONCE} writes in JSON. Nothing of it was saved; reload the room."
        )
        return JsonResponse({"said": said}, status=400)
    answers = actions.apply(interview=interview, now=now, operations=sent, sent=moment_of(body, "sent"))
    return JsonResponse({"answers": answers, "now": now.isoformat(), "version": shell.version()})


def _body(sent: bytes) -> dict[str, Any]:
    try:
        body = json.loads(sent)
    except (ValueError, RecursionError):
        return {}
    return body if isinstance(body, dict) else {}


def _operations(body: dict[str, Any]) -> list[Any] | None:
    listed = body.get("operations")
    return listed if isinstance(listed, list) and len(listed) <= MOST_AT_ONCE else None
