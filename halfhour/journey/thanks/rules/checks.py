"""What a good thank-you has: thanks, something they said, what comes next; short, and nothing asked for. Pure.

Patterns of English wording, shared with the letters: a check says what it found, never more.
"""

from __future__ import annotations

from collections.abc import Iterable

from halfhour.core.folding import fold
from halfhour.journey.conversation.rules.texts import quotes_in
from halfhour.journey.outreach.rules import asking, greeting, lengths, saying
from halfhour.journey.outreach.rules.checked import Check
from halfhour.journey.outreach.rules.wording import Text, count_words, mentions
from halfhour.journey.thanks.rules.remembered import Remembered

RUN = 4  # words of theirs in a row: fewer happen by chance
SHARED = 3  # longer words shared with one note: a paraphrase
# Words of four letters and more that two English texts share by chance.
CHANCE = """
    about after again always another because been before being both could does doing done even ever every first found
    from give goes going good great have having here into just knew know learn learned like long made make many more
    most much need next only other over part people really said same seen should some something still such take talk
    talked talking than thank thanks that their them then there these they thing things think this those through time
    very want wanted well went were what when where which while will with work working would year years your yours
"""
SMALL = frozenset(CHANCE.split())


def check(subject: str, body: str, known: Remembered, *, words_most: int = 150) -> list[Check]:
    """The checks of one thank-you, in the order of the page; `words_most` is the first number that is too many."""
    text = Text(body)
    found = [
        saying.thanks(text, known.who),
        _specific(body, known),
        _next(text, known),
        _nothing_asked(text),
        _short(body, words_most),
        greeting.name(text, known.who),
        greeting.title(text, known.who),
        lengths.gaps(text, known.who, subject),
    ]
    return [answer for answer in found if answer]


def _specific(body: str, known: Remembered) -> Check:
    why = "A sentence of theirs shows that you listened; without it the note would fit anybody."
    if quotes_in(body) or any(_echoes(body, said) for said in known.said):
        return Check("specific", "ok", "Names something they said", why)
    if known.said:
        return Check("specific", "no", "Nothing found that they said; your notes stand beside it", why)
    return Check("specific", "look", "Nothing is written down to compare it with: name one thing they said", why)


def _next(text: Text, known: Remembered) -> Check | None:
    """Left out where nothing was promised and nobody named."""
    steps = (*known.promised, *known.names)
    if not steps:
        return None
    why = "What comes next keeps the door open, and shows that promises are kept."
    named = mentions(text.plain, [part for name in known.names for part in (name, *name.split()[-1:])])
    if named or any(_echoes(text.raw, step, shared=2) for step in known.promised):
        return Check("next", "ok", "Mentions what comes next", why)
    return Check("next", "no", f"Says nothing of what comes next: {steps[0]}", why)


def _nothing_asked(text: Text) -> Check:
    why = "A thank-you that asks for a job takes the thanks back."
    if asked := asking.job_asked_for(text):
        return Check("ask", "no", f"Reads like asking for a job: “{asked}”", why)
    return Check("ask", "ok", "No words found that ask for a job", why)


def _short(body: str, most: int) -> Check:
    words, why = count_words(body), "Three short paragraphs are read at once; a page is put aside."
    if not words:
        return Check("short", "no", "Nothing is written yet", why)
    if words < most:
        return Check("short", "ok", f"{words} words: under {most}", why)
    return Check("short", "no", f"{words} words: bring it under {most}", why)


def _echoes(body: str, source: str, *, shared: int = SHARED) -> bool:
    """Whether the body says what `source` says: a run of its words, or `shared` of its longer ones (one less if it
    has fewer)."""
    mine, theirs = fold(body), fold(source).split()
    runs = (" ".join(theirs[i : i + RUN]) for i in range(len(theirs) - RUN + 1))
    if any(f" {run} " in f" {mine} " for run in runs):
        return True
    wanted = _longer(theirs)
    enough = min(shared, max(len(wanted), shared - 1))
    return len(wanted & _longer(mine.split())) >= enough


def _longer(words: Iterable[str]) -> set[str]:
    return {word for word in words if len(word) >= 4 and word not in SMALL}
