"""Files meant to exhaust whoever opens them. Each is written when a test asks for it; none is kept."""

import io
import zipfile
import zlib

from . import pdf_files
from .word_files import BODY, TYPES, package, word

GIB = 1 << 30


def _deflated(size: int, times: int = 1) -> bytes:
    """Deflate `size` zero bytes, `times` over, quickly: one deflated mebibyte after the other."""
    deflate = zlib.compressobj(9)
    head = deflate.compress(b"") + deflate.flush(zlib.Z_FULL_FLUSH)
    step = deflate.compress(bytes(1 << 20)) + deflate.flush(zlib.Z_FULL_FLUSH)
    packed = head + step * (size >> 20) + deflate.flush()
    for _ in range(times - 1):
        packed = zlib.compress(packed, 9)
    return packed


def _one_page(contents: bytes, page: bytes = b"", more: dict[int, bytes] | None = None) -> bytes:
    """A PDF of one page whose content object is given as written."""
    return pdf_files.pdf(
        {
            1: b"<< /Type /Catalog /Pages 2 0 R >>",
            2: b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            3: b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R %s >>" % page,
            4: contents,
            **(more or {}),
        }
    )


def nested_flate() -> bytes:
    """Four gibibytes behind three layers of deflate."""
    packed = _deflated(4 * GIB, times=3)
    return _one_page(pdf_files.stream(packed, b"/Filter [/FlateDecode /FlateDecode /FlateDecode]"))


def many_pages() -> bytes:
    """A hundred thousand times the same page."""
    return pdf_files.pdf(
        {
            1: b"<< /Type /Catalog /Pages 2 0 R >>",
            2: b"<< /Type /Pages /Kids [%s] /Count 100000 >>" % (b"3 0 R " * 100_000),
            3: b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>",
        }
    )


def claimed_pages() -> bytes:
    """One page that claims to be two thousand million."""
    return pdf_files.pdf(
        {
            1: b"<< /Type /Catalog /Pages 2 0 R >>",
            2: b"<< /Type /Pages /Kids [3 0 R] /Count 2000000000 >>",
            3: b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>",
        }
    )


def page_tree_loop() -> bytes:
    """A page tree that contains itself."""
    return pdf_files.pdf(
        {
            1: b"<< /Type /Catalog /Pages 2 0 R >>",
            2: b"<< /Type /Pages /Kids [5 0 R 2 0 R] /Count 3 >>",
            5: b"<< /Type /Pages /Parent 2 0 R /Kids [2 0 R 5 0 R] /Count 2 >>",
        }
    )


def outline_loop() -> bytes:
    """An outline whose entries follow each other for ever, on an honest page."""
    return pdf_files.pdf(
        {
            1: b"<< /Type /Catalog /Pages 2 0 R /Outlines 6 0 R >>",
            2: b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            3: b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
            b"/Resources << /Font << /F1 5 0 R >> >> >>",
            4: pdf_files.stream(pdf_files.content([(60, 700, "Ada Example")])),
            5: pdf_files.HELVETICA,
            6: b"<< /Type /Outlines /First 7 0 R /Last 7 0 R /Count 1 >>",
            7: b"<< /Title (A) /Parent 6 0 R /Next 8 0 R >>",
            8: b"<< /Title (B) /Parent 6 0 R /Next 7 0 R /First 7 0 R >>",
        }
    )


def form_loop() -> bytes:
    """A drawing that draws itself twice."""
    draws = b"<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >> /Filter /FlateDecode"
    body = zlib.compress(b"/X Do /X Do " * 50)
    return _one_page(
        pdf_files.stream(b"/X Do"),
        b"/Resources << /XObject << /X 5 0 R >> >>",
        {5: draws + b" /Length %d >>\nstream\n%s\nendstream" % (len(body), body)},
    )


