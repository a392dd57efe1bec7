"""What the first letters of a subject say: that a mail answers another one, or passes it on."""

from __future__ import annotations

import re

_ANSWERS = r"re|aw|sv|antw|antwort|odp|vs|r|ref|res|bls|atb|ynt|отв|на|ang|回复|答复|回覆|답장|返信"
_PASSES_ON = r"fw|fwd|wg|tr|rv|i|enc"
_COUNT = r"\s*(?:\[\d+\]|\(\d+\))?\s*[:：]"

_ANSWER = re.compile(rf"^\s*(?:\[[^\]]{{1,60}}\]\s*)?(?:{_ANSWERS}){_COUNT}", re.IGNORECASE)
_ANSWER_OR_COPY = re.compile(rf"^\s*(?:{_ANSWERS}|{_PASSES_ON}){_COUNT}", re.IGNORECASE)


def answers(subject: str) -> bool:
    """True for `Re: Half an hour?`, in the languages of mail programs, also behind the name of a list."""
    return _ANSWER.match(subject) is not None


def answers_or_passes_on(subject: str) -> bool:
    """True for `Re:` and for `Fwd:`."""
    return _ANSWER_OR_COPY.match(subject) is not None
