"""What people do about being reminded."""

from halfhour.reminders.actions.feed import make_feed, noticed, revoke_feed

__all__ = ["make_feed", "noticed", "revoke_feed"]
