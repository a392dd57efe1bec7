"""Parts of a host's page."""

from __future__ import annotations

from django import template

from halfhour.journey.resumes.models import PageImage, Suggestion

register = template.Library()
ACROSS = 1000  # units of the drawing laid over a page


@register.simple_tag
def pin(said: Suggestion, sheet: PageImage) -> str:
    """Where a comment's number stands on the drawing over its page."""
    high = ACROSS * sheet.height / sheet.width
    return f"translate({(said.x or 0) * ACROSS:.0f} {(said.y or 0) * high:.0f})"
