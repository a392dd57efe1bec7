"""People change jobs: the one before is kept; what a file says of a change is taken or dismissed."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from halfhour.core.moments import local_day
from halfhour.core.problems import Problem
from halfhour.journey.organizations.rules import key_of
from halfhour.journey.people.actions.keeping import change
from halfhour.journey.people.models import JobNews, Person, Position


class NotChangedYet(Problem):
    sentence = "That day has not come yet. Note the change when it has happened."
    field = "changed_on"


class BeforeTheLast(Problem):
    sentence = "They changed jobs after that day already, as you noted. Check the day."
    field = "changed_on"


class SameJob(Problem):
    sentence = "That is what you have of them already. Say what is new: the organization or what they do."
    field = "organization_name"


@transaction.atomic
def change_job(
    *,
    person: Person,
    now: datetime,
    changed_on: date,
    organization_name: str,
    title: str = "",
    email: str = "",
    source: str = "",
) -> Position | None:
    """From `changed_on` (in the owner's zone) they work there as `title`; what they did until then becomes a Position.

    A new `email` becomes the first address, the old one stays among the others. Answers None where nothing was known
    of a job before. Raises NotChangedYet, BeforeTheLast, SameJob.
    """
    if changed_on > local_day(now, person.owner.zone):
        raise NotChangedYet
    last = person.positions.first()
    if last and changed_on < last.until:
        raise BeforeTheLast
    place, name = person.organization, organization_name.strip()
    if key_of(name) == (place.key if place else "") and title.strip() == person.title:
        raise SameJob
    ended = _ended(person, now, changed_on, last, source) if place or person.title else None
    new = {"organization_name": name, "title": title.strip(), "department": None}
    change(person=person, now=now, **new, **_addresses(person, email.strip()))
    JobNews.objects.filter(person=person, key=key_of(name)).delete()
    return ended


@transaction.atomic
def take_back_job_change(*, person: Person, now: datetime) -> bool:
    """The newest change did not happen: they are again what they were before it. False when there is none."""
    last = person.positions.select_related("organization").first()
    if last is None:
        return False
    change(person=person, now=now, organization_name=last.organization_name, title=last.title)
    last.delete()
    return True


@transaction.atomic
def dismiss_job_news(*, news: JobNews, now: datetime) -> None:
    """What the file says is old or wrong: it is not asked about again."""
    news.dismissed_at = now
    news.save(update_fields=["dismissed_at"])


def _ended(person: Person, now: datetime, on: date, last: Position | None, source: str) -> Position:
    return Position.objects.create(
        owner_id=person.owner_id,
        created_at=now,
        person=person,
        organization=person.organization,
        organization_name=person.organization.name if person.organization else "",
        title=person.title,
        since=last.until if last else None,
        until=on,
        source=source.strip(),
    )


def _addresses(person: Person, email: str) -> dict[str, object]:
    if not email or email.casefold() == person.email.casefold():
        return {}
    others = [mail for mail in (person.email, *person.other_emails) if mail and mail.casefold() != email.casefold()]
    return {"email": email, "other_emails": others}
