"""Words of the page of a site."""

from __future__ import annotations

from typing import Any

from django import template

from halfhour.desk.rules.findings import elsewhere as _elsewhere

register = template.Library()
KINDS = {
    "home": "Their home page",
    "map": "Their list of pages",
    "contact": "Contact",
    "about": "About them",
    "team": "Their team",
    "careers": "Careers",
    "internships": "Internships",
    "departments": "Departments",
    "culture": "How it is there",
    "news": "News",
    "locations": "Where they are",
}


@register.filter
def page_kind(page: Any) -> str:
    """`Their team`: what a page is asked for."""
    return KINDS.get(page.kind, "A page")


@register.filter
def elsewhere(kind: str) -> str:
    """`LinkedIn`: where a link leads."""
    return _elsewhere(kind)
