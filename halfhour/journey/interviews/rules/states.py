"""Which state may follow which."""

from __future__ import annotations

PROPOSED, AGREED, HELD, CANCELLED, MISSED = "proposed", "agreed", "held", "cancelled", "missed"

# A half hour that took place although nobody said yes, or that was called missed by mistake, was still held.
ALLOWED: dict[str, frozenset[str]] = {
    PROPOSED: frozenset({AGREED, HELD, CANCELLED}),
    AGREED: frozenset({HELD, CANCELLED, MISSED}),
    MISSED: frozenset({HELD}),
    HELD: frozenset(),
    CANCELLED: frozenset(),
}
AHEAD = (PROPOSED, AGREED)  # those that still can take place

WHY_NOT = {
    PROPOSED: "They have not said yes to this half hour. Cancel it, or record their yes first.",
    AGREED: "This half hour is agreed already.",
    HELD: "This half hour is recorded as held. Correct its times under Change, if they are wrong.",
    CANCELLED: "This half hour was cancelled. Agree on a new one with them instead.",
    MISSED: "This half hour was missed. Agree on a new one with them instead.",
}


def may_become(state: str, wanted: str) -> bool:
    """Whether an interview in `state` may go on to `wanted`; staying what it is is no change and not allowed."""
    return wanted in ALLOWED[state]


def may_be_changed(state: str) -> bool:
    """Whether time and place may still be changed: only of one that lies ahead."""
    return state in AHEAD


def why_not(state: str) -> str:
    """A sentence saying why an interview in `state` does not go where it was sent, and what to do."""
    return WHY_NOT[state]
