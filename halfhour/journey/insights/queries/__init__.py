"""What the conversations of each field add up to; the owner comes first."""

from halfhour.journey.insights.queries.learning import Learned, fields, learning
from halfhour.journey.insights.queries.notebook import PAGE, Notebook, notebook

__all__ = ["PAGE", "Learned", "Notebook", "fields", "learning", "notebook"]
