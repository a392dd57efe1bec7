"""One's own words for a call."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from halfhour.journey.organizations.models import Organization
from halfhour.journey.outreach.models import OwnScript

LONGEST = 4000  # characters


@transaction.atomic
def keep_script(*, organization: Organization, about: str, text: str, now: datetime) -> None:
    """Say these lines from now on, at most 4,000 characters of them; blank goes back to the drafted ones.

    `about` is `person:7`, `person:7:written`, `department:7` or blank.
    """
    lines = [" ".join(line.split()) for line in text[:LONGEST].replace("\x00", "").splitlines()]
    kept = "\n".join(line for line in lines if line)
    found = OwnScript.objects.filter(organization=organization, about=about)
    if not kept:
        found.delete()
        return
    OwnScript.objects.update_or_create(
        organization=organization,
        about=about,
        defaults={"text": kept},
        create_defaults={"text": kept, "owner_id": organization.owner_id, "created_at": now},
    )
