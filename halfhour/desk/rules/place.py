"""What to do next at one organization when nothing is due there. Pure."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Suggested:
    """A sensible next thing at a place; `person` is whom it is about, None when it is the place itself."""

    what: str
    why: str
    button: str
    url_name: str
    person: int | None = None
    query: str = ""


def suggested(*, people: int, unasked: tuple[int, str] | None, asked: int, manager: str, name: str) -> Suggested:
    """Whom to write to, or to call. `unasked` is the likeliest person there who was not asked yet: id and name."""
    if unasked:
        pk, who = unasked
        why = (
            "A second person there doubles your chance of an answer."
            if asked
            else "A letter to a person beats one to a house."
        )
        return Suggested(f"Ask {who} for half an hour", why, "Write the letter", "outreach:write", person=pk)
    if manager:
        return Suggested(
            f"Add {manager} to your people",
            "You have the manager’s name. With it, a letter reaches the right desk.",
            "Add them",
            "people:new",
            query=manager,
        )
    if people:
        return Suggested(
            f"Find a second person at {name}",
            "Everybody you know there was asked. A call brings another name.",
            "Call with script",
            "outreach:call",
        )
    return Suggested(
        f"Call {name}",
        "Ask whether they have the department, and for its manager by name.",
        "Call with script",
        "outreach:call",
    )
