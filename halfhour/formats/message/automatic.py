"""Mail that a program sent: newsletters, receipts, notifications, read receipts. Posts of people to lists are not."""

from __future__ import annotations

import re

from halfhour.formats.message import absence_words
from halfhour.formats.message.head import Head
from halfhour.formats.message.subject import answers_or_passes_on

_NOBODY = re.compile(
    r"^(?:no-?_?\.?reply|do-?_?not-?_?reply|ne-?pas-?repondre|no-?responder|nicht-?antworten|keine-?antwort"
    r"|notifications?|newsletters?|mailer"
    r"|automailer|auto(?:mat(?:ic|ed))?-?(?:mail|message)?|robot|cron|bounces?|mailer-daemon"
    r"|calendar-notification)(?:[+._-].*|\d*)?@"
    r"|@(?:.*\.)?(?:bounces?|newsletters?|notifications?)\.[^@]*$|(?:[._-]|^)(?:no-?reply|donotreply"
    r"|notifications?|newsletter)(?:[._-]|@)",
    re.IGNORECASE,
)
# Addresses that programs and people share: only what answers nothing is a program's.
_DESK = re.compile(
    r"^(?:notify|alerts?|news|mailing|system|bot|billing|invoices?|receipts?|orders?|confirm(?:ation)?s?"
    r"|updates?|digest|marketing|promo(?:tion)?s?"
    r"|offers?|deals|reminders?|survey)(?:[+._-].*|\d*)?@|@(?:.*\.)?(?:news|em|mailing|mktg|marketing)\.[^@]*$",
    re.IGNORECASE,
)
# Fields of services that send to many.
_MASS_NAMES = (
    "feedback-id x-campaign x-campaignid x-campaign-id x-mailchimp-campaign-id x-mc-user x-sg-eid x-mailgun-sid"
    " x-mailer-recptid x-csa-complaints x-sfmc-stack x-job x-ses-outgoing x-mandrill-user x-mj-mid"
    " x-pm-message-id x-roving-id x-cm-send-id x-listmember x-github-reason x-gitlab-project x-jira-fingerprint"
    " x-zendesk-auto-response x-hs-cid list-unsubscribe-post x-mailinglist-campaign x-auto-generated"
    " x-notification-type x-discourse-auto-generated x-linkedin-class x-emarsys-identify x-klaviyo-message-id"
)
_MASS = frozenset(_MASS_NAMES.split())
_CLIENT = re.compile(
    r"mozilla|thunderbird|mutt|pine|apple mail|iphone mail|ipad mail|outlook|evolution|kmail|gnus|eudora|elm"
    r"|claws|sylpheed|the bat|lotus notes"
    r"|windows.?mail|microsoft-macoutlook|entourage|yahoo(?:mail)?web|zimbra|roundcube|squirrel|imp|sparrow"
    r"|airmail|spark|nmh|vm |android|blackberry|mailmate",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    r"^(?:[^:]{0,20}:\s*)?(?:your (?:order|receipt|invoice|booking|reservation|password|subscription|payment"
    r"|purchase|shipment|delivery|verification|account|weekly|monthly|daily)\b"
    r"|verify your|confirm your|password reset|reset your|order confirm|payment (?:received|confirm)|receipt"
    r" (?:for|from)|invoice\b|(?:weekly|daily|monthly) (?:digest|newsletter|update|summary)|newsletter\b|read:"
    r"|gelesen:|lu\s?:|leído:|letto:|lida:|read receipt|delivered:|disposition notification|return receipt)",
    re.IGNORECASE,
)


def is_machine_address(head: Head) -> bool:
    """True when the sender's address belongs to no person."""
    return _NOBODY.search(head.address("from")) is not None


def is_typed(head: Head) -> bool:
    """True when the mail names the program that a person wrote it with."""
    return _CLIENT.search(f"{head.get('user-agent')} {head.get('x-mailer')}") is not None


def is_desk(head: Head) -> bool:
    """True when the sender or the subject is that of a shop or an office that writes to many."""
    return is_machine_address(head) or bool(_DESK.search(head.address("from")) or _SUBJECT.match(head.get("subject")))


def is_automatic(head: Head, text: str) -> bool:
    """True when a program sent the mail to one or to many, by its fields, its sender and its subject."""
    said = head.get("auto-submitted").lower()
    if (said and not said.startswith("no")) or head.parameter("report-type") or "x-github-reason" in head:
        return True
    typed = is_typed(head)
    if is_machine_address(head) and not typed:
        return True
    if typed or "in-reply-to" in head or answers_or_passes_on(head.get("subject")) or _is_from_list(head):
        return False
    if any(name in head for name in _MASS) or is_desk(head):
        return True
    if "list-unsubscribe" in head or re.search(r"bulk|junk|list", head.get("precedence").lower()):
        return True
    return "x-auto-response-suppress" in head and absence_words.TICKET.search(text[:3000]) is not None


def is_ticket(subject: str, text: str) -> bool:
    """True when an automatic answer is the receipt of a desk or asks who wrote to prove it, and is nobody's absence."""
    said = f"{subject}\n{text[:3000]}"
    return absence_words.TICKET.search(said) is not None or absence_words.CHALLENGE.search(said) is not None


def _is_from_list(head: Head) -> bool:
    """True when people write to each other through a list."""
    if "list-post" in head or "x-beenthere" in head or "x-mailman-version" in head:
        return head.get("list-post").lower() != "no"
    relayed = re.match(r"owner-|[^@]*-(?:owner|bounces|admin|request)@", head.address("sender")) is not None
    return relayed and _CLIENT.search(head.get("message-id")) is not None
