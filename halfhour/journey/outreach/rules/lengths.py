"""How long a letter may be: words, characters of a subject and of a LinkedIn note; and gaps still open. Pure."""

from __future__ import annotations

import re

from halfhour.journey.outreach.rules.checked import Check
from halfhour.journey.outreach.rules.known import Known
from halfhour.journey.outreach.rules.wording import Text, count_words, without_addresses

# What LinkedIn lets an invitation's note hold, in characters: with a free account, and with a paid one.
NOTE_FREE, NOTE_PAID = 200, 300
PHONE = re.compile(r"\+?\d(?:[\s().\/-]{0,3}\d){6,}")
GAP = re.compile(
    r"\[[^\[\]\n]{1,80}\]|\{[^{}\n]{1,60}\}|<[a-z][^<>@\n]{0,40}>|_{3,}|(?<!\w)(?:xxx+|todo|tbd|lorem ipsum)(?!\w)|\?{3,}",
    re.IGNORECASE,
)


def words(text: Text, good: int, most: int, short: str = "read on a phone without scrolling") -> Check:
    """Green to `good` words, amber to `most`, then too long. `short` says what is good about a short one."""
    count = count_words(text.raw)
    why = "Guides end at 100 to 150 words: one phone screen."
    if not count:
        return Check("words", "no", "Nothing is written yet", why, "university guides")
    if count <= good:
        return Check("words", "ok", f"{count} words: {short}", why, "university guides")
    if count <= most:
        return Check("words", "look", f"{count} words: up to {good} is better", why, "university guides")
    return Check("words", "no", f"{count} words: cut it to {most} or fewer", why, "university guides")


def characters(text: Text) -> Check:
    """Whether a LinkedIn invitation holds it."""
    count = len(text.raw.strip())
    why = f"An invitation holds {NOTE_FREE} characters with a free account, {NOTE_PAID} with a paid one."
    if not count:
        return Check("characters", "no", "Nothing is written yet", why, "LinkedIn")
    if count <= NOTE_FREE:
        return Check("characters", "ok", f"{count} characters fit into an invitation", why, "LinkedIn")
    if count <= NOTE_PAID:
        return Check("characters", "look", f"{count} characters fit only with a paid account", why, "LinkedIn")
    return Check("characters", "no", f"{count} characters: no invitation holds more than {NOTE_PAID}", why, "LinkedIn")


def subject(line: str, least: int, most: int) -> Check:
    """The subject's length in characters."""
    count = len(line.strip())
    why = "36 to 50 characters did best."
    source = "the largest public study of outreach mails, 12 million of them"
    if not count:
        return Check("subject", "no", "It has no subject", why, source)
    if least <= count <= most:
        return Check("subject", "ok", f"A subject of {count} characters", why, source)
    side = "shorter than most that are opened" if count < least else "cut off on a phone"
    return Check("subject", "look", f"A subject of {count} characters: {side}", why, source)


def gaps(text: Text, known: Known, line: str = "") -> Check:
    """Places still to fill in, in the letter and its subject."""
    found = list(dict.fromkeys(match.group() for match in GAP.finditer(f"{line}\n{without_addresses(text.raw)}")))
    why = "What you do not fill in arrives as it stands."
    if not found:
        return Check("gaps", "ok", "Nothing is left to fill in", why, "common sense")
    more = f" and {len(found) - 3} more" if len(found) > 3 else ""
    return Check("gaps", "no", f"Still to fill in: {', '.join(found[:3])}{more}", why, "common sense")
