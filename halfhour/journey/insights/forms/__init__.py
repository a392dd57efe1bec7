"""Forms of the field notebook."""

from halfhour.journey.insights.forms.beliefs import BeliefForm
from halfhour.journey.insights.forms.fields import FieldForm

__all__ = ["BeliefForm", "FieldForm"]
