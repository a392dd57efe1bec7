"""The table of seasons as its owner has it: one's own rows, and the starters they do not stand in for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable

from halfhour.accounts.models import User
from halfhour.journey.followups.models import Season
from halfhour.journey.followups.rules.seasons import STARTERS, Window, fitting
from halfhour.journey.people.models import Person


def table(owner: User) -> list[Window]:
    """One owner's seasons by industry. One query."""
    return merged(Season.objects.filter(owner=owner))


def left_out(owner: User) -> list[Season]:
    """The starters that do not count. One query."""
    return list(Season.objects.filter(owner=owner, is_off=True))


def asked_once(owner: User | None) -> Callable[[User], list[Window]]:
    """Answers anybody's table (`owner`'s, or with None everybody's); one query, when the first is asked for."""
    read: dict[int, list[Window]] = {}

    def of(whose: User) -> list[Window]:
        if not read:
            own: dict[int, list[Season]] = defaultdict(list)
            for row in Season.objects.filter(owner=owner) if owner else Season.objects.all():
                own[row.owner_id].append(row)
            read.update({0: merged([])} | {pk: merged(rows) for pk, rows in own.items()})
        return read.get(whose.pk, read[0])

    return of


def merged(rows: Iterable[Season]) -> list[Window]:
    """Own rows and the starters that no row replaces, by industry; what is switched off is left out."""
    own = list(rows)
    replaced = {row.starter for row in own if row.starter}
    kept = [window(row) for row in own if not row.is_off]
    found = kept + [starter for starter in STARTERS if starter.key not in replaced]
    return sorted(found, key=lambda row: (not row.first_month, row.industry, row.country, row.hires))


def window(row: Season) -> Window:
    """A row as the rules look at it."""
    return Window(
        row.industry,
        row.hires,
        row.first_month,
        row.last_month,
        row.remarks,
        row.country,
        row.source,
        "",
        row.pk,
        90,
    )


def season_of(seasons: Iterable[Window], person: Person, owner: User, hires: str) -> Window | None:
    """The season of where a person works: by their field, else their organization's; both should be loaded."""
    place = person.organization
    field = person.field or (place.field if place else None)
    country = person.country or (place.country if place else "") or owner.country
    return fitting(seasons, field=field.name if field else "", country=country, hires=hires)
