"""The keyed hash of a mail address: who objects is remembered without keeping whose address it is. Pure."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Iterable

from halfhour.journey.people.rules.keys import mail_key

PURPOSE = b"halfhour.people.objection\0"  # the same key makes other things too; this keeps them apart


def address_hash(address: str, key: str) -> str:
    """HMAC-SHA256 of the address made comparable, as 64 hex digits; empty for what is no address."""
    known = mail_key(address)
    return hmac.new(key.encode(), PURPOSE + known.encode(), hashlib.sha256).hexdigest() if known else ""


def hashes(addresses: Iterable[str], keys: Iterable[str]) -> set[str]:
    """The hashes of all addresses under the present key and those before it."""
    keys = list(keys)
    return {made for address in addresses for key in keys if (made := address_hash(address, key))}
