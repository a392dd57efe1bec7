"""Which themes a note may be about, guessed from its words: a proposal for one tap, never more. Pure."""

from __future__ import annotations

import re

# Our own words and phrases that give a theme away; the beginning of a word is enough.
SIGNS: dict[str, str] = {
    "likes": "like|love|enjoy|fun|proud|hate|annoy|frustrat|tiring|boring|best part|worst|challeng|hardest",
    "day": "day|morning|afternoon|week|meeting|call|routine|usually|mostly",
    "education": "degree|master|bachelor|certificate|course|school|studied|university|diploma|training",
    "path": "started|came to|applied|got into|got in|first job|volunteer|switched|by chance|side project",
    "skills": "skill|writing|program|excel|sql|listen|present",
    "trends": "trend|future|chang|automat|growing|shrink|froze|freez|hiring|market",
    "hirers": "hire|portfolio|candidate|look for|recruit|fieldwork|asked what",
    "advice": "should|advice|advise|recommend|in your place|start with",
    "referrals": "talk to|you could meet|introduce",
    "culture": "team|culture|quiet|loud|lunch|eats|door|together",
    "internships": "intern|summer|placement",
    "hours": "hours|overtime|weekend|evening|vacation|balance|remote|from home",
    "again": "again|regret|would choose",
    "related": "similar|competitor|other compan|agenc|elsewhere",
    "pay": "pay|paid|salar|money|wage|bonus",
    "advancement": "promot|senior|ladder|move up|moved up",
    "resume": "resume|your cv",
    "reading": "book|podcast|newsletter|article|blog",
    "projects": "project|client|launch",
    "against": "quit|left because|burn|stress|dead end|do not do it",
    "shadowing": "shadow|come along|watch us",
    "student_projects": "a student could|nobody gets to|backlog",
}
PATTERNS = {theme: re.compile(rf"\b(?:{signs})", re.I) for theme, signs in SIGNS.items()}


def guesses(text: str, *, most: int = 3) -> list[str]:
    """The themes whose signs stand in the text, most of them first; at most `most`, none where no sign is known."""
    counted = {theme: len({hit.casefold() for hit in pattern.findall(text)}) for theme, pattern in PATTERNS.items()}
    found = [theme for theme, number in counted.items() if number]
    return sorted(found, key=lambda theme: -counted[theme])[:most]
