"""All that is checked of one letter, by its channel and purpose. Pure."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from halfhour.accounts.rules import Numbers
from halfhour.journey.outreach.rules import asking, greeting, lengths, saying
from halfhour.journey.outreach.rules.checked import Check
from halfhour.journey.outreach.rules.known import Known
from halfhour.journey.outreach.rules.wording import Text, count_words, pattern, reading_seconds

Rule = Callable[[Text, Known], Check]

OPENERS = {"ask", "reminder", "follow_up", "mentor"}  # letters that must win a look; the others are expected
DIGITS = 7  # digits that make a phone number


@dataclass(frozen=True, slots=True)
class Report:
    """What was found in one letter. `seconds` is how long an adult reads it."""

    words: int
    characters: int
    seconds: int
    checks: tuple[Check, ...]

    @property
    def open(self) -> int:
        """How many checks are not in order."""
        return sum(check.state != "ok" for check in self.checks)

    @property
    def length(self) -> Check:
        """The one about its length."""
        return self.checks[0]


def check(*, channel: str, purpose: str, subject: str, body: str, known: Known, numbers: Numbers) -> Report:
    """Everything checked of a letter. `channel` and `purpose` are values of Letter.Channel and Letter.Purpose.

    It finds words, in English; what it cannot find it calls not found, which is not the same as missing.
    """
    text = Text(body)
    lines = [_length(text, channel, numbers)]
    if channel == "mail" and (purpose in OPENERS or not subject.strip()):
        lines.append(lengths.subject(subject, numbers.subject_least, numbers.subject_most))
    lines += [rule(text, known) for rule in _rules(channel, purpose)]
    lines.append(lengths.gaps(text, known, subject if channel == "mail" else ""))
    count = count_words(body)
    return Report(count, len(body.strip()), reading_seconds(count), tuple(lines))


def _length(text: Text, channel: str, numbers: Numbers) -> Check:
    if channel == "linkedin":
        return lengths.characters(text)
    good, most = numbers.letter_words_good, numbers.letter_words_most
    return lengths.words(text, good, most, *(["read in one look"] if channel == "paper" else []))


def _rules(channel: str, purpose: str) -> list[Rule]:
    both = [greeting.name, greeting.title]
    if purpose == "ask" and channel == "linkedin":
        return [*both, saying.who, came_or_why, asking.learn, asking.minutes]
    if purpose == "ask":
        asked = [saying.who, saying.how, saying.why_them, asking.learn, asking.minutes, saying.convenience]
        return [*both, *asked, saying.thanks]
    if purpose == "reminder":
        return [*both, wrote_before, asking.no_job, asking.minutes, saying.thanks]
    if purpose == "confirm":
        return [*both, phone, saying.thanks]
    return [*both, asking.no_job, saying.thanks]


def came_or_why(text: Text, known: Known) -> Check:
    """A note of 200 characters has room for one of the two."""
    came, reason = saying.how(text, known), saying.why_them(text, known)
    return came if came.state == "ok" or known.named_by or reason.state != "ok" else reason


WROTE = pattern(
    r"(?:i|my) (?:\w+ ){0,3}(?:wrote|written|sent|mailed|emailed|contacted|letter|mail|email|e-mail|note|message|request)",
    r"(?:previous|earlier|first|last|former) (?:letter|mail|email|e-mail|note|message)",
    r"(?:following|follow) up",
    r"since i (?:last )?wrote",
)


def wrote_before(text: Text, known: Known) -> Check:
    """A reminder says that it is one."""
    why = "They may have missed the first letter: a word about it spares them the search."
    if WROTE.search(text.plain):
        return Check("before", "ok", "Speaks of your first letter", why)
    return Check("before", "no", "No words found about your first letter", why)


def phone(text: Text, known: Known) -> Check:
    """On the day before, a number they can call."""
    why = "If a train is late on either side, a call settles it."
    own = "".join(c for c in known.phone if c.isdigit())
    here = "".join(c for c in text.raw if c.isdigit())
    if (len(own) >= DIGITS and own[-DIGITS:] in here) or lengths.PHONE.search(text.raw):
        return Check("phone", "ok", "Gives your phone number", why)
    return Check("phone", "no", "No phone number found", why)
