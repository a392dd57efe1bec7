"""A promise as it was jotted down, turned to the one the letter is for: `Send her the study` becomes `send you the study`.

Pure. Only words that can mean nobody else are turned: a pronoun in a promise of one's own means the host.
"""

from __future__ import annotations

import re

DOING = frozenset(
    (
        "ask",
        "bring",
        "call",
        "check",
        "come",
        "connect",
        "email",
        "find",
        "forward",
        "get",
        "give",
        "introduce",
        "let",
        "look",
        "mail",
        "meet",
        "pass",
        "put",
        "read",
        "report",
        "return",
        "send",
        "share",
        "show",
        "tell",
        "think",
        "try",
        "write",
    )
)
OWN = re.compile(
    r"^(?:I\s?['’]ll|I will|I promised(?: (?:her|him|them))? to|I said I(?:['’]d| would)|I)\s+", re.IGNORECASE
)
THEIRS = re.compile(
    r"^(?:she|he|they|[A-ZÀ-Þ]\w+)(?:['’]ll| will| promised to| offered to| wants to| can| could)\s+", re.IGNORECASE
)
# After these, `her` is somebody; before anything else it is whose: `read her paper`.
SOMEBODY = r"(?=\s+(?:the|a|an|my|our|this|that|these|those|when|what|how|whether|if|about|by|on|at|in|to|for|once|after)\b|\W*$)"
HER = re.compile(rf"\bher\b{SOMEBODY}", re.IGNORECASE)


def as_promised(text: str) -> str:
    """One's own promise, said to the host: without `I will`, and the host as `you`."""
    said = HER.sub("you", OWN.sub("", text.strip(), count=1))
    said = re.sub(r"\b(?:her|his|their)\b", "your", said, flags=re.IGNORECASE)
    return _lowered(re.sub(r"\b(?:him|them)\b", "you", said, flags=re.IGNORECASE))


def as_offered(text: str) -> str:
    """What the host offered, said back to them: `She will introduce me` becomes `introduce me`; `you` meant oneself."""
    said = THEIRS.sub("", text.strip(), count=1)
    said = re.sub(r"\byour\b", "my", said, flags=re.IGNORECASE)
    return _lowered(re.sub(r"\byou\b", "me", said, flags=re.IGNORECASE))


def _lowered(text: str) -> str:
    """Its first letter small where the first word is something one does; a name keeps its capital."""
    first = text.split(" ", 1)[0]
    return text[:1].lower() + text[1:] if first.lower() in DOING else text
