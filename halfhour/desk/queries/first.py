"""The facts that rank places: who is there, who was named, the school shared, one's interest, whether they hire."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db.models import Count, Exists, F, OuterRef, Q

from halfhour.accounts.models import User
from halfhour.desk.rules.first import Facts
from halfhour.journey.conversation.models import Referral
from halfhour.journey.followups import queries as seasons
from halfhour.journey.followups.rules.seasons import Window, fitting, next_start
from halfhour.journey.interviews.models import Interview
from halfhour.journey.organizations import rules as places
from halfhour.journey.organizations.models import Organization
from halfhour.journey.outreach.models import Call, Letter
from halfhour.journey.people.models import Person

NEAR_DAYS = 90
KNOWN = [Person.Found.LINKEDIN, Person.Found.ADDRESS_BOOK, Person.Found.MET]
PEOPLE = 3  # named on the page for one place


def places_to_ask(owner: User) -> list[Organization]:
    """Every place where nobody was written to, called for or met yet, with what its own row says. One query."""
    agreed = Interview.objects.filter(person__organization=OuterRef("pk"))
    written = Letter.objects.filter(person__organization=OuterRef("pk"), sent_at__isnull=False)
    called = Call.objects.filter(organization=OuterRef("pk"))
    rows = Organization.objects.filter(owner=owner).exclude(Exists(agreed) | Exists(written) | Exists(called))
    return list(
        rows.select_related("field").only(
            "name", "owner_id", "country", "hires_interns", "hires_graduates", "internships_url", "interest", "own_order",
            "hiring_said_on", "hiring_source", "phone", "website", "field__name",
        )
    )  # fmt: skip


def facts_of(owner: User, found: list[Organization], today: date) -> dict[int, Facts]:
    """Of each place what counts, by its id. Three queries, however many places there are."""
    people = {row["organization_id"]: row for row in _people(owner)}
    spoken = spoken_of(owner)
    table = seasons.table(owner)
    curious = owner.curious_about.casefold().strip()
    return {
        place.pk: Facts(
            known=(there := people.get(place.pk, {})).get("known", 0),
            named=there.get("through", 0) + len(spoken.get(places.key_of(place.name), ())),
            school=there.get("school", 0),
            interest=place.interest,
            is_of_field=bool(curious and place.field and place.field.name.casefold() == curious),
            hires="yes" in (place.hires_interns, place.hires_graduates),
            posting=bool(place.internships_url),
            season=season_near(place, owner, table, today),
        )
        for place in found
    }


def _people(owner: User) -> Iterable[Any]:
    rows = Person.objects.filter(owner=owner, never_again=False, organization__isnull=False)
    return rows.values("organization_id").annotate(
        known=Count("pk", filter=Q(found_in__in=KNOWN, named_by=None)),
        through=Count("pk", filter=Q(named_by__isnull=False)),
        school=Count("pk", filter=Q(shares_school=True)),
    )


def spoken_of(owner: User) -> dict[str, list[Referral]]:
    """Who was named in a conversation and is nobody's person yet, by the folded name of their place. One query."""
    rows = Referral.objects.filter(owner=owner, person=None, set_aside_at=None).exclude(organization_name="")
    found: dict[str, list[Referral]] = defaultdict(list)
    for row in rows.select_related("interview__person"):
        found[places.key_of(row.organization_name)].append(row)
    return found


def season_near(place: Organization, owner: User, table: list[Window], today: date) -> str:
    """`now` or `from November` where the place hires and its season is within 90 days; else blank."""
    kinds = [
        kind for kind, said in (("interns", place.hires_interns), ("graduates", place.hires_graduates)) if said == "yes"
    ]
    field, country = place.field.name if place.field else owner.curious_about, place.country or owner.country
    windows = [found for kind in kinds if (found := fitting(table, field=field, country=country, hires=kind))]
    starts = [next_start(window, today) for window in windows if window.first_month]
    near = [start for start in starts if (start - today).days <= NEAR_DAYS]
    return "" if not near else "now" if min(near) == today else f"from {min(near):%B}"


def people_there(shown: list[Organization]) -> dict[int, list[Person]]:
    """Up to three people at each of these places, the warmest way in first. One query."""
    rows = Person.objects.filter(organization__in=shown, never_again=False).select_related("named_by")
    warm = rows.annotate(is_known=Q(found_in__in=KNOWN)).order_by(
        F("named_by").asc(nulls_last=True), "-shares_school", "-is_known", "-is_manager", "sort_key", "id"
    )
    found: dict[int, list[Person]] = defaultdict(list)
    for person in warm.iterator():
        if person.organization_id and len(found[person.organization_id]) < PEOPLE:
            found[person.organization_id].append(person)
    return found
