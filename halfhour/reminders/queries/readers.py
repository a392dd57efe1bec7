"""Who is reminded by mail, and how each of them wants it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from halfhour.accounts import reach
from halfhour.accounts.models import User
from halfhour.core import outbox
from halfhour.reminders.models import Choices
from halfhour.reminders.queries.choices import choices_of
from halfhour.reminders.rules.kinds import Chosen
from halfhour.reminders.rules.moments import Habits
from halfhour.reminders.rules.thanks import escalation


@dataclass(slots=True)
class Reader:
    """One person who is reminded by mail: their address, what they chose, and whose mail account carries it."""

    owner: User
    choices: Choices
    address: str
    via: outbox.Via = "server"
    chosen: dict[str, Chosen] = field(init=False)
    habits: Habits = field(init=False)

    def __post_init__(self) -> None:
        self.chosen = self.choices.chosen
        self.habits = habits_of(self.owner, self.choices)


def habits_of(owner: User, choices: Choices) -> Habits:
    """What `owner` chose about time."""
    return Habits(
        owner.zone,
        choices.quiet_from,
        choices.quiet_until,
        escalation(choices.thanks_hours),
        choices.thanks_daily,
    )


def readers() -> dict[int, Reader]:
    """Everybody who can be reached by mail and wants to be, by id. Four queries.

    The server's mail account carries it; where it cannot, the mailbox that somebody set up, which writes to itself.
    """
    addresses = _addresses()
    owners = User.objects.in_bulk(list(addresses)) if len(addresses) < 500 else _everybody(addresses)
    chosen = {row.owner_id: row for row in Choices.objects.all()}
    found = {}
    for pk, owner in owners.items():
        choices = chosen.get(pk) or Choices(owner=owner, created_at=owner.date_joined)
        if choices.by_mail:
            found[pk] = Reader(owner, choices, *addresses[pk])
    return found


def reader_of(owner: User) -> Reader | None:
    """One person's address and choices, whether they want mail or not; None when no mail can reach them."""
    way = _addresses(owner).get(owner.pk)
    return Reader(owner, choices_of(owner), *way) if way else None


def _addresses(owner: User | None = None) -> dict[int, tuple[str, outbox.Via]]:
    """User id to the address that reminders go to, and who carries them there."""
    found: dict[int, tuple[str, outbox.Via]] = {
        pk: (address, "own") for pk, address in reach.own_mailboxes(owner=owner).items()
    }
    if outbox.server_sends():
        found |= {pk: (address, "server") for pk, address in reach.addresses(owner=owner).items()}
    return found


def _everybody(addresses: Iterable[int]) -> dict[int, User]:
    wanted = set(addresses)
    return {user.pk: user for user in User.objects.all() if user.pk in wanted}
