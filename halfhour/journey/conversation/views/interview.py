"""What the pages after a conversation have in common."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from halfhour.core import owned
from halfhour.journey.conversation import queries
from halfhour.journey.interviews.models import Interview

ALONG = ("person__organization__field", "person__named_by__organization")


def interview_of(request: HttpRequest, pk: int) -> Interview:
    """The interview with its person, their place and who named them. Raises Http404."""
    return owned.get(Interview.objects.select_related("field", "person__department", *ALONG), request.user, pk=pk)


def heard(interview: Interview) -> dict[str, Any]:
    """Names, openings and promises."""
    return {
        "names": queries.names_of(interview),
        "openings": queries.openings_in(interview),
        "promises": queries.promises_in(interview),
    }
