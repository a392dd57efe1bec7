"""Content lines to components: calendars, events and the tables of zones, however badly they are nested."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from halfhour.formats.invitation.lines import Line, Stray

MOST_EVENTS = 5_000
MOST_PROBLEMS = 40
DEEPEST = 12


@dataclass(slots=True)
class Component:
    """What stands between BEGIN and END: its name in capitals, its own lines and the components inside it."""

    name: str
    line: int
    lines: list[Line] = field(default_factory=list)
    parts: list[Component] = field(default_factory=list)

    def first(self, name: str) -> Line | None:
        """The first line of a property (its name in capitals)."""
        return next((line for line in self.lines if line.name == name), None)

    def all(self, name: str) -> list[Line]:
        """Every line of a property."""
        return [line for line in self.lines if line.name == name]

    def text(self, name: str) -> str:
        """The text of a property, "" when it is missing."""
        line = self.first(name)
        return line.text() if line else ""

    def walk(self) -> Iterator[Component]:
        """This component and all inside it."""
        waiting = [self]
        while waiting:
            component = waiting.pop()
            yield component
            waiting.extend(reversed(component.parts))


def gather(lines: Iterable[Line | Stray]) -> tuple[Component, list[str]]:
    """All components under one root, and a sentence for each line that could not be used."""
    root = Component("", 0)
    stack = [root]
    problems: list[str] = []
    events = 0
    for line in lines:
        if isinstance(line, Stray):
            problems.append(f"Line {line.number} is no calendar line: {line.said.strip()[:60]}")
        elif line.name == "BEGIN":
            name = line.value.strip().upper()[:40]
            events += name == "VEVENT"
            if events > MOST_EVENTS:
                problems.append(f"Only the first {MOST_EVENTS} appointments of this file were read.")
                break
            _close_forgotten(stack, name, line.number, problems)
            _open(stack, Component(name, line.number))
        elif line.name == "END":
            _end(stack, line, problems)
        else:
            stack[-1].lines.append(line)
    if len(stack) > 1 and events <= MOST_EVENTS:
        problems.append(f"{stack[-1].name or 'A part'} of line {stack[-1].line} has no end.")
    return root, problems


def shortened(problems: list[str]) -> tuple[str, ...]:
    """The first problems, and how many more there are."""
    more = len(problems) - MOST_PROBLEMS
    return (*problems[:MOST_PROBLEMS], *([f"And {more} more."] if more > 0 else []))


def _open(stack: list[Component], component: Component) -> None:
    if len(stack) <= DEEPEST:
        stack[-1].parts.append(component)
    stack.append(component)


def _close_forgotten(stack: list[Component], name: str, number: int, problems: list[str]) -> None:
    """A calendar never stands inside anything, nor an event inside an event: an END was forgotten."""
    inside = [component.name for component in stack]
    if name in ("VEVENT", "VCALENDAR", "VTIMEZONE") and name in inside:
        problems.append(f"{name} of line {stack[inside.index(name)].line} has no end before line {number}.")
        del stack[inside.index(name) :]
    elif len(stack) > 200:
        del stack[1:]


def _end(stack: list[Component], line: Line, problems: list[str]) -> None:
    name = line.value.strip().upper()
    for at in range(len(stack) - 1, 0, -1):
        if stack[at].name == name:
            del stack[at:]
            return
    problems.append(f"Line {line.number} ends {name[:40] or 'nothing'}, which was not begun.")
