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


def suggested(*, people: int, unasked: tuple[int, str] | None, asked: int, manager: str, name: str, site: str = "",
              phone: str = "") -> Suggested:  # fmt: skip
    """Whom to write to, or to call. `unasked` is the likeliest person there who was not asked yet: id and name.

    `site` is "unread" where an address is known, "unknown" where none is, empty once it was read.
    """
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
    if site == "unread" and not people:
        return Suggested(
            f"Read the site of {name}",
            "It may name the department, the people in it, and the phone to call.",
            "Read their site",
            "desk:site",
        )
    if site == "unknown" and not people and not phone:
        return Suggested(
            f"Find the way to {name}",
            "Where does their site stand? With its address come phones, departments and people.",
            "Read their site",
            "desk:site",
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
