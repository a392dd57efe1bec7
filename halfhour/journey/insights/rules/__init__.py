"""What a field's conversations add up to, said honestly: the matrix, what is open, how much a number means. Pure."""

from halfhour.journey.insights.rules.believing import Voice, standing, state, voices
from halfhour.journey.insights.rules.honesty import MANY, after, caution, learned, still_open
from halfhour.journey.insights.rules.interest import Drawing, Felt, drawing, sentence
from halfhour.journey.insights.rules.matrix import Answer, Column, Line, Said, called, matrix, minute
from halfhour.journey.insights.rules.telling import Known, tellers
from halfhour.journey.insights.rules.themes import FIELD_THEMES, UNTOLD, covered_count, open_themes

__all__ = [
    "FIELD_THEMES",
    "MANY",
    "UNTOLD",
    "Answer",
    "Column",
    "Drawing",
    "Felt",
    "Known",
    "Line",
    "Said",
    "Voice",
    "after",
    "called",
    "caution",
    "covered_count",
    "drawing",
    "learned",
    "matrix",
    "minute",
    "open_themes",
    "sentence",
    "standing",
    "state",
    "still_open",
    "tellers",
    "voices",
]
