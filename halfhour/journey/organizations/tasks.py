"""The background door of site reading: page after page of an organization's own site, politely."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

from django.conf import settings
from django_tasks import task

from halfhour.core import clock
from halfhour.gateways import web
from halfhour.gateways.guard import NotReached, Reach
from halfhour.journey.organizations import actions, queries
from halfhour.journey.organizations.models import SitePage, SiteReading
from halfhour.journey.organizations.rules import planning

BROKE = "Something broke on our side. Nothing was taken; read it again."
LATER = timedelta(seconds=60)
Enough = Callable[[], bool]


# Behind imports: those somebody waits for, this one takes its time at one page a second.
@task(priority=-10)
def read_site(reading_id: int) -> None:
    """Read a site to its end. Safe to run twice: whoever comes second finds it claimed, and looks in again later."""
    going_on = SiteReading.objects.filter(pk=reading_id, state__in=SiteReading.OPEN)
    if not work(reading_id, enough=lambda: False) and going_on.exists():
        read_site.using(run_after=clock.now() + LATER).enqueue(reading_id)


def take_up_lost(now: datetime) -> int:
    """Carry on with the readings whose worker ended, and let go of people whom nobody took in a month."""
    lost = queries.lost_readings(now)
    for pk in lost:
        read_site.enqueue(pk)
    actions.forget_untaken(now=now)
    return len(lost)


def work_for(reading_id: int, seconds: float) -> None:
    """The same for a page that waits: as much as fits into some seconds; the rest waits for the next call."""
    end = clock.now() + timedelta(seconds=seconds)
    work(reading_id, enough=lambda: clock.now() > end)


def work(reading_id: int, *, enough: Enough) -> bool:
    """Claim the reading and get on with it until it is done, `enough` says so, or somebody stops it.

    False when somebody else is at it, or it has ended.
    """
    reading = actions.take_up(pk=reading_id, now=clock.now())
    if reading is None:
        return False
    try:
        _read(reading, enough)
    except Exception:
        actions.fail_reading(reading=reading, sentence=BROKE, again=True, now=clock.now())
        raise
    return True


def visitor(beat: Callable[[], None]) -> web.Visitor:
    """Who goes out: within the guard's reach, one request a second for all processes of this machine."""
    reach = Reach(own=frozenset(settings.ALLOWED_HOSTS))
    return web.Visitor(web.Pace(Path(settings.DATA) / "pace"), reach, beat)


def _read(reading: SiteReading, enough: Enough) -> None:
    out = visitor(lambda: _beat(reading))
    while page := reading.pages.filter(state=SitePage.State.WAITING).first():
        try:
            kept = _listed(out, reading, page) if page.kind == planning.MAP else _page(out, reading, page)
        except NotReached as problem:
            if page.kind == planning.HOME:
                now = clock.now()
                actions.fail_reading(reading=reading, sentence=problem.sentence, again=problem.again, now=now)
                return
            kept = actions.keep_page(reading=reading, page=page, now=clock.now(), sentence=problem.sentence)
        if not kept:
            return
        if enough():
            actions.put_back_reading(reading=reading)
            return
    actions.finish_reading(reading=reading, now=clock.now())


def _page(out: web.Visitor, reading: SiteReading, page: SitePage) -> bool:
    from halfhour.formats.webpage.carrying import to_plain  # loaded where pages are read, not where they are served
    from halfhour.gateways.web.parsing import read

    fetched = out.page(page.address)
    address = str(fetched.address)
    _beat(reading)
    found = read(fetched.body, base=address, content_type=fetched.content_type)
    now = clock.now()
    return actions.keep_page(
        reading=reading, page=page, now=now, sentence=found.problem, moved_to=address[:2000], found=to_plain(found)
    )


def _listed(out: web.Visitor, reading: SiteReading, page: SitePage) -> bool:
    """The site's own list of pages: the one robots.txt names, else the usual place."""
    named = out.sitemaps_of(page.address) or [out.beside(page.address, "/sitemap.xml")]
    found = {"listed": planning.listed_by(named[0], lambda address: out.sitemap(address).body)}
    return actions.keep_page(reading=reading, page=page, now=clock.now(), moved_to=named[0][:2000], found=found)


def _beat(reading: SiteReading) -> None:
    actions.beat(reading=reading, now=clock.now())
