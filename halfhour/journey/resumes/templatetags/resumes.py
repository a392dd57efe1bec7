"""Parts of a page with pins."""

from __future__ import annotations

from collections.abc import Sequence

from django import template

from halfhour.journey.resumes.models import PageImage, Suggestion

register = template.Library()
ACROSS = 1000  # units of the drawing laid over a page


@register.simple_tag
def pin(said: Suggestion, sheet: PageImage) -> str:
    """Where a comment's number stands on the drawing over its page."""
    high = ACROSS * sheet.height / sheet.width
    return f"translate({(said.x or 0) * ACROSS:.0f} {(said.y or 0) * high:.0f})"


@register.simple_tag
def mark(comments: Sequence[Suggestion], said: Suggestion) -> int:
    """The number of a comment on the pages: its place among `comments`, from 1."""
    return 1 + next((place for place, one in enumerate(comments) if one.pk == said.pk), 0)
