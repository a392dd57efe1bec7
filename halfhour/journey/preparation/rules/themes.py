"""What one can ask about: the themes, with how many of 13 published lists of questions hold each, and TIARA.

The counts are from a reading of 13 lists published by universities and career guides. TIARA (trends, insights,
advice, resources, assignments) is a second axis known from books on searching for work.
"""

from __future__ import annotations

from dataclasses import dataclass

LISTS = 13


@dataclass(frozen=True, slots=True)
class Theme:
    """One theme: its `label`, in how many of the 13 `lists` it stands, its usual `tiara`.

    `can_change_mind` marks what may speak against the field.
    """

    key: str
    label: str
    lists: int
    tiara: str
    can_change_mind: bool = False

    @property
    def words(self) -> str:
        """`12 of 13 published lists`, or that it is ours."""
        return f"{self.lists} of {LISTS} published lists" if self.lists else "ours: on none of 13 published lists"


TIARA: dict[str, str] = {
    "trends": "Trends",
    "insights": "Insights",
    "advice": "Advice",
    "resources": "Resources",
    "assignments": "Assignments",
}

_ALL = (
    Theme("likes", "Likes, dislikes, challenges", 12, "insights"),
    Theme("day", "Duties and a typical day", 11, "insights"),
    Theme("education", "Education", 10, "insights"),
    Theme("path", "The way in", 9, "insights"),
    Theme("skills", "Skills", 6, "insights"),
    Theme("trends", "Trends", 6, "trends"),
    Theme("hirers", "What hirers look for", 6, "insights"),
    Theme("advice", "Advice", 5, "advice"),
    Theme("referrals", "Who else to meet", 5, "resources"),
    Theme("culture", "Culture of the place", 5, "insights"),
    Theme("internships", "Internships and experience", 4, "assignments"),
    Theme("hours", "Hours and balance", 4, "insights"),
    Theme("again", "Would you do it again", 4, "insights", can_change_mind=True),
    Theme("related", "Related jobs and employers", 4, "resources"),
    Theme("pay", "Pay", 3, "insights"),
    Theme("advancement", "Advancement", 3, "insights"),
    Theme("resume", "Your resume", 3, "advice"),
    Theme("missed", "What you have not asked", 2, "advice"),
    Theme("reading", "Reading", 1, "resources"),
    Theme("projects", "Projects", 1, "assignments"),
    Theme("against", "Reasons against", 1, "insights", can_change_mind=True),
    Theme("shadowing", "Job shadowing", 0, "assignments"),
    Theme("student_projects", "Projects for a student", 0, "assignments"),
)
THEMES: dict[str, Theme] = {theme.key: theme for theme in _ALL}


def theme_label(key: str) -> str:
    """The theme's name as shown; a key that is not known is shown as it stands."""
    return THEMES[key].label if key in THEMES else key


def choices() -> list[tuple[str, str]]:
    """Every theme for a form, those on the most lists first."""
    return [(theme.key, theme.label) for theme in _ALL]


def lists_of(key: str) -> int:
    """In how many of 13 published lists the theme stands; 0 for one that is not known."""
    return THEMES[key].lists if key in THEMES else 0
