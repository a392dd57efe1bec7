"""Addresses of the same map with a branch folded away or back."""

from __future__ import annotations

from typing import Any

from django import template

register = template.Library()


@register.simple_tag(takes_context=True)
def folding(context: dict[str, Any], key: str) -> str:
    """`?fold=p12&zoom=75`: with this branch folded away, or back where it is."""
    asked = context["request"].GET.copy()
    keys = asked.getlist("fold")
    asked.setlist("fold", [one for one in keys if one != key] if key in keys else [*keys, key])
    return f"?{asked.urlencode()}"
