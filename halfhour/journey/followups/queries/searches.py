"""Come back when the search begins: organizations that hire, where somebody was met and thanked."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db.models import OuterRef, Q, Subquery

from halfhour.accounts.models import User
from halfhour.core.moments import local_day
from halfhour.journey.conversation.models import Opening
from halfhour.journey.followups.models import FollowUp
from halfhour.journey.followups.queries.reasons import Reason, of_owner
from halfhour.journey.followups.rules import days, keys, words
from halfhour.journey.interviews.models import Interview
from halfhour.journey.organizations.models import Organization

HIRES = Q(hires_interns=Organization.Hires.YES) | Q(hires_graduates=Organization.Hires.YES)


def candidates(now: datetime, owner: User | None, ahead: timedelta) -> list[Reason]:
    """One for each organization that hires, through whoever was thanked there last. Two queries, in season only."""
    last = now.date() + ahead + days.SHOWN_BEFORE + timedelta(days=1)
    first = now.date() - days.SEARCH_LASTS - timedelta(days=1)
    if owner and not (owner.search_begins and first <= owner.search_begins <= last):
        return []
    hiring = Organization.objects.filter(HIRES, owner__search_begins__gte=first, owner__search_begins__lte=last)
    if owner:
        hiring = hiring.filter(owner=owner)
    thanked = Interview.objects.filter(
        owner=OuterRef("owner"),
        person__organization=OuterRef("pk"),
        person__never_again=False,
        state=Interview.State.HELD,
        thank_you__took__isnull=False,
    )
    hosts = hiring.annotate(last=Subquery(thanked.order_by("-ended_at").values("pk")[:1]))
    met = Interview.objects.filter(pk__in=hosts.values("last"))
    interviews = of_owner(met.select_related("person__organization", "thank_you"), owner)
    mentioned = _mentioned(interviews)
    reasons = [_reason(interview, now, mentioned.get(interview.pk, "")) for interview in interviews]
    return [reason for reason in reasons if reason]


def _mentioned(interviews: list[Interview]) -> dict[int, str]:
    """Per interview the opening that was mentioned first, in words."""
    if not interviews:
        return {}
    said: dict[int, str] = {}
    for opening in Opening.objects.filter(interview__in=interviews).order_by("id"):
        said.setdefault(opening.interview_id, opening.text or opening.get_kind_display().lower())
    return said


def _reason(interview: Interview, now: datetime, mentioned: str) -> Reason | None:
    owner, person = interview.owner, interview.person
    place, begins, sent_at, zone = person.organization, owner.search_begins, interview.thank_you.sent_at, owner.zone
    if place is None or begins is None or sent_at is None:  # the query asked for all three
        return None
    found = days.of_search(begins, local_day(sent_at, zone))
    if found is None:
        return None
    return Reason(
        owner=owner,
        person=person,
        reason=FollowUp.Reason.SEARCH,
        days=found.after_rest(person.rest_until),
        what=f"Come back to {person.full_name} at {place.name}",
        why=words.search(
            begins=begins,
            today=local_day(now, zone),
            organization=place.name,
            hires=words.hires(place.hires_interns == "yes", place.hires_graduates == "yes"),
            host=person.first_name,
            mentioned=mentioned,
            source=place.hiring_source,
        ),
        brief=f"come back to {person.first_name} at {place.name}",
        key=keys.of_search(begins, place.pk),
    )
