"""A mail as bytes, composed out of typed values. Nothing is sent here.

Header fields come from validated values only: an address is one address, a line is one line, and the finished
message is read again and must have exactly the header fields it was given.
"""

from __future__ import annotations

import re
import uuid
from collections.abc import Iterable
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.parser import BytesParser
from email.policy import SMTP, compat32
from email.utils import format_datetime

from halfhour.gateways.mail.values import Attachment, Mailbox, Message, NotComposed, line, lines, mailbox

LONGEST_SUBJECT = 250
LONGEST_BODY = 100_000
LARGEST = 20 * 1024 * 1024  # most providers stop at 20 to 25 MB
NO_HOST = "halfhour.invalid"  # a Message-ID names no machine; its left side alone makes it unique
MESSAGE_ID = re.compile(r"<[A-Za-z0-9._+-]{1,100}@[A-Za-z0-9.-]{1,100}>")
FOREIGN_ID = re.compile(r"<[\x21-\x3b\x3d\x3f-\x7e]{1,900}>")
WEB = re.compile(r"https?://[\x21-\x3b\x3d\x3f-\x7e]{1,900}")
MEDIA = re.compile(r"[a-z]+/[a-z0-9.+-]{1,80}")
PROSE = ("Subject",)
SHORT = 74  # octets of a line with its name, well within the 78 of RFC 5322
PLAIN_NAME = re.compile(r"[A-Za-z][A-Za-z0-9]{0,20}(?: [A-Za-z0-9]{1,20}){0,3}")
OF_THE_BODY = ["Content-Type", "MIME-Version"]
HEAD = BytesParser(policy=compat32)  # names of fields need no look into their values, which takes three times as long


def new_id(address: str = "") -> str:
    """A Message-ID that nothing else has, at the domain of `address` where it has one."""
    domain = address.rpartition("@")[2]
    host = domain if re.fullmatch(r"[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+", domain) else NO_HOST
    return f"<{uuid.uuid4().hex}@{host}>"


def compose(message: Message, *, message_id: str, date: datetime | None = None, is_draft: bool = False) -> bytes:
    """The mail, lines ended by CRLF, all of it in ASCII. `date` is aware; see `dated` for what is sent later.

    A draft carries `X-Unsent: 1`, by which Outlook opens it for sending rather than reading. Raises NotComposed for
    a value that no mail can carry.
    """
    given = _fields(message, message_id)
    if date is not None:
        given["Date"] = format_datetime(date)
    if is_draft:
        given["X-Unsent"] = "1"
    mail = EmailMessage(policy=SMTP)
    _fill(mail, message)
    made = b"".join(_head(field, value) for field, value in given.items()) + mail.as_bytes()
    if len(made) > LARGEST:
        raise NotComposed("This mail is larger than 20 MB, which most providers refuse. Leave an attachment out.")
    _verify(made, set(given))
    return made


def dated(made: bytes, at: datetime) -> bytes:
    """A mail composed without a date, with the one at which it goes out. `at` is aware."""
    return f"Date: {format_datetime(at)}\r\n".encode("ascii") + made


def _fields(message: Message, message_id: str) -> dict[str, str | Address | list[Address]]:
    if not MESSAGE_ID.fullmatch(message_id):
        raise NotComposed("This letter has no valid number of its own. Remove the draft and write it anew.")
    given: dict[str, str | Address | list[Address]] = {"Subject": _subject(message.subject), "Message-ID": message_id}
    if message.sender is not None:
        given["From"] = _address(message.sender)
    if message.to:
        given["To"] = [_address(box) for box in message.to]
    if message.reply_to is not None:
        given["Reply-To"] = _address(message.reply_to)
    if FOREIGN_ID.fullmatch(message.in_reply_to):
        given["In-Reply-To"] = given["References"] = message.in_reply_to
    if message.is_automatic:
        given |= {"Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All"}
    if message.unsubscribe:
        given |= _unsubscribe(message.unsubscribe)
    return given


def _head(field: str, value: str | Address | list[Address]) -> bytes:
    """One header field. What a program reads stays as it is: folded, the library would write a long address as an
    encoded word, which no program takes for an address. Plain short words need no library at all."""
    if isinstance(value, str) and value.isascii() and value.isprintable():
        if field not in PROSE or len(field) + len(value) < SHORT:
            return f"{field}: {value}\r\n".encode("ascii")
    elif isinstance(value, list) and len(value) == 1:
        return _head(field, value[0])
    elif isinstance(value, Address) and PLAIN_NAME.fullmatch(value.display_name):
        return f"{field}: {value.display_name} <{value.addr_spec}>\r\n".encode("ascii")
    return str(SMTP.header_factory(field, value).fold(policy=SMTP)).encode("ascii")


def _unsubscribe(address: str) -> dict[str, str]:
    """RFC 8058: with the second field, one press in a mail program unsubscribes by a POST."""
    if not WEB.fullmatch(address):
        raise NotComposed("The address for leaving these mails is no web address.")
    return {"List-Unsubscribe": f"<{address}>", "List-Unsubscribe-Post": "List-Unsubscribe=One-Click"}


def _subject(subject: str) -> str:
    said = line(subject)
    if len(said) > LONGEST_SUBJECT:
        raise NotComposed(f"The subject has {len(said)} characters; a mail takes {LONGEST_SUBJECT}. Shorten it.")
    return said


def _address(box: Mailbox) -> Address:
    return Address(display_name=line(box.name), addr_spec=mailbox(box.address).address)


def _fill(mail: EmailMessage, message: Message) -> None:
    mail.set_content(_text(message.text), cte="quoted-printable")
    if message.html:
        mail.add_alternative(_text(message.html), subtype="html", cte="quoted-printable")
    if message.calendar is not None:
        text, method = message.calendar.text, message.calendar.method
        mail.add_alternative(_text(text), subtype="calendar", params={"method": method}, cte="base64")
    for attached in message.attachments:
        _attach(mail, attached)


def _attach(mail: EmailMessage, attached: Attachment) -> None:
    if not MEDIA.fullmatch(attached.kind):
        raise NotComposed(f"“{line(attached.name)[:80]}” is of no kind that a mail can carry.")
    main, sub = attached.kind.split("/")
    name = line(attached.name).replace("/", "-").replace("\\", "-")[:120] or "file"
    mail.add_attachment(attached.content, maintype=main, subtype=sub, filename=name)


def _text(body: str) -> str:
    if len(body) > LONGEST_BODY:
        raise NotComposed("The letter is too long for a mail. Shorten it.")
    return lines(body)


def _verify(made: bytes, given: Iterable[str]) -> None:
    """The finished mail read again has the fields it was given, once each, and no other but those of its text."""
    fields = HEAD.parsebytes(made, headersonly=True).keys()
    if sorted(set(fields) - {"Content-Transfer-Encoding"}) != sorted([*given, *OF_THE_BODY]) or len(fields) != len(
        set(fields)
    ):
        raise NotComposed("This letter could not be put into a mail safely. Look at its subject and the names in it.")
