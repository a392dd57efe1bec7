"""What the conversations of each field add up to; the owner comes first."""

from halfhour.journey.insights.queries.beliefs import Believed, Weighed, believed, weighed
from halfhour.journey.insights.queries.comparing import Comparison, comparison, evidence, offered
from halfhour.journey.insights.queries.disagreeing import Contradiction, contradictions
from halfhour.journey.insights.queries.grouping import Same, same
from halfhour.journey.insights.queries.interest import Noted, interest
from halfhour.journey.insights.queries.learning import Learned, fields, learning
from halfhour.journey.insights.queries.notebook import PAGE, TAGGED, Notebook, coming, newest, notebook, open_of
from halfhour.journey.insights.queries.theme import OnTheme, on_theme
from halfhour.journey.insights.queries.unknown import Unknown, unknown

__all__ = [
    "PAGE",
    "TAGGED",
    "Believed",
    "Comparison",
    "Contradiction",
    "Learned",
    "Notebook",
    "Noted",
    "OnTheme",
    "Same",
    "Unknown",
    "Weighed",
    "believed",
    "coming",
    "comparison",
    "contradictions",
    "evidence",
    "fields",
    "interest",
    "learning",
    "newest",
    "notebook",
    "offered",
    "on_theme",
    "open_of",
    "same",
    "unknown",
    "weighed",
]
