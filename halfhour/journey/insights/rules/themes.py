"""The themes of a field: which somebody has told you about, and which are open. Pure."""

from __future__ import annotations

from collections.abc import Collection

from halfhour.journey.preparation.rules.themes import THEMES, Theme

# What nobody has told you yet, theme by theme. Those left out belong to a conversation, not to a field: who else to
# meet, your resume, what you have not asked.
UNTOLD: dict[str, str] = {
    "likes": "what they like about it and what wears them down",
    "day": "what a normal week is like",
    "education": "what one has to have learned first",
    "path": "how they got in",
    "skills": "which skills it takes",
    "trends": "where the field is going",
    "hirers": "what those who hire look for",
    "advice": "what they would do in your place",
    "culture": "what such a place is like to work in",
    "internships": "how much an internship counts",
    "hours": "how long the days are",
    "again": "whether they would do it again",
    "related": "which other jobs and places are like it",
    "pay": "what it pays",
    "advancement": "how one moves up",
    "reading": "what to read about it",
    "projects": "which projects they work on",
    "against": "what speaks against it",
    "shadowing": "whether you may come along for a day",
    "student_projects": "which project a student could take on",
}
FIELD_THEMES: tuple[Theme, ...] = tuple(theme for theme in THEMES.values() if theme.key in UNTOLD)


def open_themes(covered: Collection[str]) -> list[Theme]:
    """The themes of a field that no note is about, those on the most published lists first."""
    return [theme for theme in FIELD_THEMES if theme.key not in covered]


def covered_count(covered: Collection[str]) -> int:
    """How many of a field's themes somebody said something about."""
    return len(FIELD_THEMES) - len(open_themes(covered))
