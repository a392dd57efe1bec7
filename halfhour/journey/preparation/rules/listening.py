"""What to listen for under each theme, which cues are worth noticing, and what to ask after the answer. Ours, and pure.

A question of the bank may carry its own words; these stand where it has none.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Listening:
    """For one theme: what to listen for, the cue worth noticing, and the follow-ups in the order one asks them."""

    listen_for: str
    cue: str
    follow_ups: tuple[str, ...]


ANY = Listening(
    "One thing you did not know before.",
    "Where they slow down, or look away from the clock.",
    ("Could you give me an example?", "What surprised you about it?"),
)

THEMES: dict[str, Listening] = {
    "likes": Listening(
        "Which comes quicker, the liking or the complaint.",
        "The face at the second half of the answer.",
        ("When was the last time it was like that?", "Who here likes exactly what you do not?"),
    ),
    "day": Listening(
        "Verbs. How much of it is people, screens, waiting.",
        "A glance at the calendar or the phone.",
        ("And the day before?", "Which part of it would a beginner do?"),
    ),
    "education": Listening(
        "What was asked for on paper, and what turned out to matter.",
        "A shrug at a certificate.",
        ("What did you have to learn once you were here?", "Would you study the same again?"),
    ),
    "path": Listening(
        "People and accidents, rather than degrees.",
        "A smile before the answer: the true version follows.",
        ("Who opened that door?", "What would have happened without it?"),
    ),
    "skills": Listening(
        "Skills they name with a story, not from a list.",
        "Hands that show it.",
        ("When did you last need it?", "How would somebody like me practise it?"),
    ),
    "trends": Listening(
        "What is growing, what is going away, and since when.",
        "Whether they say we or they.",
        ("How do you notice it here?", "Who does it already?"),
    ),
    "hirers": Listening(
        "The first thing they name, and whether you could show it.",
        "A look at your resume, if it lies there.",
        ("How can one tell from a resume?", "Whom did you take last, and why?"),
    ),
    "advice": Listening(
        "Advice that costs them something to give.",
        "A pause before it.",
        ("What would be the first step, this month?", "What did you do that you would not do again?"),
    ),
    "referrals": Listening(
        "Full names, how to spell them, and whether you may mention who named them.",
        "A phone taken out: they are looking somebody up.",
        ("May I say that you named them?", "What should I ask them?"),
    ),
    "culture": Listening(
        "Who decides, who eats with whom, what is laughed at.",
        "Doors, voices, what hangs on the walls.",
        ("How did you learn that here?", "What would a newcomer do wrong in the first week?"),
    ),
    "internships": Listening(
        "A season, a name, an address to write to.",
        "Whether they speak of somebody they had.",
        ("What did your last intern do?", "When should one ask?"),
    ),
    "hours": Listening(
        "The last evening they worked, not the usual one.",
        "A look at the clock.",
        ("When did you leave yesterday?", "Is that the same for everybody here?"),
    ),
    "again": Listening(
        "What they would do differently, and how fast they answer.",
        "The time between your question and their first word.",
        ("What would you do instead?", "When did you last think of it?"),
    ),
    "related": Listening(
        "Names of places you did not know.",
        "Which name comes with warmth.",
        ("How do they differ from here?", "Whom do you know there?"),
    ),
    "pay": Listening(
        "Ranges and what they depend on, not their own figure.",
        "A lower voice, or a door that is closed.",
        ("What does a beginner get?", "What moves it up?"),
    ),
    "advancement": Listening(
        "What the last one who moved up had done.",
        "Whether they speak of themselves.",
        ("How long did that take?", "What would you do next?"),
    ),
    "resume": Listening(
        "What they look at first. Whether they keep a copy.",
        "The line at which the finger stops.",
        ("What would you take out?", "What is missing for this field?"),
    ),
    "missed": Listening(
        "The subject they would have begun with.",
        "Relief, or a quick answer: it was on their mind.",
        ("Whom should I ask about that?",),
    ),
    "reading": Listening(
        "What they read this month, not what one ought to.",
        "A hand towards the shelf or the screen.",
        ("Whom do you follow?", "What would you read first?"),
    ),
    "projects": Listening(
        "What they did with their own hands in it.",
        "They draw it for you.",
        ("What went wrong?", "Who used it?"),
    ),
    "against": Listening(
        "A pause. Reasons that hold for you, not only for them.",
        "A look at the door, a laugh that is none.",
        ("When was that last true for you?", "Who should do this work, then?"),
    ),
    "shadowing": Listening(
        "Whom to ask, and which day is a good one.",
        "A yes with a name in it, or one without.",
        ("Which day shows most?",),
    ),
    "student_projects": Listening(
        "A sigh. What they wish somebody would finally do.",
        "They look for a paper, or open a list.",
        ("What would be the smallest useful piece of it?", "Who would look at the result?"),
    ),
}


def listening(theme: str) -> Listening:
    """What goes with a theme; what goes with any question where it is not known."""
    return THEMES.get(theme, ANY)


def follow_ups(own: str, theme: str) -> list[str]:
    """What to ask after the answer: one's `own` words, one a line, else those of the theme."""
    lines = [line.strip() for line in own.splitlines() if line.strip()]
    return lines or list(listening(theme).follow_ups)
