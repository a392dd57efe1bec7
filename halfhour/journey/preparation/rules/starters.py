"""The first questions in everybody's bank: editable, and meant to be outgrown.

The eight of the guide come first, in our words; then what most published lists hold besides; then what could change
one's mind, which one list in 13 asks; then the three closers.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Starter:
    """One starter question; `key` names it for ever, whatever becomes of its text. Minutes as they usually take."""

    key: str
    text: str
    theme: str
    tiara: str
    minutes: int
    listen_for: str
    must: bool = False
    closer: bool = False
    changes_mind: bool = False


STARTERS: tuple[Starter, ...] = (
    Starter(
        "education",
        "Which education or certificate did you have before you came to this position?",
        "education",
        "insights",
        2,
        "What was asked for on paper, and what turned out to matter.",
    ),
    Starter(
        "day",
        "What did you do yesterday, from when you came in to when you left?",
        "day",
        "insights",
        4,
        "Verbs. How much of it is people, screens, waiting.",
        must=True,
    ),
    Starter(
        "description",
        "What is your job on paper, and which other places do the same kind of work?",
        "related",
        "resources",
        3,
        "Names of organizations you did not know.",
    ),
    Starter(
        "hiring",
        "Which way is hiring going in this field, and how would you get in today?",
        "trends",
        "trends",
        3,
        "What is growing, what is going away, and one first step.",
        must=True,
    ),
    Starter(
        "before_graduating",
        "How much does an internship or other experience before graduating count with you?",
        "internships",
        "advice",
        2,
        "Whether it opens doors, or is merely welcome.",
    ),
    Starter(
        "here",
        "Are there internships or volunteer posts here, and may I leave you a resume for them?",
        "internships",
        "assignments",
        2,
        "A season, a name, an address to write to.",
    ),
    Starter(
        "shadowing",
        "Would it be possible to shadow somebody here for a day?",
        "shadowing",
        "assignments",
        1,
        "Whom to ask, and which day is a good one.",
    ),
    Starter(
        "student_project",
        "Which project does nobody here get to, and could a student take it on?",
        "student_projects",
        "assignments",
        2,
        "A sigh. What they wish somebody would finally do.",
    ),
    Starter(
        "likes",
        "What keeps you in this work, and what would you gladly hand to somebody else?",
        "likes",
        "insights",
        3,
        "Which of the two comes quicker, and with more warmth.",
    ),
    Starter(
        "path",
        "Which turn on your way here could you not have planned?",
        "path",
        "insights",
        3,
        "People and accidents, rather than degrees.",
    ),
    Starter(
        "against",
        "What would make you advise somebody like me against this field?",
        "against",
        "insights",
        3,
        "A pause. Reasons that hold for you, not only for them.",
        must=True,
        changes_mind=True,
    ),
    Starter(
        "again",
        "Knowing what you know, would you choose it again?",
        "again",
        "insights",
        2,
        "What they would do differently, and how fast they answer.",
        changes_mind=True,
    ),
    Starter(
        "who_else",
        "Who else does work like yours and might meet me?",
        "referrals",
        "resources",
        2,
        "Full names, how to spell them, and whether you may mention who named them.",
        closer=True,
    ),
    Starter(
        "resume",
        "May I show you my resume and hear what you would change?",
        "resume",
        "advice",
        2,
        "What they look at first. Whether they keep a copy.",
        closer=True,
    ),
    Starter(
        "not_asked",
        "What should I have asked you, and did not?",
        "missed",
        "advice",
        1,
        "The subject they would have begun with.",
        closer=True,
    ),
)
