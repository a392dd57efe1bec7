"""What a field's conversations add up to, said honestly: the matrix, what is open, how much a number means. Pure."""

from halfhour.journey.insights.rules.honesty import MANY, after, caution, learned, still_open
from halfhour.journey.insights.rules.matrix import Answer, Column, Line, Said, called, matrix
from halfhour.journey.insights.rules.themes import FIELD_THEMES, UNTOLD, covered_count, open_themes

__all__ = [
    "FIELD_THEMES",
    "MANY",
    "UNTOLD",
    "Answer",
    "Column",
    "Line",
    "Said",
    "after",
    "called",
    "caution",
    "covered_count",
    "learned",
    "matrix",
    "open_themes",
    "still_open",
]
