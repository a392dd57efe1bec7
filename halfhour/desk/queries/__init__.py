"""Reads across the stages, for pages that show several of them at once."""

from halfhour.desk.queries.archives import came_in, is_stuck, takeins, takeouts

__all__ = ["came_in", "is_stuck", "takeins", "takeouts"]
