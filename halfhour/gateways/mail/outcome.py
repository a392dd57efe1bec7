"""What came of handing one mail over, and why a server could not be reached, in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Ending = Literal["sent", "later", "refused", "unknown", "withdrawn"]
Wrong = Literal[
    "host", "closed", "silent", "certificate", "tls", "password", "app_password", "blocked", "busy", "other"
]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What is known of one mail after it was handed over.

    `sent`: the server took it. `later`: it certainly did not, and trying again may help. `refused`: it certainly did
    not, and will not. `unknown`: all of it was written, and no answer came; it may have been taken. `withdrawn`:
    nobody wants it sent any more. `said` is a sentence for the user; `of_the_line` says that the server, not this
    mail, is the matter, so that the others need not try.
    """

    ending: Ending
    said: str = ""
    of_the_line: bool = False


class NotReached(Exception):
    """No mail could be handed over or read at all. `sentence` says why and what to do, fit for the user.

    `wrong` names the reason; `again` says whether waiting may help.
    """

    def __init__(self, wrong: Wrong, sentence: str, *, again: bool = True) -> None:
        self.wrong = wrong
        self.sentence = sentence
        self.again = again
        super().__init__(sentence)
