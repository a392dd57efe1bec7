"""What the desk puts on the page of a held interview: the stage before cannot see what came after it."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django import template

from halfhour.desk.queries.afterwards import brought
from halfhour.desk.rules.afterwards import done_on, step_after
from halfhour.journey.interviews.models import Interview
from halfhour.journey.thanks.rules.deadline import thank_by

register = template.Library()


@register.inclusion_tag("desk/_afterwards.html")
def afterwards(interview: Interview, now: datetime) -> dict[str, Any]:
    """The next thing after it: writing up, thanking, or what comes next with them; then what it brought. One query."""
    found, owner = brought(interview), interview.owner
    assert interview.ended_at is not None
    by = thank_by(interview.ended_at, owner.numbers.thank_within_hours)
    whole = (by - interview.ended_at).total_seconds()
    return {
        "interview": interview,
        "now": now,
        "step": step_after(found),
        "brought": found,
        "written": done_on(found.written_at, "Written up", now, owner.zone),
        "thanked": done_on(found.thanked_at, "Sent", now, owner.zone),
        "thanks_too": done_on(found.thanked_at, "thanked", now, owner.zone),
        "thank_by": by,
        "share": min(1.0, max(0.0, (by - now).total_seconds() / whole)) if whole else 0.0,
        "late": by < now,
    }
