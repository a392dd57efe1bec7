"""Who was asked by which channel and way in, and what came back. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from halfhour.desk.rules.figures.bars import Bar, Figure, counted, parts, share

WAITING_DAYS = 10  # one more than two weekends and the routine's seven business days leave: until then it is not a no
CHANNELS = {"mail": "Mail", "linkedin": "LinkedIn note", "paper": "Posted letter", "phone": "Phone"}
WAYS = {
    "referral": "Somebody named them",
    "met": "You had met them",
    "school": "Your school",
    "linkedin": "LinkedIn",
    "address_book": "Your address book",
    "website": "Their website",
    "call": "A call to the organization",
    "other": "Elsewhere",
}
LEGEND = [("full", "a yes"), ("half", "another answer"), ("hollow", "no answer"), ("open", "still open")]
ENOUGH = 10  # below it one answer moves a share by a tenth and more
HEAD = ["Asked", "Yes", "Another answer", "No answer", "Still open"]


@dataclass(frozen=True, slots=True)
class Asked:
    """One person asked by one channel: `answer` is `yes`, `other` or blank; `days` since the asking."""

    channel: str
    way: str
    answer: str
    days: int

    @property
    def is_open(self) -> bool:
        """Whether an answer may still come."""
        return not self.answer and self.days < WAITING_DAYS


def by_channel(asked: Iterable[Asked]) -> Figure:
    """Replies by channel."""
    return _figure("channel", "Replies by channel", list(asked), CHANNELS, lambda one: one.channel)


def by_way_in(asked: Iterable[Asked]) -> Figure:
    """Replies by how one had come to them."""
    return _figure("way", "Replies by way in", list(asked), WAYS, lambda one: one.way)


def _figure(key: str, title: str, asked: list[Asked], names: dict[str, str], of: Callable[[Asked], str]) -> Figure:
    groups = {kind: [one for one in asked if of(one) == kind] for kind in names}
    shown = {kind: group for kind, group in groups.items() if group}
    most = max((len(group) for group in shown.values()), default=0)
    bars = [_bar(names[kind], group, most) for kind, group in shown.items()]
    remark = f"Still open: asked within {WAITING_DAYS} days, and left out of the share."
    few = [names[kind] for kind, group in shown.items() if sum(not one.is_open for one in group) < ENOUGH]
    if few:
        remark += f" Under ten answers one more would turn the picture: read {_listed(few)} as a beginning."
    return Figure(
        key,
        title,
        f"Rests on {counted(len(asked), 'first letter or call', 'first letters and calls')}.",
        bars,
        HEAD,
        LEGEND,
        remark,
    )


def _listed(names: list[str]) -> str:
    """`Mail`, `Mail and Phone`, or `these` where it is nearly everything."""
    quoted = [f"“{name}”" for name in names]
    return "most of these" if len(quoted) > 2 else " and ".join(quoted)


def _bar(name: str, group: list[Asked], most: int) -> Bar:
    yes = sum(one.answer == "yes" for one in group)
    other = sum(one.answer == "other" for one in group)
    still = sum(one.is_open for one in group)
    none = len(group) - yes - other - still
    settled = len(group) - still
    words = f"answered {share(yes + other, settled)}" if settled else f"{still} still open"
    drawn = parts([("full", yes), ("half", other), ("hollow", none), ("open", still)], most)
    return Bar(name, words, drawn, [str(n) for n in (len(group), yes, other, none, still)])
