"""The parts that templates are made of: the dial, moments in words, the key that makes a form count once."""

from __future__ import annotations

import math
import uuid
from datetime import date, datetime
from functools import cache

from django import template
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from lucide.templatetags.lucide import lucide

from halfhour.core import moments

register = template.Library()
STEPS = ("find", "prepare", "resume", "thank", "follow")


def arc(start: float, end: float) -> str:
    """The path of a stroke along the upper half circle; 0 is its left end, 1 its right."""
    x0, y0, x1, y1 = (
        50 - 42 * math.cos(math.pi * start),
        50 - 42 * math.sin(math.pi * start),
        50 - 42 * math.cos(math.pi * end),
        50 - 42 * math.sin(math.pi * end),
    )
    return f"M{x0:.2f} {y0:.2f}A42 42 0 0 1 {x1:.2f} {y1:.2f}"


def _name(label: str) -> SafeString:
    return format_html('role="img" aria-label="{}"', label) if label else mark_safe('aria-hidden="true"')


@register.simple_tag
def dial(share: float, step: str = "", label: str = "") -> SafeString:
    """Half a clock with `share` (0 to 1) of it left, in the hue of `step`. The words stand beside it."""
    stroke = format_html('<path class="left" d="{}"/>', arc(0, share)) if share > 0.005 else ""
    return format_html(
        '<svg class="dial step {}" viewBox="0 0 100 56" {}><path class="rest" d="{}"/>{}</svg>',
        step,
        _name(label),
        arc(0, 1),
        stroke,
    )


@register.simple_tag
def journey(done: object) -> SafeString:
    """One person's five steps; `done` holds the names of the steps that are behind."""
    reached = set(done)  # type: ignore[call-overload]
    strokes = [
        format_html(
            '<path class="step {} {}" d="{}"/>',
            step,
            "done" if step in reached else "rest",
            arc(i / 5 + (0.035 if i else 0), (i + 1) / 5 - (0.035 if i < 4 else 0)),
        )
        for i, step in enumerate(STEPS)
    ]
    label = f"{len(reached & set(STEPS))} of 5 steps done"
    body = mark_safe("".join(strokes))  # noqa: S308 - each stroke came out of format_html
    return format_html('<svg class="dial" viewBox="0 0 100 56" {}>{}</svg>', _name(label), body)


@register.simple_tag
@cache
def icon(name: str) -> SafeString:
    """A lucide icon by its name, drawn once and kept: taking one apart anew costs a tenth of a page."""
    return mark_safe(lucide(name, size=20, aria_hidden="true"))  # noqa: S308 - the package's own drawing


@register.simple_tag
def once() -> SafeString:
    """A hidden key: the form it stands in does its work once, however often it is sent (core/once.py)."""
    return format_html('<input type="hidden" name="once" value="{}">', uuid.uuid4())


@register.filter
def when(at: datetime | None, now: datetime) -> str:
    """`today at 15:40`, in the reader's zone."""
    return moments.when(at, now, timezone.get_current_timezone()) if at else ""


@register.filter
def clock_time(at: datetime | None) -> str:
    """`15:40`, in the reader's zone."""
    return moments.clock_time(at, timezone.get_current_timezone()) if at else ""


@register.filter
def day(at: datetime | date | None, now: datetime | None = None) -> str:
    """`Tue 29 Sep`, in the reader's zone, with the year when it is not this one."""
    return moments.short_day(_date(at), _date(now) if now else None) if at else ""


@register.filter
def long_day(at: datetime | date | None, now: datetime | None = None) -> str:
    """`Tuesday 29 September`, in the reader's zone."""
    return moments.long_day(_date(at), _date(now) if now else None) if at else ""


@register.filter
def plain_day(at: datetime | date | None, now: datetime) -> str:
    """`1 March`, in the reader's zone, with the year when it is not this one."""
    return moments.long_day(_date(at), _date(now)).partition(" ")[2] if at else ""


@register.filter
def near_day(at: datetime | date | None, now: datetime) -> str:
    """`today`, `tomorrow`, or the day by its name."""
    return moments.near_day(_date(at), _date(now)) if at else ""


@register.filter
def left(by: datetime | None, now: datetime) -> str:
    """`5 h 10 left`, or `2 h late`."""
    return moments.left(by, now) if by else ""


def _date(at: datetime | date) -> date:
    return moments.local_day(at, timezone.get_current_timezone()) if isinstance(at, datetime) else at
