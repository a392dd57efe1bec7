"""Kinds of mails in words."""

from __future__ import annotations

from django import template

from halfhour.reminders.rules.kinds import BY_NAME

register = template.Library()
OTHERS = {"morning": "Morning summary", "together": "Several at once"}


@register.filter
def told(kind: str) -> str:
    """`Thank-yous` for `reminder.thanks`."""
    name = kind.removeprefix("reminder.")
    return OTHERS.get(name) or (BY_NAME[name].label if name in BY_NAME else "Reminder")
