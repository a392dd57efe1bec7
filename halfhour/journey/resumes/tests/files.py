"""Files made in the test itself: a resume that can be read, and what only looks like one."""

from __future__ import annotations

import io
import zipfile
import zlib


def pdf(words: str = "Dana Okafor") -> bytes:
    """A PDF of one page with these words on it."""
    drawn = f"BT /F1 24 Tf 72 700 Td ({words}) Tj ET".encode()
    return _pdf(b"<</Length %d>>stream\n%s\nendstream" % (len(drawn), drawn))


def encrypted_pdf() -> bytes:
    """A PDF that wants a password (the values are nonsense, so no password opens it)."""
    lock = b"/Encrypt<</Filter/Standard/V 1/R 2/P -44/O<" + b"00" * 32 + b">/U<" + b"00" * 32 + b">>>/ID[<00><00>]"
    return _pdf(b"<</Length 0>>stream\n\nendstream", lock)


def _pdf(content: bytes, more: bytes = b"") -> bytes:
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        content,
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    ]
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start = len(out)
    out += b"xref\n0 6\n0000000000 65535 f \n" + table
    return out + b"trailer<</Size 6/Root 1 0 R" + more + b">>\nstartxref\n%d\n%%%%EOF\n" % start


def pdf_bomb() -> bytes:
    """A small PDF whose page unpacks, twice, to 100 MB."""
    twice = zlib.compress(_blanks(100_000_000), 9)
    return _pdf(b"<</Filter[/FlateDecode/FlateDecode]/Length %d>>stream\n%s\nendstream" % (len(twice), twice))


def _blanks(size: int) -> bytes:
    packer, step = zlib.compressobj(9), b" " * 10_000_000
    return b"".join(packer.compress(step) for _ in range(size // len(step))) + packer.flush()


def docx_bomb() -> bytes:
    """A zip that calls itself a Word file and unpacks to 200 MB."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("[Content_Types].xml", "<Types/>")
        with file.open("word/document.xml", "w", force_zip64=True) as part:
            for _ in range(20):
                part.write(b" " * 10_000_000)
    return made.getvalue()
