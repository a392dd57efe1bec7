"""What is to be told now, of everybody: the dues of all stages, their steps, and what was told already."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from types import ModuleType

from halfhour.core.due import Due
from halfhour.desk.today import STAGES
from halfhour.reminders.models import Told
from halfhour.reminders.queries.readers import Reader
from halfhour.reminders.rules import kinds
from halfhour.reminders.rules.moments import Step, is_morning, morning, now_due

AT_ONCE = 500  # keys asked for in one query
FEW = 25  # so many people are asked one by one, more all together


@dataclass(frozen=True, slots=True)
class Pending:
    """One due that is to be told in a mail of its own."""

    owner_id: int
    due: Due
    kind: str
    step: Step


def pending(readers: Mapping[int, Reader], now: datetime) -> list[Pending]:
    """What `readers` are to hear at `now` and were not told yet. Asks only the stages that somebody wants to hear of."""
    wanted = {name for reader in readers.values() for name, one in reader.chosen.items() if one.mail == "own"}
    found = []
    for due in _dues(readers, now, stages_of(wanted)):
        reader, kind = readers.get(due.owner_id), kinds.kind_of(due.kind)
        if reader is None or kind is None or due.waiting or reader.chosen[kind.name].mail != "own":
            continue
        if step := now_due(due, kind, reader.habits, now):
            found.append(Pending(due.owner_id, due, kind.name, step))
    told = told_keys(found)
    return [one for one in found if (one.owner_id, one.step.key) not in told]


def told_keys(found: Iterable[Pending]) -> set[tuple[int, str]]:
    """Which of these were told already: owner and key."""
    keys = [one.step.key for one in found]
    told: set[tuple[int, str]] = set()
    for start in range(0, len(keys), AT_ONCE):
        rows = Told.objects.filter(key__in=keys[start : start + AT_ONCE])
        told.update(rows.values_list("owner_id", "key"))
    return told


def awake(readers: Mapping[int, Reader], now: datetime) -> list[Reader]:
    """Those whose morning has come today and whose summary was not thought about yet. Who came here since then has
    theirs tomorrow."""
    found = []
    for reader in readers.values():
        zone, choices = reader.owner.zone, reader.choices
        at = morning(now, choices.morning_at, zone)
        fresh = choices.morning_on is None or choices.morning_on < at.astimezone(zone).date()
        came = reader.owner.welcomed_at
        if choices.in_the_morning and fresh and (came is None or came < at) and is_morning(now, at, reader.habits):
            found.append(reader)
    return found


def dues_of_all(readers: Iterable[Reader], now: datetime) -> dict[int, list[Due]]:
    """Everything due, by owner."""
    by_id = {reader.owner.pk: reader for reader in readers}
    found: dict[int, list[Due]] = {pk: [] for pk in by_id}
    for due in _dues(by_id, now, STAGES):
        if due.owner_id in found:
            found[due.owner_id].append(due)
    return found


def stages_of(names: Iterable[str]) -> list[ModuleType]:
    """The stages that say what is due of these kinds. A due is named after its stage: `thanks.write`."""
    heads = {due.partition(".")[0] for name in names for due in kinds.BY_NAME[name].dues}
    return [stage for stage in STAGES if head_of(stage) in heads]


def head_of(stage: ModuleType) -> str:
    """What the dues of a stage are called: `thanks`; those of the mailbox are `mail`."""
    name = stage.__name__.split(".")[-2]
    return "mail" if name == "mailbox" else name


def _dues(readers: Mapping[int, Reader], now: datetime, stages: Iterable[ModuleType]) -> Iterable[Due]:
    for stage in stages:
        if len(readers) <= FEW:
            for reader in readers.values():
                yield from stage.due(now, reader.owner)
        else:
            yield from stage.due(now, None)
