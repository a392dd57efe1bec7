"""Have an organization's site read: ask for it, take it up, keep page after page, finish, fail, stop."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import Max, Q

from halfhour.core import processes
from halfhour.core.problems import Problem
from halfhour.journey.organizations import queries
from halfhour.journey.organizations.actions.places import change
from halfhour.journey.organizations.models import Organization, SitePage, SiteReading
from halfhour.journey.organizations.queries.sites import SILENT_AFTER, as_row
from halfhour.journey.organizations.rules import comparing, gathering, planning
from halfhour.journey.organizations.rules.planning import HOME, Wanted

State = SiteReading.State
KEPT_FOR = timedelta(days=30)  # the same as for an import that nobody used


class AddressMissing(Problem):
    """Without an address there is nothing to read, and none is guessed."""

    sentence = "Which address? It stands on a letter, a card, or at the end of their mail addresses."
    field = "website"


class NotBeingRead(Problem):
    """It had ended already."""

    sentence = "This reading has ended already. Its page shows what came of it."


@transaction.atomic
def ask_for_reading(*, organization: Organization, address: str, now: datetime) -> SiteReading:
    """A reading of the site at `address`, waiting to be taken up; one that is going on already is that one.

    A website that was not known before is kept. Raises AddressMissing.
    """
    address = address.strip()[:500]
    if not address:
        raise AddressMissing
    if not organization.website and len(address) <= 300:
        change(organization=organization, now=now, website=address if "://" in address else f"https://{address}")
    try:
        with transaction.atomic():
            reading = SiteReading.objects.create(
                owner_id=organization.owner_id, organization=organization, address=address, created_at=now, beat_at=now
            )
    except IntegrityError:
        return SiteReading.objects.get(organization=organization, state__in=SiteReading.OPEN)
    SitePage.objects.create(reading=reading, number=0, address=address, kind=HOME)
    return reading


@transaction.atomic
def take_up(*, pk: int, now: datetime) -> SiteReading | None:
    """The reading, claimed for whoever calls; None when it has ended or somebody else is at it.

    A claim is taken over when its process ended, or has not got on for 45 seconds: another machine's cannot be asked.
    """
    claim = processes.mark()
    rows = SiteReading.objects.filter(pk=pk)
    free = Q(claim="") | Q(beat_at__lt=now - SILENT_AFTER) | Q(beat_at=None)
    held = rows.values_list("claim", flat=True).first() or ""
    if processes.is_gone(held):
        free |= Q(claim=held)
    taken = rows.filter(free, state__in=SiteReading.OPEN).update(state=State.RUNNING, claim=claim, beat_at=now)
    return rows.select_related("owner", "organization").get() if taken else None


def beat(*, reading: SiteReading, now: datetime) -> bool:
    """Say that it is being worked on; False when it was stopped or taken over."""
    return bool(_held(reading).update(beat_at=now))


@transaction.atomic
def put_back(*, reading: SiteReading) -> None:
    """Let go of the claim, so that whoever comes next goes on where this one stopped."""
    _held(reading).update(claim="")


@transaction.atomic
def keep_page(
    *, reading: SiteReading, page: SitePage, now: datetime, sentence: str = "", moved_to: str = "", found: Any = None
) -> bool:
    """Keep what one page says, or the `sentence` why it was not read; plan the pages that follow from it.

    `found` is a page as plain values, or for the site's list of pages {"listed": [...]}. False when the reading was
    stopped or taken over, and then nothing is kept.
    """
    if not beat(reading=reading, now=now):
        return False
    page.state = SitePage.State.REFUSED if found is None else SitePage.State.READ
    page.sentence, page.found, page.read_at = sentence[:400], found or {}, now
    page.title = str((found or {}).get("title", ""))[:200]
    page.address = moved_to or page.address
    page.save()
    if found is not None:
        _plan(reading)
    return True


@transaction.atomic
def finish(*, reading: SiteReading, now: datetime) -> bool:
    """Add up what the pages say, and compare it with the reading before. False when it was stopped or taken over."""
    read = queries.pages_so_far(reading)
    found, before = gathering.gather(read), queries.read_before(reading)
    people = any(each.what == "person" for each in found)
    said: dict[str, Any] = {"findings": [as_row(each) for each in found], "changes": {}, "names_people": people}
    if before is not None:
        fresh = now - (before.finished_at or now) < KEPT_FOR
        old, addresses = queries.findings_of(before), {one.address for one in read}
        said["changes"] = comparing.changes(old, found, addresses, with_people=fresh)
    if not _held(reading).update(state=State.DONE, claim="", finished_at=now, problem="", **said):
        return False
    _correct_website(reading, read, now)
    # What the findings were made of is not needed any more, and it names people whom nobody took.
    reading.pages.exclude(found={}).update(found={})
    SiteReading.objects.filter(organization_id=reading.organization_id).exclude(pk=reading.pk).update(
        findings=[], names_people=False
    )
    return True


@transaction.atomic
def fail(*, reading: SiteReading, sentence: str, again: bool, now: datetime) -> None:
    """Say why it was not read, and whether trying again may help."""
    _held(reading).update(state=State.FAILED, problem=sentence[:400], again=again, claim="", finished_at=now)


@transaction.atomic
def stop(*, reading: SiteReading, now: datetime) -> None:
    """Stop it; what was read until now is let go. Raises NotBeingRead."""
    running = SiteReading.objects.filter(pk=reading.pk, state__in=SiteReading.OPEN)
    if not running.update(state=State.CANCELLED, claim="", finished_at=now):
        raise NotBeingRead
    reading.pages.exclude(found={}).update(found={})


@transaction.atomic
def forget_untaken(*, now: datetime) -> int:
    """Let go of people whom a site named a month ago and nobody took. Answers in how many readings."""
    old = SiteReading.objects.filter(state=State.DONE, finished_at__lt=now - KEPT_FOR, names_people=True)
    rows = list(old.select_for_update())
    for reading in rows:
        reading.findings = [row for row in reading.findings if row.get("what") != "person"]
        reading.names_people = False
        reading.save(update_fields=["findings", "names_people"])
    return len(rows)


def _correct_website(reading: SiteReading, read: list[gathering.Read], now: datetime) -> None:
    """Keep where the home page was found, where only its host was typed and https:// was taken for granted."""
    place, home = reading.organization, next((one.address for one in read if one.kind == HOME), "")
    if home and place.website == f"https://{reading.address}" and len(home) <= 300 and home.startswith("http://"):
        change(organization=place, now=now, website=home)


def _held(reading: SiteReading) -> Any:
    return SiteReading.objects.filter(pk=reading.pk, state=State.RUNNING, claim=reading.claim)


def _plan(reading: SiteReading) -> None:
    """Put down the pages that are to be read as well."""
    rows = list(reading.pages.all())
    known = [Wanted(row.address, row.kind) for row in rows]
    read = queries.pages_so_far(reading)
    listed = [address for row in rows if row.kind == planning.MAP for address in row.found.get("listed", [])]
    home = next((one for one in read if one.kind == HOME), None)
    if home is None:
        return
    wanted = planning.more(home.address, [one.page for one in read], listed, known)
    if len(rows) == 1 and planning.needs_list(home.page):
        wanted = [*wanted, Wanted(home.address, planning.MAP)]
    last = reading.pages.aggregate(last=Max("number"))["last"]
    SitePage.objects.bulk_create(
        SitePage(reading=reading, number=number, address=page.address, kind=page.kind)
        for number, page in enumerate(wanted, last + 1)
    )
