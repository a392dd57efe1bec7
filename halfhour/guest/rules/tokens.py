"""The token of a link: made of a nonce and the server's key, so that its owner can be shown it again. Pure.

Who has the database has the nonces and the hashes, and can open nothing without the key.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets

PURPOSE = b"halfhour.guest.link\0"
BYTES = 24  # 192 bits


def fresh_nonce() -> str:
    """192 random bits as hex."""
    return secrets.token_hex(BYTES)


def token_of(nonce: str, key: str) -> str:
    """39 letters and digits: no sign that a mail program could take for the end of an address."""
    made = hmac.new(key.encode(), PURPOSE + nonce.encode(), hashlib.sha256).digest()[:BYTES]
    return base64.b32encode(made).decode().rstrip("=").lower()
