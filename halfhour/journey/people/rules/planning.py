"""What becomes of every row of a file: added, merged with somebody, or skipped; decided before anything is touched."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from halfhour.formats.contact import Contact, Reading, Skipped
from halfhour.journey.people.rules.details import Details, card_of, details_of
from halfhour.journey.people.rules.judging import Card, Level, Match
from halfhour.journey.people.rules.matching import Crowd

Choice = Literal["merge", "add", "skip"]
CHOICES: tuple[Choice, ...] = ("merge", "add", "skip")
FOR_LIKELY, FOR_SURE = "likely", "sure"


@dataclass(frozen=True, slots=True)
class Row:
    """One row that names somebody; `number` counts all rows of the file from 0, `line` is where it stands.

    `card` is what of it is compared.
    """

    number: int
    line: int
    said: Details
    card: Card


@dataclass(frozen=True, slots=True)
class Decision:
    """What becomes of a row. `target` is the person it is merged with: an id, or below zero an earlier row."""

    row: Row
    choice: Choice
    match: Match | None = None

    @property
    def target(self) -> int:
        """The person this row ends up with; its own reference when it is added."""
        return self.match.ref if self.match and self.choice == "merge" else ref_of(self.row.number)


def numbered(reading: Reading, school: str = "") -> tuple[list[Row], list[tuple[int, Skipped]]]:
    """The rows of a file in its own order, and those that name nobody: each with its number, none left out."""
    pieces: list[Contact | Skipped] = sorted([*reading.contacts, *reading.skipped], key=lambda piece: piece.line)
    rows: list[Row] = []
    skipped: list[tuple[int, Skipped]] = []
    for number, piece in enumerate(pieces):
        if isinstance(piece, Skipped):
            skipped.append((number, piece))
        else:
            said = details_of(piece, school)
            rows.append(Row(number, piece.line, said, card_of(said, ref_of(number))))
    return rows, skipped


def ref_of(number: int) -> int:
    """How a row is named among people: below zero, where no id is."""
    return -1 - number


def number_of(ref: int) -> int:
    """The row that a reference below zero names."""
    return -1 - ref


def usual(level: Level) -> Choice:
    """What happens when nothing was chosen: a sure match is merged, a likely one is added beside."""
    return "merge" if level == Level.SURE else "add"


def plan(rows: Iterable[Row], crowd: Crowd, choices: Mapping[str, str]) -> list[Decision]:
    """A decision for every row, in order. `crowd` holds whom you have, and takes in whom the file adds.

    `choices` holds what was chosen by row number, and under "likely" what holds for all that are not sure; for the
    rest `usual` does.
    """
    decisions = []
    for row in rows:
        if row.said.place is not None:  # an organization is found by its name alone, and is nobody's double
            decisions.append(Decision(row, "add"))
            continue
        match = next(iter(crowd.find(row.card)), None)
        decision = Decision(row, _chosen(choices, row.number, match), match)
        if decision.choice != "skip":
            crowd.add(replace(row.card, ref=decision.target))
        decisions.append(decision)
    return decisions


def _chosen(choices: Mapping[str, str], number: int, match: Match | None) -> Choice:
    if match is None:
        return "add"
    said = choices.get(str(number)) or (choices.get(FOR_LIKELY) if match.level < Level.SURE else None)
    return said if said in CHOICES else usual(match.level)  # type: ignore[return-value]


def grouped(decisions: Iterable[Decision]) -> Iterator[list[Decision]]:
    """The decisions that end up with one person, together, in the order in which that person comes up."""
    groups: dict[int, list[Decision]] = {}
    for decision in decisions:
        groups.setdefault(decision.target, []).append(decision)
    yield from groups.values()
