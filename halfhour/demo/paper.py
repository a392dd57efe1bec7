"""A resume to show in the demo: a small PDF written by hand, since the demo knows no document library."""

from __future__ import annotations

from collections.abc import Iterable


def pdf(lines: Iterable[str]) -> bytes:
    """One page of plain lines, in a font every reader has; a line starting with `# ` is set larger."""
    text = [b"BT 72 740 Td 16 TL"]
    for line in lines:
        large = line.startswith("# ")
        shown = line.removeprefix("# ").replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        text.append(b"/F1 %d Tf (%s) Tj T*" % (15 if large else 10, shown.encode("cp1252", "replace")))
    text.append(b"ET")
    content = b"\n".join(text)
    parts = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    written, offsets = b"%PDF-1.4\n", []
    for number, part in enumerate(parts, 1):
        offsets.append(len(written))
        written += b"%d 0 obj\n%s\nendobj\n" % (number, part)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    end = b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
    return written + end % (len(parts) + 1, table, len(parts) + 1, len(written))
