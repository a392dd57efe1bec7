"""Forms of the field notebook."""

from halfhour.journey.insights.forms.beliefs import BeliefForm
from halfhour.journey.insights.forms.fields import FieldForm
from halfhour.journey.insights.forms.weighing import CriterionForm, ScoreForm

__all__ = ["BeliefForm", "CriterionForm", "FieldForm", "ScoreForm"]
