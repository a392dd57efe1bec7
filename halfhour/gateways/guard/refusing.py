"""Why another machine was not reached, said to the user."""

from __future__ import annotations


class NotReached(Exception):
    """Something outside could not be asked.

    `sentence` says what happened and what to do; `again` says whether trying later may help; `reason` is one word for
    the caller, the same for all of a kind.
    """

    sentence = "That could not be reached."
    again = False
    reason = "failed"

    def __init__(self, sentence: str = "", *, again: bool | None = None, reason: str = "") -> None:
        self.sentence = sentence or self.sentence
        self.again = self.again if again is None else again
        self.reason = reason or self.reason
        super().__init__(self.sentence)


class Forbidden(NotReached):
    """The name or the address is one that Halfhour never asks: this machine, its own network, the cloud's insides."""

    sentence = "That address leads into a private network, where Halfhour does not look. Give the public address."
    reason = "private"


class NoSuchHost(NotReached):
    """The name stands for no address."""

    sentence = "There is no site of that name. Check the spelling, or look for the address on a letter or a card."
    reason = "no host"


class NoAnswer(NotReached):
    """The address is there, and nobody answers at it, or this machine is offline."""

    sentence = "Nobody answers there at the moment. Try again later."
    again = True
    reason = "no answer"


class TooSlow(NotReached):
    """It took longer than Halfhour waits."""

    sentence = "The answer took too long, so Halfhour stopped waiting. Try again later."
    again = True
    reason = "slow"
