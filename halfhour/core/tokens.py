"""Tokens that open something by an address: long, random, shown once, and kept only as a hash."""

from __future__ import annotations

import hashlib
import secrets


def fresh() -> str:
    """A token of 256 random bits, fit for an address."""
    return secrets.token_urlsafe(32)


def hashed(token: str) -> str:
    """What is kept of it. A token is random and long, so a plain hash cannot be turned round."""
    return hashlib.sha256(token.encode()).hexdigest()
