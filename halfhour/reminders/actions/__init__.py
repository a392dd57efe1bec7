"""What people do about being reminded, and the pass that reminds them."""

from halfhour.reminders.actions.choosing import NoMail, TestIsOnItsWay, choose, send_test
from halfhour.reminders.actions.feed import ShownBefore, make_feed, mark, noticed, revoke_feed
from halfhour.reminders.actions.telling import forget, tell

__all__ = [
    "NoMail",
    "ShownBefore",
    "TestIsOnItsWay",
    "choose",
    "forget",
    "make_feed",
    "mark",
    "noticed",
    "revoke_feed",
    "send_test",
    "tell",
]
