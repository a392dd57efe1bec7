"""Bounces that no standard describes: notices in words, as servers have written them since mail began."""

from __future__ import annotations

import re
from itertools import pairwise

from halfhour.formats.message import bounce_words as words
from halfhour.formats.message.automatic import is_machine_address
from halfhour.formats.message.delivery import class_of, failure, is_report, recipients, tidy
from halfhour.formats.message.head import Head, addresses
from halfhour.formats.message.message import Failure
from halfhour.formats.message.mime import Mail
from halfhour.formats.message.subject import answers_or_passes_on

MOST_TEXT = 60_000
ENOUGH = 4

_CODES = re.compile(
    r"(?<![\d.])[45]\d\d[ -](?:[45]\.\d{1,3}\.\d{1,3}|[A-Za-z<#])|\(?#?[45]\.\d{1,3}\.\d{1,3}\b"
    r"|^\s*<[^<>\s]+@[^<>\s]+>\s*:|error-for:",
    re.I | re.M,
)
_ALONE = re.compile(
    r"^[\s>*\"'•·-]*(?:to:\s*)?<?([^\s<>\"']+@[^\s<>\"':;,]+)>?[\s\"':;,.]*(?:\(|\.\.\.|-|$)", re.IGNORECASE
)
_PEOPLE_NEVER = re.compile(
    r"^(?:postmaster|mailer-?daemon|abuse|hostmaster|noreply|no-reply|support|helpdesk)@", re.IGNORECASE
)


def is_daemon(head: Head) -> bool:
    """True when the mail was sent by a mail server, by its own claim."""
    sender = head.address("from") or head.get("from")
    name = head.get("from").split("<")[0]
    return bool(words.DAEMON.match(sender.split("@")[0].strip('<> "\\')) or words.DAEMON_NAME.search(name))


def is_notice(mail: Mail, text: str) -> bool:
    """True when a mail without a standard report is a bounce. `text` is what it says itself, without what it quotes."""
    head = mail.head
    reports = head.parameter("report-type").lower() == "delivery-status"
    if reports or any(name in head for name in ("x-failed-recipients", "x-ms-exchange-message-is-ndr")):
        return True
    said = notice(text)
    subject = head.get("subject")
    points = 2 * bool(words.SUBJECT.search(subject)) + 2 * bool(words.BODY.search(said))
    points += bool(_CODES.search(said)) + _returns_a_mail(mail, text)
    points += bool(words.NAMED_BELOW.search(text)) or (
        is_machine_address(head) and bool(_clearly_named(said, _own(head)))
    )
    if is_daemon(head):
        return points >= ENOUGH - 2
    nobody = any(head.get(name) == "<>" for name in ("return-path", "x-envelope-from"))
    points += 2 * nobody
    if answers_or_passes_on(subject) or "in-reply-to" in head or _is_letter(said):
        points -= 3
    # Anybody may write about a bounce: without a server as sender it takes its words and its numbers or the mail itself.
    return points >= ENOUGH + (not nobody)


def failures(mail: Mail, text: str) -> list[Failure]:
    """The addresses that a notice says were not reached."""
    said = notice(text)
    own = {
        found.lower()
        for name in ("to", "from", "delivered-to", "return-path")
        for found in addresses(mail.head.get(name))
    }
    named = addresses(" ".join(mail.head.all("x-failed-recipients")))
    found = named or _clearly_named(said, own) or _returned_to(mail, text, own)
    if not found and (inside := _inner_report(mail)):
        return inside
    return [Failure(address, _is_permanent(mail, said, address), _why(said, address)) for address in found[:200]]


def _own(head: Head) -> set[str]:
    """The addresses of the server and of who gets the notice."""
    return {
        found.lower() for name in ("to", "from", "delivered-to", "return-path") for found in addresses(head.get(name))
    }


def notice(text: str) -> str:
    """The words of the server, without the mail that came back under them."""
    text = text[: 2 * MOST_TEXT]
    cut = words.RETURNED.search(text, 20)
    text = text[: cut.start()] if cut and text[: cut.start()].strip() else text
    named = words.NAMED_BELOW.search(text)
    return text[named.start() if named else 0 :][:MOST_TEXT]


