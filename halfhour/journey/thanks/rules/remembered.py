"""What is known of one conversation when its thank-you is written. Pure; every text may be empty."""

from __future__ import annotations

from dataclasses import dataclass

from halfhour.journey.outreach.rules.known import Known


@dataclass(frozen=True, slots=True)
class Remembered:
    """Facts out of the notes, the debrief, the resume; nothing here is guessed.

    `who` knows both sides. `ran_over` was allowed, `took_more` was not. `met` is when it was, as the letter says
    it: `on Wednesday`. `mode` is a value of Interview.Mode. `phrase` and `quotes` are words they said, without
    quotation marks. `names` were named by them; `mine` and `theirs` are what either side promised. `taken` is
    advice on the resume that was taken up. `notes` are only compared with.
    """

    who: Known
    met: str = ""
    mode: str = "in_person"
    ran_over: bool = False
    took_more: bool = False
    is_late: bool = False
    phrase: str = ""
    quotes: tuple[str, ...] = ()
    most_useful: str = ""
    notes: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    mine: tuple[str, ...] = ()
    theirs: tuple[str, ...] = ()
    saw_resume: bool = False
    taken: tuple[str, ...] = ()

    @property
    def said(self) -> tuple[str, ...]:
        """Everything they are known to have said, the best first."""
        return tuple(text for text in (self.phrase, *self.quotes, self.most_useful, *self.notes) if text.strip())

    @property
    def promised(self) -> tuple[str, ...]:
        """What either side said they would do."""
        return (*self.theirs, *self.mine)
