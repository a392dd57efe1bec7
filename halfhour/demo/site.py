"""The site of one invented organization, read without any network: its pages lie beside this file and are served nowhere."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit

from halfhour.formats.webpage import read_page
from halfhour.formats.webpage.carrying import to_plain
from halfhour.journey.organizations import actions
from halfhour.journey.organizations.models import Organization, SitePage, SiteReading

PAGES = Path(__file__).parent / "pages"


def read(place: Organization, now: datetime) -> SiteReading:
    """The site of `place`, read page by page as the background task does."""
    waiting = actions.ask_for_reading(organization=place, address=place.website, now=now)
    reading = actions.take_up(pk=waiting.pk, now=now)
    assert reading is not None
    while page := reading.pages.filter(state=SitePage.State.WAITING).first():
        now += timedelta(seconds=1)
        file = PAGES / f"{urlsplit(page.address).path.strip('/') or 'home'}.htm"
        found = to_plain(read_page(file.read_bytes(), base=page.address)) if file.exists() else None
        sentence = "" if found else "There is no page at that address any more."
        actions.keep_page(reading=reading, page=page, now=now, found=found, sentence=sentence)
    actions.finish_reading(reading=reading, now=now)
    reading.refresh_from_db()
    return reading
