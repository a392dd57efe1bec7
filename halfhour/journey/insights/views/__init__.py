"""The doors to the field notebook."""

from halfhour.journey.insights.views.beliefs import belief, evidence, removal
from halfhour.journey.insights.views.fields import field, fields, theme
from halfhour.journey.insights.views.parts import contradictions, interest, unknown

__all__ = ["belief", "contradictions", "evidence", "field", "fields", "interest", "removal", "theme", "unknown"]
