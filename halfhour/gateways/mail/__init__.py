"""Mail: composed out of typed values, handed to a server, looked for in a mailbox."""

from halfhour.gateways.mail.composing import LONGEST_BODY, compose, dated, new_id
from halfhour.gateways.mail.outcome import NotReached, Outcome
from halfhour.gateways.mail.server import Server
from halfhour.gateways.mail.values import Attachment, Calendar, Mailbox, Message, NotComposed, mailbox

__all__ = [
    "LONGEST_BODY",
    "Attachment",
    "Calendar",
    "Mailbox",
    "Message",
    "NotComposed",
    "NotReached",
    "Outcome",
    "Server",
    "compose",
    "dated",
    "mailbox",
    "new_id",
]
