"""Cards without what is never read: photos, birthdays, families, keys. Line numbers stay, so that reports still fit."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

# What the reader looks at. Anything else on a card is nobody's business here, and is not to be stored either.
_READ = (
    b"BEGIN|END|VERSION|FN|N|NICKNAME|ORG|TITLE|ROLE|EMAIL|TEL|ADR|URL|NOTE|KIND|AGENT|SOCIALPROFILE|X-SOCIALPROFILE"
    rb"|X-LINKEDIN|X-LINKEDIN-URL|X-ABLABEL|X-ABSHOWAS|X-ADDRESSBOOKSERVER-KIND|X-HALFHOUR-[\w-]+"
)
_PROPERTY = re.compile(rb"^(?:[\w-]+\.)?[A-Za-z0-9_-]+[;:]")
_KEPT = re.compile(rb"(?i)^(?:\xef\xbb\xbf)*(?:[\w-]+\.)?(?:" + _READ + rb")[;:]")
_BLOB = re.compile(rb"(?i)^[^:]*;(?:ENCODING=)?(?:B|BASE64)[;:]")
_QUOTED = re.compile(rb"(?i)^[^:]*QUOTED-PRINTABLE[^:]*:")


def stripped(lines: Iterable[bytes]) -> Iterator[bytes]:
    """Each line of a file of cards as it is, or as an empty line when it belongs to a property that is never read."""
    going = folded = blob = False
    for line in lines:
        text = line.rstrip(b"\r\n")
        if going and (text[:1] in (b" ", b"\t") or folded or (blob and b":" not in text)):
            folded = folded and text.endswith(b"=")
            yield line[len(text) :]
            continue
        going = _PROPERTY.match(text) is not None and _KEPT.match(text) is None
        blob = going and _BLOB.match(text) is not None
        folded = going and text.endswith(b"=") and _QUOTED.match(text) is not None
        yield line[len(text) :] if going else line
