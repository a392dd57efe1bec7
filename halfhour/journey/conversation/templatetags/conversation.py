"""What one tap can say of a note, wherever the note is read."""

from __future__ import annotations

from typing import Any

from django import template

from halfhour.journey.conversation.models import Note
from halfhour.journey.preparation.rules.guessing import guesses
from halfhour.journey.preparation.rules.themes import theme_label

register = template.Library()


@register.inclusion_tag("conversation/_tags.html", takes_context=True)
def tags(context: Any, note: Note, back: str = "", *, themes: bool = True) -> dict[str, Any]:
    """The buttons under a note: its theme, agrees, disagrees, surprise, quote. `back` is the page they stand on, a path
    of ours; blank is the page of the conversation's notes. Without `themes` they leave out what the note is about."""
    return {
        "note": note,
        "themes": themes,
        "back": back.partition("#")[0],
        "theme": theme_label(note.theme) if note.theme else "",
        "guesses": [(key, theme_label(key)) for key in guesses(note.text) if key != note.theme][
            : 1 if note.theme else 3
        ],
        "named": note.interview.person.may_be_named if note.names_host is None else note.names_host,
        "csrf_token": context.get("csrf_token"),
    }
