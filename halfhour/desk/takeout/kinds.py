"""What kind of file some bytes are, by their beginning: for the name's ending only, never for how they are treated."""

from __future__ import annotations

_BEGINNINGS = (
    (b"%PDF-", ".pdf"),
    (b"PK\x03\x04", ".docx"),
    (b"\x89PNG", ".png"),
    (b"\xff\xd8\xff", ".jpg"),
    (b"GIF8", ".gif"),
)


def ending(content: bytes) -> str:
    """`.pdf`, `.docx`, `.png`, `.jpg`, `.webp`; `.json` and `.txt` by what it looks like, else `.bin`."""
    for beginning, name in _BEGINNINGS:
        if content.startswith(beginning):
            return name
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return ".webp"
    if content.lstrip()[:1] == b"{":
        return ".json"
    return ".bin"
