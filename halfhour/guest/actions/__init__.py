"""What is done about a host's page: made and taken away by its owner, answered by the host."""

from halfhour.guest.actions.answering import (
    NotOffered,
    cancel,
    choose,
    never_again,
    not_now,
    suggest_colleague,
    suggest_time,
)
from halfhour.guest.actions.confirming import confirm
from halfhour.guest.actions.inviting import invites, tell_changes, tell_host
from halfhour.guest.actions.keeping import correct, delete
from halfhour.guest.actions.linking import NoTimes, make_page, offer_times, put_into_letter, revoke
from halfhour.guest.actions.remarking import NoResume, comment, take_back

__all__ = [
    "NoResume",
    "NoTimes",
    "NotOffered",
    "cancel",
    "choose",
    "comment",
    "confirm",
    "correct",
    "delete",
    "invites",
    "make_page",
    "never_again",
    "not_now",
    "offer_times",
    "put_into_letter",
    "revoke",
    "suggest_colleague",
    "suggest_time",
    "take_back",
    "tell_changes",
    "tell_host",
]
