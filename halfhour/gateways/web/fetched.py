"""What came back from one address, and who we say we are when we ask."""

from __future__ import annotations

from dataclasses import dataclass

from .address import Address

MOST = 2 * 1024 * 1024  # bytes of a page once unpacked
NAME = "Halfhour"
AGENT = f"{NAME}/0.1 (reads a few pages of a site, one a second, when its user asks for it)"


@dataclass(frozen=True)
class Fetched:
    """What one address answered: `content_type` as the server says it, `body` unpacked, `cut` when there was more.

    `leads_to` is where a redirection points, "" when it is none.
    """

    address: Address
    content_type: str = ""
    body: bytes = b""
    cut: bool = False
    leads_to: str = ""
