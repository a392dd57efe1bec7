"""Small Word files written by hand, for tests."""

import io
import zipfile

TYPES = "[Content_Types].xml"
_SPACE = b'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
BODY = b"<w:document " + _SPACE + b"><w:body>%s</w:body></w:document>"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def package(more: dict[str, bytes]) -> dict[str, bytes]:
    """Return the parts of a Word file without a document."""
    types = f"""<?xml version="1.0" encoding="UTF-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml" ContentType="{_TYPE}.document.main+xml"/>
<Override PartName="/word/styles.xml" ContentType="{_TYPE}.styles+xml"/>
<Override PartName="/word/settings.xml" ContentType="{_TYPE}.settings+xml"/></Types>"""
    rels = f"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="r1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>"""
    inner = f"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="r1" Type="{_OFFICE}/styles" Target="styles.xml"/>
<Relationship Id="r2" Type="{_OFFICE}/settings" Target="settings.xml"/></Relationships>"""
    styles = (
        b"<w:styles " + _SPACE + b'><w:style w:type="paragraph" w:styleId="Kopf"><w:name w:val="heading 1"/></w:style>'
        b'<w:style w:type="paragraph" w:styleId="Liste"><w:name w:val="List Bullet"/></w:style></w:styles>'
    )
    return {
        TYPES: types.encode(),
        "_rels/.rels": rels.encode(),
        "word/_rels/document.xml.rels": inner.encode(),
        "word/styles.xml": styles,
        "word/settings.xml": b"<w:settings " + _SPACE + b"/>",
        **more,
    }


def word(body: str, *, more: dict[str, bytes] | None = None) -> bytes:
    """Write a Word file with this body (the inside of w:body); `more` adds or replaces parts."""
    out = io.BytesIO()
    parts = package({"word/document.xml": BODY % body.encode(), **(more or {})})
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return out.getvalue()


def paragraph(text: str, style: str = "", *, bold: bool = False) -> str:
    """Write a paragraph of one run."""
    look = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{look}<w:r>{'<w:rPr><w:b/></w:rPr>' if bold else ''}<w:t>{text}</w:t></w:r></w:p>"
