"""Statements of one theme that say the same: as one said oneself, and as may be."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass

from django.db.models import Q

from halfhour.gateways import meaning
from halfhour.journey.conversation.models import Note
from halfhour.journey.insights.models import Apart, Group, Grouped
from halfhour.journey.insights.queries.beliefs import notes_of
from halfhour.journey.insights.rules import Voice, likeness, voices
from halfhour.journey.insights.rules.likeness import Statement
from halfhour.journey.organizations.models import Field

LOOKED_AT, SHOWN = 80, 3  # the newest notes compared with each other; suggestions shown at once
FRESH = 12  # sentences read anew for one page, 20 ms each; the others are read at the next visits
MEANT = 50  # of 100 in meaning: "Half of it is persuading" and "Most of the work is convincing" reach 43 to 55


@dataclass(frozen=True, slots=True)
class Same:
    """Notes that say the same; `voices` tells how few people that is. `group` is None while it is only a suggestion."""

    notes: list[Note]
    group: Group | None = None

    @property
    def people(self) -> int:
        """How many people say it."""
        return len({note.interview.person_id for note in self.notes})

    @property
    def voices(self) -> str:
        """`two people, one organization`; blank where they are many."""
        return voices([Voice(note.interview.person_id, note.interview.person.organization_id) for note in self.notes])


def same(field: Field, theme: str) -> tuple[list[Same], list[Same]]:
    """What was said to be the same on a theme, the largest first; and up to three suggestions. Three queries."""
    rows = Grouped.objects.filter(group__field=field, group__theme=theme).exclude(note__text="").order_by("note")
    grouped: dict[int, list[Note]] = defaultdict(list)
    groups: dict[int, Group] = {}
    for row in rows.select_related("group", "note__interview__person"):
        groups[row.group_id] = row.group
        grouped[row.group_id].append(row.note)
    said = [Same(notes, groups[pk]) for pk, notes in grouped.items() if len(notes) > 1]
    return sorted(said, key=lambda one: -one.people), _suggested(field, theme, said)


def _suggested(field: Field, theme: str, said: list[Same]) -> list[Same]:
    """Of each group only the first note is compared, so that what is like it joins it."""
    inside = {note.pk for one in said for note in one.notes[1:]}
    rows = notes_of(field.pk).filter(theme=theme).select_related("interview__person").order_by("-pk")[:LOOKED_AT]
    notes = {note.pk: note for note in rows if note.pk not in inside}
    of = Q(first__in=notes, second__in=notes)
    apart = Apart.objects.filter(of).values_list("first", "second") if len(notes) > 1 else ()
    statements = [Statement(note.pk, note.interview.person_id, note.text) for note in notes.values()]
    found = likeness.suggested(statements, apart=set(apart), near=_nearness([one.text for one in statements]))
    return [Same([notes[one.note] for one in group]) for group in found[:SHOWN]]


def _nearness(texts: list[str]) -> Callable[[str, str], float]:
    """By words; where the model is installed by meaning as well, for the sentences it has read."""
    if not meaning.is_there():
        return likeness.alike
    unread = [text for text in texts if not meaning.is_known(text)]
    meaning.read(unread[:FRESH])

    def near(one: str, other: str) -> float:
        words = likeness.alike(one, other)
        if not (meaning.is_known(one) and meaning.is_known(other)):
            return words
        return max(words, meaning.nearness(one, other) * likeness.ALIKE / MEANT)

    return near
