"""Where a device sends its writes; it repeats them until they are answered."""

from __future__ import annotations

import json
from typing import Any

from django.http import HttpRequest, JsonResponse
from django.views.decorators.http import require_POST

from halfhour.core import clock
from halfhour.journey.conversation import actions
from halfhour.journey.conversation.rules.operations import MOST_AT_ONCE
from halfhour.room import queries


@require_POST
def operations(request: HttpRequest, pk: int) -> JsonResponse:
    """`{"operations": […]}` answered by `{"answers": […], "now": …}`, each in its place; `now` sets the room's clock.

    400 for what is not such a body; nothing of it was applied then.
    """
    now = clock.now()
    interview = queries.interview_of(request.user, pk)
    sent = _operations(request.body)
    if sent is None:
        said = (
            f"This was not a list of at most {MOST_AT_ONCE} writes in JSON. Nothing of it was saved; reload the room."
        )
        return JsonResponse({"said": said}, status=400)
    answers = actions.apply(interview=interview, now=now, operations=sent)
    return JsonResponse({"answers": answers, "now": now.isoformat()})


def _operations(body: bytes) -> list[Any] | None:
    try:
        sent = json.loads(body)
    except (ValueError, RecursionError):
        return None
    listed = sent.get("operations") if isinstance(sent, dict) else None
    return listed if isinstance(listed, list) and len(listed) <= MOST_AT_ONCE else None
