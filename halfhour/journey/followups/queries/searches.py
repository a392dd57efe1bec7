"""Come back when the search begins: organizations that hire, where somebody was met and thanked."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from django.db.models import OuterRef, Q, Subquery

from halfhour.accounts.models import User
from halfhour.core.moments import local_day
from halfhour.journey.conversation.models import Opening
from halfhour.journey.followups.models import FollowUp
from halfhour.journey.followups.queries.openings import Tables
from halfhour.journey.followups.queries.reasons import Reason, of_owner
from halfhour.journey.followups.queries.seasons import season_of
from halfhour.journey.followups.rules import days, keys, words
from halfhour.journey.followups.rules import seasons as windows
from halfhour.journey.interviews.models import Interview
from halfhour.journey.organizations.models import Organization
from halfhour.journey.people.models import Person

HIRES = Q(hires_interns=Organization.Hires.YES) | Q(hires_graduates=Organization.Hires.YES)


def candidates(now: datetime, owner: User | None, ahead: timedelta, seasons: Tables) -> list[Reason]:
    """For each organization that hires, through whoever was thanked there last: one when the search begins, and one
    when its season opens later in the search. Two queries, around the search only.
    """
    last = now.date() + ahead + days.SHOWN_BEFORE + timedelta(days=1)
    first = now.date() - 2 * days.SEARCH_LASTS - timedelta(days=1)  # a season may open up to a year into it
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
    along = ("person__organization__field", "person__field", "thank_you")
    interviews = of_owner(met.select_related(*along), owner)
    mentioned = _mentioned(interviews)
    return [
        reason
        for interview in interviews
        for reason in _reasons(interview, now, mentioned.get(interview.pk, ""), seasons)
    ]


def _mentioned(interviews: list[Interview]) -> dict[int, str]:
    """Per interview the opening that was mentioned first, in words."""
    if not interviews:
        return {}
    said: dict[int, str] = {}
    for opening in Opening.objects.filter(interview__in=interviews).order_by("id"):
        said.setdefault(opening.interview_id, opening.text or opening.get_kind_display().lower())
    return said


def _reasons(interview: Interview, now: datetime, mentioned: str, seasons: Tables) -> list[Reason]:
    owner, person = interview.owner, interview.person
    place, begins, sent_at, zone = person.organization, owner.search_begins, interview.thank_you.sent_at, owner.zone
    if place is None or begins is None or sent_at is None:  # the query asked for all three
        return []
    found = days.of_search(begins, local_day(sent_at, zone))
    if found is None:
        return []
    season = _season(person, place, owner, seasons)
    back = Reason(
        owner=owner,
        person=person,
        reason=FollowUp.Reason.SEARCH,
        days=found.after_rest(person.rest_until),
        what=f"Come back to {person.full_name} at {place.name}",
        why=words.search(
            begins=begins,
            today=local_day(now, zone),
            organization=place.name,
            hires=_hires(place),
            host=person.first_name,
            mentioned=mentioned,
            source=place.hiring_source,
            season=windows.words(season) if season else "",
        ),
        brief=f"come back to {person.first_name} at {place.name}",
        key=keys.of_search(begins, place.pk),
    )
    again = _when_it_opens(back, place, season, found, local_day(now, zone)) if season else None
    return [back, again] if again else [back]


def _when_it_opens(
    back: Reason, place: Organization, season: windows.Window, search: days.Days, today: date
) -> Reason | None:
    opens = windows.next_start(season, search.due_on)
    found = days.of_season(search, opens)
    if found is None or days.opening_is_over(opens, today):
        return None
    return replace(
        back,
        reason=FollowUp.Reason.SEASON,
        days=found.after_rest(back.person.rest_until),
        what=f"Knock again at {place.name}, through {back.person.full_name}",
        why=words.season(
            organization=place.name, hires=_hires(place), season=windows.words(season), opens_on=opens, today=today
        ),
        brief=f"knock again at {place.name}",
        key=keys.of_season(opens, place.pk),
    )


def _season(person: Person, place: Organization, owner: User, seasons: Tables) -> windows.Window | None:
    """The season of what it hires, interns first; none where one is hired all year."""
    kind = windows.INTERNS if place.hires_interns == Organization.Hires.YES else windows.GRADUATES
    found = season_of(seasons(owner), person, owner, kind)
    return found if found and found.first_month else None


def _hires(place: Organization) -> str:
    return words.hires(place.hires_interns == "yes", place.hires_graduates == "yes")
