"""Two versions side by side: which words went and which came, part by part, whatever the lines were broken like.

Words are compared, not lines: a word put in near the top of a PDF moves every line break below it, and none of that is
a change. Lines come back only to be shown beside each other.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher
from itertools import groupby, pairwise

from rapidfuzz import fuzz, process

from halfhour.core.folding import fold

SAME_HEADING = 85  # of rapidfuzz's 100: "Work experience" and "WORK EXPERIENCES" are one part
MOST_PARTS = 100  # a resume has about ten
MOST_WORDS = 2_500  # of one part, compared word by word; longer ones line by line, or it takes seconds
CHANCE = 4  # letters: so little in common between two changes is chance ("and", "of")

Part = tuple[str, str]
Line = list[str]


@dataclass(frozen=True, slots=True)
class Words:
    """Words in a row that all stayed, or all went or came (`is_changed`)."""

    text: str
    is_changed: bool


@dataclass(frozen=True, slots=True)
class Change:
    """Lines that stand beside each other; a side may be empty. Each line is its runs of words."""

    old: list[list[Words]]
    new: list[list[Words]]

    @property
    def is_same(self) -> bool:
        """Whether no word of it changed."""
        return not any(words.is_changed for line in (*self.old, *self.new) for words in line)


@dataclass(frozen=True, slots=True)
class Compared:
    """One part of the resume in both versions; `state` is "same", "changed", "new" or "gone".

    `came` and `went` count words; `is_moved` says that it stands elsewhere among the parts than before.
    """

    heading: str
    state: str
    changes: list[Change] = field(default_factory=list)
    came: int = 0
    went: int = 0
    is_moved: bool = False


def compared(old: Sequence[Part], new: Sequence[Part]) -> list[Compared]:
    """The parts of both in the order of the new one; what it no longer has stands where it stood."""
    old, new = _few(old), _few(new)
    partner = _partners([heading for heading, _ in old], [heading for heading, _ in new])
    moved = _moved(list(partner.values()))
    told: list[Compared] = []
    shown = 0
    for place, (heading, text) in enumerate(new):
        match = partner.get(place)
        if match is not None:
            told += [_part(old[at][0], old[at][1], "") for at in range(shown, match) if at not in partner.values()]
            shown = max(shown, match + 1)
        part = _part(heading, "" if match is None else old[match][1], text, is_new=match is None)
        told.append(replace(part, is_moved=match in moved))
    return told + [_part(old[at][0], old[at][1], "") for at in range(shown, len(old)) if at not in partner.values()]


def changed_lines(old: Sequence[Part], new: Sequence[Part]) -> tuple[list[str], list[str], list[str]]:
    """The lines with a word that came, those with one that went, and those of the new version that stayed; each once."""
    changes = [change for part in compared(old, new) for change in part.changes]
    came = _told((line for change in changes for line in change.new), True)
    went = _told((line for change in changes for line in change.old), True)
    return came, went, _told((line for change in changes for line in change.new), False)


def _told(lines: Iterable[list[Words]], changed: bool) -> list[str]:
    wanted = (line for line in lines if any(words.is_changed for words in line) == changed)
    return list(dict.fromkeys(" ".join(words.text for words in line) for line in wanted))


def _partners(old: list[str], new: list[str]) -> dict[int, int]:
    """For places in `new`: the place of the same heading in `old`, each taken once."""
    free = {place: fold(heading) for place, heading in enumerate(old)}
    found: dict[int, int] = {}
    for place, heading in enumerate(new):
        wanted = fold(heading)
        exact = next((at for at, name in free.items() if name == wanted), None)
        close = process.extractOne(wanted, free, scorer=fuzz.ratio, score_cutoff=SAME_HEADING) if wanted else None
        match = exact if exact is not None else close[2] if close else None
        if match is not None:
            found[place] = match
            del free[match]
    return found


def _few(parts: Sequence[Part]) -> Sequence[Part]:
    """The parts; as one where there are so many that they are none."""
    return parts if len(parts) <= MOST_PARTS else [("", "\n".join(f"{heading}\n{text}" for heading, text in parts))]


def _moved(places: list[int]) -> set[int]:
    """The places that are out of order: all but a longest run that rises."""
    best: list[list[int]] = []  # for each place, the longest rising run that ends there
    for place in places:
        longest: list[int] = []
        for run in best:
            if run[-1] < place and len(run) > len(longest):
                longest = run
        best.append([*longest, place])
    kept = sorted(best, key=len, reverse=True)[:1]
    return set(places).difference(*kept)


def _part(heading: str, old: str, new: str, *, is_new: bool = False) -> Compared:
    before, after = _lines(old), _lines(new)
    gone, come = _changed(before, after)
    changes = _beside(before, after, gone, come)
    came, went = sum(map(sum, come)), sum(map(sum, gone))
    state = "new" if is_new else "gone" if before and not after else "changed" if came or went else "same"
    return Compared(heading, state, changes, came, went)


def _lines(text: str) -> list[Line]:
    return [words for line in text.splitlines() if (words := line.split())]


def _changed(before: list[Line], after: list[Line]) -> tuple[list[list[bool]], list[list[bool]]]:
    """For every word of every line on both sides, whether it went or came."""
    old, new = _keys(before), _keys(after)
    if max(len(old), len(new)) > MOST_WORDS:
        return _by_lines(before, after)
    gone, come = [True] * len(old), [True] * len(new)
    for at, to, length in _kept(old, new):
        gone[at : at + length] = [False] * length
        come[to : to + length] = [False] * length
    return _folded(before, gone), _folded(after, come)


def _keys(lines: list[Line]) -> Line:
    """The words as they are compared: a comma or colon put behind one does not make it another."""
    return [word.rstrip(".,;:") or word for line in lines for word in line]


def _kept(old: Line, new: Line) -> list[tuple[int, int, int]]:
    """The runs of words that stayed. A short word between two changes is in both by chance, and is not one."""
    blocks = SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks()
    kept = []
    ends = (0, 0)
    for block, after in pairwise(blocks):
        at, to, length = block
        lonely = at > ends[0] and to > ends[1] and after.a > at + length and after.b > to + length
        if not (lonely and sum(map(len, old[at : at + length])) < CHANCE):
            kept.append((at, to, length))
        ends = (at + length, to + length)
    return kept


def _folded(lines: list[Line], flags: list[bool]) -> list[list[bool]]:
    told, at = [], 0
    for line in lines:
        told.append(flags[at : at + len(line)])
        at += len(line)
    return told


def _by_lines(before: list[Line], after: list[Line]) -> tuple[list[list[bool]], list[list[bool]]]:
    there, here = {tuple(line) for line in before}, {tuple(line) for line in after}
    return [[tuple(one) not in here] * len(one) for one in before], [
        [tuple(one) not in there] * len(one) for one in after
    ]


def _beside(before: list[Line], after: list[Line], gone: list[list[bool]], come: list[list[bool]]) -> list[Change]:
    """Cut both sides where nothing that stayed reaches across, and put the pieces beside each other."""
    cuts = _cuts(_where(gone), _where(come), len(before), len(after))
    told: list[Change] = []
    for (a, b), (c, d) in pairwise(cuts):
        change = Change(_runs(before[a:c], gone[a:c]), _runs(after[b:d], come[b:d]))
        if told and _one_for_the_other(told[-1], change):
            told[-1] = Change(told[-1].old + change.old, told[-1].new + change.new)
        elif change.old or change.new:
            told.append(change)
    return told


def _one_for_the_other(above: Change, below: Change) -> bool:
    """Whether lines went and others came in the same place."""
    return (not (above.new or below.old) and bool(above.old)) or (not (above.old or below.new) and bool(above.new))


def _where(flags: list[list[bool]]) -> list[int]:
    """The line of every word that stayed, in order: the same number of words on both sides."""
    return [place for place, line in enumerate(flags) for changed in line if not changed]


def _cuts(old: list[int], new: list[int], last: int, end: int) -> list[tuple[int, int]]:
    cuts = [(0, 0)]
    word = 0
    for line in range(last + 1):
        while word < len(old) and old[word] < line:
            word += 1
        low = max(new[word - 1] + 1 if word else 0, cuts[-1][1])
        high = new[word] if word < len(new) else end
        if low <= high:
            cuts.append((line, low))
            if line == last or old[word : word + 1] == [line]:
                cuts.append((line, high))
    return [*dict.fromkeys(cuts), (last, end)]


def _runs(lines: Iterable[Line], flags: Iterable[list[bool]]) -> list[list[Words]]:
    told = []
    for line, marks in zip(lines, flags, strict=True):
        grouped = groupby(zip(line, marks, strict=True), key=lambda one: one[1])
        told.append([Words(" ".join(word for word, _ in run), changed) for changed, run in grouped])
    return told
