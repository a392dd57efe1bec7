"""Text as it is kept: one spelling of accents, no invisible signs, no stray white space."""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import urlsplit

# Phones copied from a screen carry direction marks, and files glued together carry byte order marks in the middle.
_INVISIBLE = dict.fromkeys([*range(0x09), *range(0x0E, 0x1C), 0x7F, 0xAD, 0x200B, 0x200E, 0x200F, 0x2060, 0xFEFF])
_INVISIBLE.update(dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)]))

# Bounded, as mail is (RFC 5321: 64 and 255), so that a cell of a million letters is not tried from each of them.
_ADDRESS = re.compile(r"[^\s@<>()\[\]{},;:\"|\\]{1,128}@[^\s@<>()\[\]{},;:\"|\\]{1,255}")
# “CN=Ana Duval/O=Ville@VILLE”: the name of a mailbox inside Notes or Exchange, where no mail from outside arrives.
_INSIDE = re.compile(r"/(?:o|ou|cn)=", re.IGNORECASE)
_NOTHING = frozenset({"n/a", "#n/a", "-", "--", "—", "none", "null", "nil", "(none)", "#ref!", "#value!"})

# Sites where a page stands for one person. A company's own site must not: two colleagues share it.
_PROFILES = re.compile(
    r"(^|\.)(linkedin\.com|xing\.com|viadeo\.com|github\.com|gitlab\.com|orcid\.org|researchgate\.net|about\.me"
    r"|behance\.net|dribbble\.com|x\.com|twitter\.com|bsky\.app|facebook\.com|instagram\.com|handshake\.com"
    r"|joinhandshake\.com|academia\.edu|medium\.com)$"
)
_SHARED = re.compile(r"^/(company|companies|school|groups|jobs|pages|showcase|feed|events)(/|$)")


def one_line(text: str) -> str:
    """`text` on one line: NFC, no invisible signs, runs of white space made one space."""
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
    if not text.isprintable():
        text = text.translate(_INVISIBLE)
    return " ".join(text.split())


def many_lines(text: str) -> str:
    """`text` with its line breaks kept as \\n, otherwise like `one_line`; blank ends removed."""
    if "\n" not in text and "\r" not in text:
        return one_line(text)
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join(one_line(line) for line in lines).strip("\n")


def said(text: str) -> str:
    """`one_line`, and empty when the text only says that there is nothing ("n/a", "-")."""
    text = one_line(text)
    return "" if text.casefold() in _NOTHING else text


def addresses(text: str) -> list[str]:
    """The mail addresses that stand in `text`, as written. Loose on purpose: sending looks closer than reading."""
    if "@" not in text:
        return []
    if not text.isprintable():
        text = text.translate(_INVISIBLE)
    found = (match.strip("'`.") for match in _ADDRESS.findall(text.replace("mailto:", " ")))
    whole = (address for address in found if not address.startswith("@") and not address.endswith("@"))
    return [address for address in whole if not _INSIDE.search(address)]


def web_address(text: str) -> str:
    """An http or https address for `text`, or "" when it is none. `www.x.org/me` gets its https://."""
    text = one_line(text)
    if not text or " " in text or len(text) > 2000:
        return ""
    if "://" not in text and re.match(r"^[^/@:]+\.[a-zA-Z]{2,}(:\d+)?([/?#]|$)", text):
        text = "https://" + text
    try:
        parts = urlsplit(text)
    except ValueError:
        return ""
    return text if parts.scheme.lower() in ("http", "https") and "." in (parts.hostname or "") else ""


def is_profile(url: str) -> bool:
    """True when the address is a page about one person on a site known for such pages."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    if not _PROFILES.search((parts.hostname or "").lower()):
        return False
    return len(parts.path.strip("/")) > 0 and not _SHARED.match(parts.path.lower())
