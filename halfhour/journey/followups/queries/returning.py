"""What is known when one comes back to somebody: what they said, and what has changed since."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from django.db.models import Max

from halfhour.core.moments import local_day
from halfhour.journey.conversation.models import Debrief, Opening, Referral
from halfhour.journey.followups.models import Application, FollowUp
from halfhour.journey.followups.queries.advice import begun, untold
from halfhour.journey.followups.queries.gathering import reasons
from halfhour.journey.followups.queries.reasons import Reason
from halfhour.journey.followups.queries.seasons import season_of, table
from halfhour.journey.followups.rules import advice, words
from halfhour.journey.followups.rules.advice import Piece
from halfhour.journey.followups.rules.returning import Change, Returning
from halfhour.journey.followups.rules.seasons import GRADUATES, INTERNS
from halfhour.journey.interviews.models import Interview
from halfhour.journey.outreach.models import Letter
from halfhour.journey.outreach.queries import known as known_of
from halfhour.journey.people import queries as people
from halfhour.journey.people.models import Person
from halfhour.journey.resumes.models import Copy, Critique, Version

A_YEAR_AHEAD = timedelta(days=366)
MOST_NAMED = 3


def reasons_for(person: Person, now: datetime) -> list[Reason]:
    """The open reasons to write to one person, those of the coming year too, the nearest first."""
    found = reasons(now, person.owner, ahead=A_YEAR_AHEAD)
    return [reason for reason in found if reason.person.pk == person.pk]


def returning(person: Person, now: datetime, reason: Reason | None) -> Returning:
    """Everything known for coming back. `person` comes out of `outreach.queries.asked()`. Fifteen queries at most."""
    owner, place = person.owner, person.organization
    met = Interview.objects.filter(person=person, state=Interview.State.HELD).order_by("-ended_at").first()
    debrief = Debrief.objects.filter(interview__person=person).order_by("-interview__ended_at").first()
    opening = _opening(person, reason)
    applied = Application.objects.filter(opening=opening).first() if opening else None
    hires = place and words.hires(place.hires_interns == "yes", place.hires_graduates == "yes")
    kind = GRADUATES if place and place.hires_interns != "yes" else INTERNS
    season = season_of(table(owner), person, owner, kind)
    met_on = local_day(met.started_at or met.starts_at, met.zone) if met else None
    then = people.elsewhere_then(person, met_on) if met_on else None
    in_letters = begun(person)
    pieces = [piece for piece in untold_to(person, now) if (piece.kind, piece.id) not in in_letters][: advice.MOST]
    return Returning(
        who=known_of(owner, person),
        reason=reason.reason if reason else "",
        met_on=met_on,
        then_at=then.organization if then else "",
        phrase=debrief.phrase if debrief else "",
        useful=debrief.most_useful if debrief else "",
        opening_kind=opening.get_kind_display() if opening else "",
        opening=opening.text if opening else "",
        hires=hires if hires and hires != "hires " else "",
        season=season.months if season and season.first_month else "",
        search_begins=owner.search_begins,
        applied_on=applied.applied_on if applied else None,
        changes=tuple(_changes(person, _heard_of_each_other(person, met), advice.changes(pieces))),
        told=tuple(pieces),
    )


def untold_to(person: Person, now: datetime) -> list[Piece]:
    """What came of a person's advice and was not told them yet, oldest first. Two queries."""
    found = untold(now, person.owner, person)
    return found[0].pieces if found else []


def _opening(person: Person, reason: Reason | None) -> Opening | None:
    """The opening that the reason is about, else the newest that is neither answered nor passed."""
    rows = Opening.objects.filter(owner_id=person.owner_id, interview__person=person)
    about = reason and reason.reason in (FollowUp.Reason.OPENING, FollowUp.Reason.APPLIED)
    if reason and about and reason.key.rpartition(":")[2].isdigit():
        return rows.filter(pk=reason.key.rpartition(":")[2]).first()
    if reason and reason.reason in (FollowUp.Reason.IN_TOUCH, FollowUp.Reason.ADVICE):
        return None
    return rows.filter(application=None).order_by("-created_at", "-id").first()


def _heard_of_each_other(person: Person, met: Interview | None) -> datetime:
    last = Letter.objects.filter(person=person, sent_at__isnull=False).aggregate(last=Max("sent_at"))["last"]
    return max([at for at in (last, met and met.ended_at) if at], default=person.created_at)


def _changes(person: Person, since: datetime, told: list[Change]) -> list[Change]:
    return [*_named(person), *told, *_talks(person, since), *_versions(person), *_asked(person, since)]


def _named(person: Person) -> list[Change]:
    """Whom they named and one has met."""
    rows = Referral.objects.filter(owner_id=person.owner_id, interview__person=person, person__isnull=False)
    met = rows.filter(person__interviews__state=Interview.State.HELD).values_list("person__full_name", flat=True)
    names = list(dict.fromkeys(met.order_by("id")))[:MOST_NAMED]
    if not names:
        return []
    said = " and ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else names[0]
    return [Change(f"You met {said}, named by them", f"I met {said}, whom you named.")]


def _talks(person: Person, since: datetime) -> list[Change]:
    others = Interview.objects.filter(owner_id=person.owner_id, state=Interview.State.HELD, ended_at__gt=since).exclude(
        person=person
    )
    many = others.values("person").distinct().count()
    if not many:
        return []
    people = f"{many} more {'person' if many == 1 else 'people'}"
    return [Change(f"You talked with {people}", f"Since then I have talked with {people} about their work.")]


def _versions(person: Person) -> list[Change]:
    """A newer resume than the one they saw or kept."""
    rows = Version.objects.filter(owner_id=person.owner_id)
    newest = rows.order_by("-number").values_list("number", flat=True).first()
    seen = [
        *Critique.objects.filter(person=person, version__isnull=False).values_list("version__number", flat=True),
        *Copy.objects.filter(person=person).values_list("version__number", flat=True),
    ]
    if not seen or newest is None or max(seen) >= newest:
        return []
    return [Change(f"Your resume is v{newest} now; they know v{max(seen)}", "My resume is a newer one by now.")]


def _asked(person: Person, since: datetime) -> list[Change]:
    """What became known of their organization since, in words; nothing one would tell them."""
    place = person.organization
    said_on: date | None = place.hiring_said_on if place else None
    if place is None or said_on is None or said_on <= local_day(since, person.owner.zone):
        return []
    hires = words.hires(place.hires_interns == "yes", place.hires_graduates == "yes")
    if hires == "hires ":
        return [Change(f"{place.name} does not hire, says {place.hiring_source or 'what you noted'}")]
    return [Change(f"{place.name} {hires}, says {place.hiring_source or 'what you noted'}")]
