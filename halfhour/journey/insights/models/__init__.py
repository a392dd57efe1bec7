"""What is made of the notes: beliefs with their evidence, statements said to be one, fields weighed against each other."""

from halfhour.journey.insights.models.beliefs import Belief, Evidence
from halfhour.journey.insights.models.likeness import Apart, Group, Grouped
from halfhour.journey.insights.models.weighing import Criterion, Ground, Score

__all__ = ["Apart", "Belief", "Criterion", "Evidence", "Ground", "Group", "Grouped", "Score"]
