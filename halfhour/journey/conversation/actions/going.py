"""How the half hour is going, said while it runs: it decides whether the resume is offered."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from halfhour.journey.conversation.models import Debrief
from halfhour.journey.interviews.models import Interview


@transaction.atomic
def say_how_it_goes(*, interview: Interview, now: datetime, went_well: bool | None) -> Debrief:
    """Keep whether it goes well, None for not said; the debrief opens with it. The last word counts."""
    fresh = {"owner_id": interview.owner_id, "created_at": now, "updated_at": now, "went_well": went_well}
    debrief, made = Debrief.objects.select_for_update().get_or_create(interview=interview, defaults=fresh)
    if not made and debrief.went_well != went_well:
        debrief.went_well = went_well
        debrief.revision += 1
        debrief.updated_at = now
        debrief.save(update_fields=["went_well", "revision", "updated_at"])
    return debrief
