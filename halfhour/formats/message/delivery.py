"""Delivery reports as RFC 3464 has them, and as servers write them."""

from __future__ import annotations

import binascii
import re
from collections.abc import Iterator

from halfhour.formats.message.head import addresses
from halfhour.formats.message.message import Failure
from halfhour.formats.message.mime import Part

Fields = dict[str, str]
MOST_RECIPIENTS = 200

_FIELD = re.compile(r"([A-Za-z][\w-]{1,40})[ \t]*:[ \t]*(.*)")
_RECIPIENTS = ("final-recipient", "original-recipient")
_STATUS = re.compile(r"\b([245])\.\d{1,3}\.\d{1,3}\b")
_CODE = re.compile(r"(?<![\d.])([45])\d\d(?![\d.])")
# What the second and third number of an enhanced status code say: RFC 3463, sections 3.2 to 3.8, in our words.
_MEANS = {
    "1.1": "No such mailbox",
    "1.2": "No such mail domain",
    "1.3": "The address is not well formed",
    "1.6": "The mailbox has moved",
    "1.10": "The domain takes no mail",
    "2.0": "Something is wrong with the mailbox",
    "2.1": "The mailbox is switched off",
    "2.2": "The mailbox is full",
    "2.3": "The mail is larger than the mailbox takes",
    "3.4": "The mail is too large for the server",
    "4.1": "The server did not answer",
    "4.4": "No way to the server was found",
    "4.7": "The server could not be reached in time",
    "7.1": "The server refused the mail",
}


def is_report(part: Part) -> bool:
    """True for the part of a bounce that is written for programs."""
    return "delivery-status" in part.type


def recipients(part: Part) -> list[Fields]:
    """The fields of each recipient in a delivery report, names in lower case."""
    text = part.text()
    # Some servers declare no encoding and use one all the same.
    if not _FIELD.search(text) and re.fullmatch(r"[\w+/=\s]+", text[:4000]):
        text = _decoded(text)
    return [fields for fields in _groups(text) if any(name in fields for name in _RECIPIENTS)][:MOST_RECIPIENTS]


def failure(fields: Fields) -> Failure | None:
    """The failure that a recipient's fields tell; None when the mail was delivered or handed on."""
    status = _STATUS.search(fields.get("status", ""))
    said = _diagnosis(fields)
    action = fields.get("action", "").lower()
    if action.startswith(("deliver", "relay", "expand", "success")) or (not action and status and status[1] == "2"):
        return None
    kind = status[1] if status and status[1] != "2" else class_of(said)
    permanent = kind != "4" and not action.startswith("delay")
    return Failure(_address(fields), permanent, said or (_MEANS.get(status[0][2:], "") if status else ""))


def class_of(said: str) -> str:
    """The class of the error in a server's answer: 5 is final, 4 is not; "" when it has no number."""
    found = _STATUS.search(said)
    if found and found[1] in "45":
        return found[1]
    code = _CODE.search(said)
    return code[1] if code else ""


def tidy(said: str) -> str:
    """A server's answer on one line, at most 300 characters."""
    line = " ".join(re.sub("[\x00-\x1f\x7f]", " ", said).split())
    return line if len(line) <= 300 else line[:299].rstrip() + "…"


def _groups(text: str) -> Iterator[Fields]:
    fields: Fields = {}
    name = ""
    for line in text.split("\n")[:5000]:
        found = _FIELD.fullmatch(line.rstrip())
        if not line.strip():
            yield fields
            fields, name = {}, ""
        elif line[0] in " \t" and name:
            fields[name] += " " + line.strip()
        elif found:
            name = found[1].lower()
            if name in _RECIPIENTS and name in fields:
                yield fields
                fields = {}
            fields[name] = found[2].strip()
    yield fields


def _address(fields: Fields) -> str:
    """The address that the sender wrote to counts, not what a forwarder made of it on the way."""
    for name in ("original-recipient", "final-recipient", "x-actual-recipient", "x-display-name"):
        value = fields.get(name, "").partition(";")[2] or fields.get(name, "")
        if found := addresses(re.sub(r"\+40(?=[\w.-]+$)", "@", value.strip())):
            return found[0]
    return ""


def _diagnosis(fields: Fields) -> str:
    said = fields.get("diagnostic-code", "")
    return tidy(re.sub(r"^\s*(?:smtp|x-[\w-]+|unknown|dns|lmtp)\s*;\s*", "", said, flags=re.IGNORECASE))


def _decoded(text: str) -> str:
    try:
        return binascii.a2b_base64(text.encode("ascii", errors="ignore")).decode("utf-8", errors="replace")
    except binascii.Error:
        return text
