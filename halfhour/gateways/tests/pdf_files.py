"""Small PDFs written by hand, for tests: words at places, and files meant to break a reader."""

import zlib
from collections.abc import Iterable

Word = tuple[float, float, str]  # x, y in points from the bottom left, text


def pdf(objects: dict[int, bytes], *, trailer: bytes = b"") -> bytes:
    """Write a PDF of numbered objects; number 1 is the catalog."""
    out = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    places = {}
    for number, body in sorted(objects.items()):
        places[number] = len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start, size = len(out), max(objects) + 1
    out += b"xref\n0 %d\n0000000000 65535 f \n" % size
    for number in range(1, size):
        out += b"%010d 00000 %c \n" % (places.get(number, 0), b"n" if number in places else b"f")
    out += b"trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (size, trailer, start)
    return bytes(out)


def stream(content: bytes, head: bytes = b"") -> bytes:
    """Write a stream object, deflated unless `head` says otherwise."""
    if b"/Filter" not in head:
        content, head = zlib.compress(content), head + b" /Filter /FlateDecode"
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(content), head, content)


HELVETICA = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
BOLD = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>"


def content(words: Iterable[Word], *, size: float = 10, font: str = "F1") -> bytes:
    """Write words, each in its own text object, in the order given."""
    lines = []
    for x, y, text in words:
        safe = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        lines.append(f"BT /{font} {size} Tf {x} {y} Td ({safe}) Tj ET")
    return "\n".join(lines).encode("cp1252")


def pages(*contents: bytes, page: bytes = b"", more: dict[int, bytes] | None = None, fonts: bytes = b"") -> bytes:
    """Write a PDF of pages with these contents. `page` goes into each page, `more` are objects from 100 on."""
    count = len(contents)
    kids = b" ".join(b"%d 0 R" % (10 + 2 * place) for place in range(count))
    objects = {
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        2: b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, count),
        3: HELVETICA,
        4: BOLD,
        **(more or {}),
    }
    for place, words in enumerate(contents):
        objects[10 + 2 * place] = (
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "
            b"/Resources << /Font << /F1 3 0 R /F2 4 0 R %s >> >> %s >>" % (11 + 2 * place, fonts, page)
        )
        objects[11 + 2 * place] = stream(words)
    return pdf(objects)


def resume() -> bytes:
    """Write an honest resume of one page."""
    body = [
        (60, 760, "Ada Example"),
        (60, 745, "ada@example.com"),
        (60, 700, "EDUCATION"),
        (60, 685, "BSc Physics, Example University"),
        (60, 650, "EXPERIENCE"),
        (60, 635, "Assistant, Example Lab"),
    ]
    return pages(content(body))
