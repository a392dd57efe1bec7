"""Parts of a host's page."""

from __future__ import annotations

from functools import lru_cache

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from halfhour.accounts.forms import ZONES

register = template.Library()


@register.simple_tag
def zone_options(chosen: str) -> SafeString:
    """Every zone to choose from, `chosen` first. Drawn once and kept: as a field's widget the list of four hundred
    costs more than all the rest of the page."""
    return format_html('<option value="{}" selected>{}</option>{}', chosen, chosen.replace("_", " "), _others(chosen))


@lru_cache(maxsize=32)
def _others(chosen: str) -> SafeString:
    rows = ((zone, zone.replace("_", " ")) for zone in ["UTC", *ZONES] if zone != chosen)
    return format_html_join("", '<option value="{}">{}</option>', rows)
