"""The story so far: letters, calls and replies, newest first."""

from __future__ import annotations

from datetime import datetime, time

from django.db.models import F, Q, QuerySet

from halfhour.accounts.models import User
from halfhour.core import moments
from halfhour.core.search import Text
from halfhour.journey.organizations.models import Organization
from halfhour.journey.outreach.models import Call, Letter, OwnScript, Reply
from halfhour.journey.people.models import Person

OPENERS = (Letter.Purpose.ASK, Letter.Purpose.ANSWER)
LIKELIEST = ("-is_manager", F("touched_at").desc(nulls_last=True), "-shares_school", "id")


def letters_of(person: Person) -> QuerySet[Letter]:
    """All letters to one person, drafts first, then the newest sent."""
    return Letter.objects.filter(person=person).order_by(F("sent_at").desc(nulls_first=True), "-id")


def own_script(place: Organization, about: str) -> str:
    """One's own words for a call to a place, a line for each thing to say; blank where the drafted ones hold."""
    kept = OwnScript.objects.filter(organization=place, about=about).values_list("text", flat=True).first()
    return kept or ""


def calls_of(who: Person | Organization) -> QuerySet[Call]:
    """All calls to a person or an organization, newest first, with the department and the person they were about."""
    rows = Call.objects.filter(person=who) if isinstance(who, Person) else Call.objects.filter(organization=who)
    return rows.select_related("organization", "department", "person").order_by("-called_at", "-id")


def replies_of(person: Person) -> QuerySet[Reply]:
    """All replies of one person, newest first, with the letter they answer and the colleague they name."""
    return Reply.objects.filter(person=person).select_related("letter", "named").order_by("-received_at", "-id")


def unsent(person: Person, purpose: str) -> Letter | None:
    """The draft of that purpose, if there is one."""
    return Letter.objects.filter(person=person, purpose=purpose, sent_at=None).first()


def last_sent(person: Person) -> Letter | None:
    """The last letter that began something: a question or an answer, no reminder."""
    rows = Letter.objects.filter(person=person, purpose__in=OPENERS, sent_at__isnull=False)
    return rows.order_by("-sent_at", "-id").first()


def reminders_sent(person: Person, since: Letter | None) -> int:
    """How many reminders went out since that letter."""
    rows = Letter.objects.filter(person=person, purpose=Letter.Purpose.REMINDER, sent_at__isnull=False)
    return rows.filter(sent_at__gte=since.sent_at).count() if since and since.sent_at else rows.count()


def linkedin_notes_this_month(owner: User, now: datetime) -> int:
    """How many LinkedIn notes went out since the first of this month, in the owner's zone."""
    first = moments.local_day(now, owner.zone).replace(day=1)
    since = moments.at_local(first, time(0), owner.zone)
    return Letter.objects.filter(owner=owner, channel=Letter.Channel.LINKEDIN, sent_at__gte=since).count()


def second_person(person: Person) -> Person | None:
    """Whom to ask next at the same place: nothing happened between you yet, and they do not rest; the likeliest first.

    Managers go first, then people in play, then those who share your school.
    """
    if person.organization_id is None:
        return None
    fresh = Q(touched_at=None) | Q(touched_at__lte=F("created_at"))
    rows = Person.objects.filter(fresh, organization=person.organization_id, never_again=False, rest_until=None)
    return rows.exclude(pk=person.pk).order_by(*LIKELIEST).first()


def search_text(row: Letter | Call | Reply) -> Text | None:
    """What search finds a letter, a call or a reply by; it leads to its person, and None where there is none."""
    person = row.person
    if person is None:
        return None
    if isinstance(row, Letter):
        title, body = row.subject or f"{row.get_channel_display()} to {person.full_name}", row.body
    elif isinstance(row, Call):
        title = f"Call to {row.organization.name if row.organization else person.full_name}"
        body = " ".join([row.get_answered_display(), row.spoke_to, row.number, row.remarks])
    else:
        title, body = f"Reply of {person.full_name}", f"{row.get_kind_display()} {row.text}"
    return Text(
        kind=type(row).__name__.lower(),
        object_id=row.pk,
        target_id=person.pk,
        title=title,
        body=f"{body} {person.full_name}",
        excerpt=" ".join(body.split())[:160],
    )