def form_tree() -> bytes:
    """Drawings that each draw the next one twelve times, twelve deep."""
    more = {}
    for depth in range(12):
        inside = stream_of_draws(12) if depth < 11 else b"BT /F1 9 Tf (x) Tj ET"
        more[5 + depth] = pdf_files.stream(
            inside,
            b"/Type /XObject /Subtype /Form /BBox [0 0 99 99] /Resources << /XObject << /X %d 0 R >> >>" % (6 + depth),
        )
    return _one_page(pdf_files.stream(b"/X Do"), b"/Resources << /XObject << /X 5 0 R >> >>", more)


def stream_of_draws(times: int) -> bytes:
    """Draw /X some times."""
    return b"/X Do " * times


def endless_text() -> bytes:
    """A page of fifteen million letters."""
    return pdf_files.pages(
        b"BT /F1 10 Tf 1 0 0 1 20 700 Tm " + b"(aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa) Tj " * 300_000 + b"ET"
    )


def huge_image() -> bytes:
    """A page with a picture of ten thousand million black points."""
    packed = _deflated(256 << 20, times=2)
    picture = pdf_files.stream(
        packed,
        b"/Type /XObject /Subtype /Image /Width 100000 /Height 100000 /ColorSpace /DeviceRGB /BitsPerComponent 8 "
        b"/Filter [/FlateDecode /FlateDecode]",
    )
    return _one_page(
        pdf_files.stream(b"500 0 0 500 0 0 cm /X Do"), b"/Resources << /XObject << /X 5 0 R >> >>", {5: picture}
    )


def locked_pdf() -> bytes:
    """A PDF locked with a password that is not empty."""
    lock = b"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O (%s) /U (%s) >> /ID [(a) (a)]" % (b"o" * 32, b"u" * 32)
    return pdf_files.pdf(
        {
            1: b"<< /Type /Catalog /Pages 2 0 R >>",
            2: b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            3: b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>",
        },
        trailer=lock,
    )


def swollen_word() -> bytes:
    """A Word file with a part of a hundred megabytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr(TYPES, package({})[TYPES])
        with file.open("word/document.xml", "w", force_zip64=True) as part:
            step = b" " * (1 << 20)
            for _ in range(100):
                part.write(step)
    return out.getvalue()


def lying_word() -> bytes:
    """A Word file whose zip declares a hundred bytes for a part of eighty megabytes."""
    big = b"<w:document>" + b" " * (80 << 20)
    data = bytearray(word("", more={"word/big.xml": big}))
    for mark, offset in ((b"PK\x01\x02", 24), (b"PK\x03\x04", 22)):
        place = data.rfind(
            mark, 0, data.rfind(b"word/big.xml") if mark.endswith(b"\x02") else data.find(b"word/big.xml")
        )
        data[place + offset : place + offset + 4] = (100).to_bytes(4, "little")
    return bytes(data)


def many_parts() -> bytes:
    """A Word file with twenty thousand empty parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        for number in range(20_000):
            file.writestr(zipfile.ZipInfo(f"{number}"), b"")
    return out.getvalue()


def laughing_word() -> bytes:
    """A Word file with entities that grow to a thousand million laughs."""
    entities = b'<!ENTITY a0 "ha">' + b"".join(
        b'<!ENTITY a%d "%s">' % (number, b"&a%d;" % (number - 1) * 10) for number in range(1, 10)
    )
    document = (
        b"<?xml version='1.0'?><!DOCTYPE w [" + entities + b"]>" + BODY % b"<w:p><w:r><w:t>&a9;</w:t></w:r></w:p>"
    )
    return word("", more={"word/document.xml": document})


def deep_word() -> bytes:
    """A Word file with tables in tables, a hundred thousand deep."""
    deep = b"<w:tbl><w:tr><w:tc>" * 100_000 + b"</w:tc></w:tr></w:tbl>" * 100_000
    return word("", more={"word/document.xml": BODY % deep})


def wide_word() -> bytes:
    """A Word file whose one cell spans a thousand million columns and whose body has a quarter of a million runs."""
    cell = b'<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="1000000000"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>'
    return word(
        "", more={"word/document.xml": BODY % (cell + b"<w:p>" + b"<w:r><w:t>a</w:t></w:r>" * 250_000 + b"</w:p>")}
    )
