"""What the mail server is asked to search for: addresses and Message-IDs of one's own letters, nothing wider. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import islice

from imap_tools import AND, OR, H

AT_ONCE = 20  # servers limit the length of one command
# Who writes notices about mail that did not arrive.
NOTIFIERS = ("mailer-daemon", "postmaster", "mail delivery")
SAFE = re.compile(r"[\x21\x23-\x5b\x5d-\x7e]{3,254}")


def criteria(since: date, senders: Sequence[str], answering: Sequence[str], naming: Sequence[str]) -> Iterator[str]:
    """Searches that together find what is wanted since a day, a few at a time. What could end a quotation is left out."""
    for some in _some(senders):
        yield str(AND(OR(from_=some), date_gte=since))
    for some in _some(answering):
        headers = [H(name, number) for number in some for name in ("In-Reply-To", "References")]
        yield str(AND(OR(header=headers), date_gte=since))
    for some in _some(naming):
        yield str(AND(OR(from_=list(NOTIFIERS)), OR(body=some), date_gte=since))


def _some(values: Sequence[str]) -> Iterator[list[str]]:
    safe = iter(list(dict.fromkeys(value for value in values if SAFE.fullmatch(value))))
    while some := list(islice(safe, AT_ONCE)):
        yield some
