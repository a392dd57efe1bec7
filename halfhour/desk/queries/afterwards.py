"""What one held interview brought, asked of the stages that came after it."""

from __future__ import annotations

from typing import Any

from django.db.models import Count, OuterRef, Subquery
from django.db.models.functions import Coalesce

from halfhour.desk.rules.afterwards import Brought
from halfhour.journey.conversation.models import Debrief, Note, Opening, Photo, Referral
from halfhour.journey.interviews.models import Interview
from halfhour.journey.resumes.models import Critique
from halfhour.journey.thanks.models import ThankYou


def brought(interview: Interview) -> Brought:
    """Everything in one query."""
    row = (
        Interview.objects.filter(pk=interview.pk)
        .values_list(
            Subquery(Debrief.objects.filter(interview=OuterRef("pk")).values("done_at")[:1]),
            Subquery(ThankYou.objects.filter(interview=OuterRef("pk")).values("sent_at")[:1]),
            _number(Note.objects.exclude(text="")),
            _number(Referral.objects.all()),
            _number(Opening.objects.all()),
            _number(Critique.objects.all()),
            _number(Photo.objects.all()),
            _number(Photo.objects.filter(typed_at=None)),
        )
        .get()
    )
    return Brought(*row)


def _number(rows: Any) -> Coalesce:
    counted = rows.filter(interview=OuterRef("pk")).order_by().values("interview").annotate(number=Count("pk"))
    return Coalesce(Subquery(counted.values("number")), 0)
