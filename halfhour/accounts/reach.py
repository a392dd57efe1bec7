"""The mail address at which somebody can be written to by Halfhour itself."""

from __future__ import annotations

from django.conf import settings

from halfhour.accounts.models import MailAccount, User


def addresses(*, owner: User | None = None) -> dict[int, str]:
    """User id to address, of one user or of everybody who has one. The demo's people are invented, so it has none.

    On a shared server only an address that its owner has proved counts: what anybody could type would make a server
    write to strangers.
    """
    if settings.STORY:
        return {}
    rows = User.objects.filter(is_active=True, welcomed_at__isnull=False).exclude(email="")
    if owner is not None:
        rows = rows.filter(pk=owner.pk)
    found = dict(rows.values_list("pk", "email"))
    return _proved(found) if settings.SHARED else found


def own_mailboxes(*, owner: User | None = None) -> dict[int, str]:
    """User id to the address of their own mailbox, which writes to itself. The demo's has no server.

    One that refused us the last time is left out, until somebody has looked after it.
    """
    if settings.STORY:
        return {}
    rows = MailAccount.objects.filter(user__is_active=True, user__welcomed_at__isnull=False, trouble="")
    return dict((rows.filter(user=owner) if owner else rows).values_list("user_id", "address"))


def _proved(found: dict[int, str]) -> dict[int, str]:
    from allauth.account.models import EmailAddress

    rows = EmailAddress.objects.filter(verified=True)
    if len(found) == 1:
        rows = rows.filter(user__in=found)
    proved = {(user, email.lower()) for user, email in rows.values_list("user_id", "email")}
    return {user: email for user, email in found.items() if (user, email.lower()) in proved}
