"""Who could tell what is still unknown, by what their role, their place and the way to them let one expect. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from halfhour.journey.preparation.rules.knowing import Host, grounds

MOST = 2  # people named for one theme: more would be a list to work off


@dataclass(frozen=True, slots=True)
class Known:
    """Somebody one has not asked yet; `place` is their position among those in play, the latest first."""

    key: int
    host: Host


def tellers(theme: str, known: Sequence[Known], *, most: int = MOST) -> list[tuple[Known, str]]:
    """Who of `known` could speak of the theme, each with why; whoever can know most comes first, then the latest.

    Whoever hardly can is left out, and so is whoever nothing is known of.
    """
    weighed = [(one, found[0]) for one in known if (found := grounds(theme, one.host))]
    able = [(one, ground) for one, ground in weighed if ground.points > 0]
    return [(one, ground.words) for one, ground in sorted(able, key=lambda pair: -pair[1].points)[:most]]
