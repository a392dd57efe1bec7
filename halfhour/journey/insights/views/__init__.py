"""The doors to the field notebook."""

from halfhour.journey.insights.views.beliefs import belief, evidence, removal
from halfhour.journey.insights.views.comparing import comparison, criterion, criterion_removal, score, weight
from halfhour.journey.insights.views.fields import field, fields, theme
from halfhour.journey.insights.views.grouping import group_belief, group_split, grouping
from halfhour.journey.insights.views.parts import contradictions, interest, unknown

__all__ = [
    "belief",
    "comparison",
    "contradictions",
    "criterion",
    "criterion_removal",
    "evidence",
    "field",
    "fields",
    "group_belief",
    "group_split",
    "grouping",
    "interest",
    "removal",
    "score",
    "theme",
    "unknown",
    "weight",
]
