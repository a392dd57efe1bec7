"""The cells of the matrix, written out at once: through the template language hundreds of notes take most of a page."""

from __future__ import annotations

from django import template
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from halfhour.journey.insights.rules import Answer, Line, Said

register = template.Library()


@register.simple_tag
def cells(line: Line) -> SafeString:
    """Every cell of one theme."""
    return mark_safe("".join(cell(answer) for answer in line.answers))  # noqa: S308 - each is safe


@register.simple_tag
def cell(answer: Answer) -> SafeString:
    """One cell: the notes with their minute, or why there is none."""
    who = escape(answer.column.who)
    if answer.state == "unasked":
        return mark_safe('<td role="cell" class="unasked muted small">not asked</td>')
    if answer.state == "nothing":
        said = f'<span class="phone-only">{who}: </span>asked, nothing noted'
        return mark_safe(f'<td role="cell" class="muted small">{said}</td>')  # noqa: S308 - escaped above
    notes = "".join(_note(note, f"{answer.column.url}#note-{note.note}", who) for note in answer.notes)
    return mark_safe(f'<td role="cell" class="small">{notes}</td>')  # noqa: S308 - escaped part by part


def _note(note: Said, url: str, who: str) -> str:
    mark = ' class="quote"' if note.is_quote else ""
    tags = [note.stance] if note.stance else []
    tags += ["surprise"] if note.is_surprise else []
    said = f' <span class="muted">{", ".join(tags)}</span>' if tags else ""
    minute = f", {note.minute}" if note.minute else ""
    return f'<p{mark}>{escape(note.text)}</p><p><a href="{url}">{who}{minute}</a>{said}</p>'