def _returns_a_mail(mail: Mail, text: str) -> bool:
    inside = any(part.type in ("message/rfc822", "text/rfc822-headers") for part in mail.root.walk())
    return inside or words.RETURNED.search(text[: 2 * MOST_TEXT]) is not None


def _is_letter(said: str) -> bool:
    """True when it greets or speaks of itself: servers say neither `Hi Anna` nor `I think`."""
    opening = said.lstrip()[:400]
    greets = re.match(
        r"(?:hi|hello|hey|dear|hallo|liebe[rs]?|bonjour|hola|ciao|olá)\b(?! (?:user|sender"
        r"|customer))[^\n]{0,40}[,!\n]",
        opening,
        re.I,
    )
    return (
        bool(greets) or re.search(r"\b(?:i'm|i am|i've|i'll|i think|i tried|my)\b", opening, re.IGNORECASE) is not None
    )


def _clearly_named(said: str, own: set[str]) -> list[str]:
    """Addresses that stand alone or where servers name recipients; else any that belongs to nobody else."""
    alone, named, others = [], [], []
    for line in said.split("\n")[:2000]:
        if "@" not in line or len(line) > 2000:
            continue
        if words.OTHERS.search(line[:300]) and not re.search("rcpt to", line[:300], re.IGNORECASE):
            continue
        for address in addresses(line):
            if address.lower() in own or _PEOPLE_NEVER.match(address):
                continue
            others.append(address)
            if (found := _ALONE.match(line)) and found[1].strip("<>") == address:
                alone.append(address)
            if words.CLEARLY.search(line[: line.find(address)]):
                named.append(address)
    return list(dict.fromkeys([*alone, *named] or others))


def _returned_to(mail: Mail, text: str, own: set[str]) -> list[str]:
    """The recipient of the mail that came back, when the notice itself names nobody."""
    for part in mail.root.walk():
        if part.enclosed() and part.head.get("to"):
            return [found for found in addresses(part.head.get("to")) if found.lower() not in own]
    cut = words.RETURNED.search(text[: 2 * MOST_TEXT], 20)
    to = re.search(r"(?im)^[> ]*to:(.*)$", text[cut.start() :][:20_000]) if cut else None
    return [found for found in addresses(to[1]) if found.lower() not in own] if to else []


def _inner_report(mail: Mail) -> list[Failure]:
    """What a report says that a gateway wrapped into a mail of its own."""
    said = [fields for part in mail.root.walk() if is_report(part) for fields in recipients(part)]
    return [one for fields in said if (one := failure(fields))]


def _is_permanent(mail: Mail, said: str, address: str) -> bool:
    kind = class_of(_after(said, address))
    if words.WARNING.search(mail.head.get("subject")) or words.WARNING.search(said):
        return kind == "5" or (words.GIVEN_UP.search(said) is not None and kind != "4")
    return kind != "4"


def _after(said: str, address: str) -> str:
    at = said.find(address)
    rest = said[at + len(address) :][:1500] if at >= 0 else said[:3000]
    following = re.search(r"(?m)^\s*<?[^\s<>@]+@[^\s<>@]+>?\s*:", rest)
    return rest[: following.start()] if following else rest


def _why(said: str, address: str) -> str:
    """The first line with a number of an error, else what the server calls the reason, else the first line that fits."""
    lines = [line.strip(" >*-:.\t") for line in _after(said, address).split("\n")]
    lines = [line for line in lines if line]
    coded = [line for line in [*lines, *said.split("\n")] if class_of(line)]
    telling = [line for line in [*lines, *said.split("\n")] if words.BODY.search(line)]
    chosen = [*coded[:1], *_reasons(lines)[:1], *telling[:1], *lines[:1]]
    return tidy(words.REASON.sub("", chosen[0])) if chosen else ""


def _reasons(lines: list[str]) -> list[str]:
    """What stands after `Reason:` and the like, on the same line or alone on the next."""
    named = ((found, line, below) for line, below in pairwise([*lines, ""]) if (found := words.REASON.match(line)))
    return [reason for found, line, below in named if (reason := line[found.end() :].strip() or below)]
