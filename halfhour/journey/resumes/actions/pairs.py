"""Say what belongs together: advice that contradicts other advice, tricks that say the same; or that they do not."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction

from halfhour.core.problems import Problem
from halfhour.journey.resumes.models import Contradiction, SameTrick, Suggestion, Trick


class OneVoice(Problem):
    sentence = "Both were said by the same person, so nobody contradicts anybody. Choose what somebody else said."
    field = "other"


class OneTrick(Problem):
    sentence = "That is the same line. Choose another one."
    field = "other"


@transaction.atomic
def contradict(*, suggestion: Suggestion, other: Suggestion, now: datetime, holds: bool = True) -> Contradiction:
    """The two cannot both be followed, or (not `holds`) they can and are not proposed again. Raises OneVoice."""
    if suggestion.critique.person_id == other.critique.person_id:
        raise OneVoice
    return _said(Contradiction, suggestion, other, holds, now)


@transaction.atomic
def same_trick(*, trick: Trick, other: Trick, now: datetime, holds: bool = True) -> SameTrick:
    """Both say the same and are counted together, or (not `holds`) they do not. Raises OneTrick."""
    if trick.pk == other.pk:
        raise OneTrick
    return _said(SameTrick, trick, other, holds, now)


def _said(pairs: Any, one: Any, other: Any, holds: bool, now: datetime) -> Any:
    """The pair with what was said of it last; whichever of the two is named first, there is one."""
    one, other = sorted((one, other), key=lambda said: said.pk)
    pair, _ = pairs.objects.update_or_create(
        one=one,
        other=other,
        defaults={"holds": holds},
        create_defaults={"holds": holds, "owner_id": one.owner_id, "created_at": now},
    )
    return pair
