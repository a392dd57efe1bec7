"""What an archive leaves out, each with its reason; and values that need another word when they come to a new place."""

from __future__ import annotations

import uuid
from collections.abc import Callable

# Tables. A table that hangs on one of these is left out with it.
LEFT_OUT: dict[str, str] = {
    "accounts.MailAccount": "holds a password; a mailbox is set up anew",
    "accounts.SignInLink": "signs in on this Halfhour only",
    "core.Outgoing": "mails on their way go out from here; the letters themselves are carried",
    "core.SearchText": "the search is made anew from what is carried",
    "core.Sent": "forms that this Halfhour has answered",
    "conversation.Operation": "answers to devices that wrote to this Halfhour; the notes themselves are carried",
    "desk.Brought": "says what came from where; each row of the archive carries it as its id",
    "desk.Space": "names this account among archives; the archive's head carries it",
    "desk.Takein": "archives that came in here",
    "desk.Takeout": "archives that were made here",
    "guest.HostLink": "opens pages of this Halfhour only, by a secret",
    "network.ReferralMap": "is drawn anew from what is carried",
    "organizations.SiteReading": "a site is read anew; what was taken of it is carried",
    "people.Import": "working papers of an import; the people that it brought are carried",
    "reminders.Told": "reminders that went out from here",
    "reminders.Feed": "is read under a secret address of this Halfhour",
}
# Single values of tables that are carried.
LEFT_OUT_VALUES: dict[str, str] = {
    "accounts.User.welcomed_at": "whether this Halfhour has said hello",
    "people.HostAct.leads_to": "an address inside this Halfhour",
}
# Texts that hold ids between colons: by their first word, which part is the id of a row of which table.
IDS_IN_TEXTS: dict[str, dict[str, tuple[int, str]]] = {
    "followups.FollowUp.key": {
        "search": (2, "organizations.Organization"),
        "season": (2, "organizations.Organization"),
        "opening": (1, "conversation.Opening"),
        "applied": (1, "conversation.Opening"),
        "promise": (1, "conversation.Promise"),
        "in_touch": (1, "people.Person"),
        "advice": (1, "people.Person"),
        "mentor": (1, "people.Person"),
    },
}
# Values that nobody else on a Halfhour may have: what takes their place when somebody has.
TAKEN_BY_OTHERS: dict[str, Callable[[], str]] = {
    "interviews.Interview.uid": lambda: f"{uuid.uuid4()}@halfhour",
}
# Numbers that count within an account: another account's first is not this account's first.
COUNTED: dict[str, str] = {"resumes.Version": "number"}
# Besides its constraints, what makes a row the same as one that is there: any of these, where it is not empty.
KNOWN_BY: dict[str, tuple[str, ...]] = {"people.Person": ("email", "profile_url")}
# Values that pages show as links: a web address and nothing else.
ADDRESSES = frozenset(
    {
        "organizations.Organization.careers_url",
        "organizations.Organization.internships_url",
        "people.Person.profile_url",
        "interviews.Interview.link",
        "organizations.Organization.website",
    }
)
