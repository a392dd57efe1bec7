"""Where people contradict each other, side by side."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from django.urls import reverse

from halfhour.journey.conversation.models import Note
from halfhour.journey.conversation.queries import Quotation
from halfhour.journey.insights import rules
from halfhour.journey.insights.queries.beliefs import believed, notes_of, told
from halfhour.journey.insights.rules import Voice
from halfhour.journey.organizations.models import Field
from halfhour.journey.preparation.rules.themes import theme_label

EACH = 3  # notes on a side; the rest stand on the page of the belief or the theme
Sides = tuple[list[int], list[int]]


@dataclass(frozen=True, slots=True)
class Contradiction:
    """What some say and others deny: of a belief, or within a theme where a note was tagged as disagreeing. `voices`
    tells how few people that is, blank where they are many."""

    about: str
    url: str
    one: list[Quotation]
    other: list[Quotation]
    voices: str


def contradictions(field: Field) -> list[Contradiction]:
    """Beliefs with notes on both sides first, then themes with a note that disagrees. Five queries at most."""
    beliefs = [one for one in believed(field) if one.so and one.otherwise]
    known = {note for one in beliefs for note in one.otherwise}
    themes = {theme: sides for theme, sides in _themes(field).items() if not known.issuperset(sides[1])}
    sides = [*((one.so, one.otherwise) for one in beliefs), *themes.values()]
    said = told(field.owner_id, [pk for so, otherwise in sides for pk in (*so[:EACH], *otherwise[:EACH])])
    heads = [(one.belief.text, reverse("insights:belief", args=[one.belief.pk])) for one in beliefs]
    heads += [(theme_label(theme), reverse("insights:theme", args=[field.pk, theme])) for theme in themes]
    return [_contradiction(*head, *both, said) for head, both in zip(heads, sides, strict=True)]


def _contradiction(
    about: str, url: str, so: list[int], otherwise: list[int], said: dict[int, Quotation]
) -> Contradiction:
    one, other = ([said[pk] for pk in side[:EACH] if pk in said] for side in (so, otherwise))
    all_shown = len(so) <= EACH and len(otherwise) <= EACH
    voices = rules.voices([Voice(told.person, told.organization) for told in (*one, *other)]) if all_shown else ""
    return Contradiction(about, url, one, other, voices)


def _themes(field: Field) -> dict[str, Sides]:
    """Per theme with a note that disagrees: the notes that agree (all others where none does), and those that do not."""
    disagreeing = notes_of(field.pk).filter(stance=Note.Stance.DISAGREES).exclude(theme="")
    themes = list(disagreeing.order_by("theme").values_list("theme", flat=True).distinct())
    rows = notes_of(field.pk).filter(theme__in=themes).order_by("interview__starts_at", "second", "pk")
    found: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for pk, theme, stance in rows.values_list("pk", "theme", "stance") if themes else ():
        found[theme][stance].append(pk)
    return {theme: (by["agrees"] or by[""], by["disagrees"]) for theme, by in found.items() if by["agrees"] or by[""]}
