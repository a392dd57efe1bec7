"""Decisions about organizations over plain values: how names compare, which pages of a site are read, what they add up to."""

from halfhour.journey.organizations.rules.naming import (
    LEGAL,
    is_provisional,
    key_of,
    part_of,
    place_of,
    provisional,
    tidy,
)

__all__ = ["LEGAL", "is_provisional", "key_of", "part_of", "place_of", "provisional", "tidy"]
