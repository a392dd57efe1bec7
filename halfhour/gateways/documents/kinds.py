"""What a file is, told by its first bytes. Names lie; nothing here parses."""

from halfhour.formats.jsonresume import is_json

PDF_MARK_WITHIN = 1024  # bytes; PDF readers accept leading junk up to here (ISO 32000-1, annex H.3.4.1)

_BEGINNINGS = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old_word"),
    (b"{\\rtf", "rtf"),
    (b"\x89PNG\r\n", "picture"),
    (b"\xff\xd8\xff", "picture"),
    (b"GIF8", "picture"),
    (b"II*\x00", "picture"),
    (b"MM\x00*", "picture"),
)
_PHOTOS = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n")
_HEIC = (b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1", b"avif")


def photo_problem(data: bytes) -> str:
    """Why a file is no photo that can be drawn anew; blank for a JPEG or PNG."""
    if not data.strip(b"\0 \t\r\n"):
        return "empty"
    if data.startswith(_PHOTOS):
        return ""
    if _is_heic(data):
        return "heic"
    return "pdf_for_photo" if b"%PDF-" in data[:PDF_MARK_WITHIN] else "no_photo"


def kind_of(data: bytes) -> str:
    """Return "pdf", "docx" (any zip: the child looks inside), "json", or the name of the problem with this file."""
    if not data.strip(b"\0 \t\r\n"):
        return "empty"
    if data.startswith(b"PK\x03\x04"):
        return "docx"
    if b"%PDF-" in data[:PDF_MARK_WITHIN]:
        return "pdf"
    if _is_heic(data) or (data[:4] == b"RIFF" and data[8:12] == b"WEBP"):
        return "picture"
    for beginning, problem in _BEGINNINGS:
        if data.startswith(beginning):
            return problem
    return "json" if is_json(data) else "unknown"


def _is_heic(data: bytes) -> bool:
    return data[4:8] == b"ftyp" and data[8:12] in _HEIC
