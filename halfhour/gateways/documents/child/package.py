"""Looking at the zip of a Word file before anything opens it as Word.

What the zip declares is checked first, then every part is unpacked once with a counter running, because the
declaration may lie. Nothing is written anywhere.
"""

import io
import re
import struct
import zipfile
import zlib

MOST_PARTS = 2_000
MOST_UNPACKED = 60_000_000  # bytes of all parts together
MOST_XML = 12_000_000  # bytes of one XML part; a resume's largest is below 1 MB
STEP = 65_536  # bytes

MOST_DIRECTORY = 600_000  # bytes of the zip's own list of its parts

TYPES = "[Content_Types].xml"
_WORD_TYPE = b"wordprocessingml.document.main+xml"
_TEMPLATE_TYPE = b"wordprocessingml.template.main+xml"
_STRICT = (
    b"http://purl.oclc.org/ooxml/wordprocessingml/"  # the namespace of ISO/IEC 29500-1, which python-docx does not read
)
_MACRO_TYPE = re.compile(rb"macroEnabled|vbaProject", re.I)
_MACROS = re.compile(r"vbaproject|vbadata", re.I)
_XML = (".xml", ".rels")
_NOT_PARSED = re.compile(r"customXml/[^/]+\.xml", re.I)  # other programs' data; nothing here reads it
_ODD_NAME = re.compile(r"(^|[/\\])\.\.([/\\]|$)|^[/\\]|^[A-Za-z]:|[\\\0]")
_DECLARED = re.compile(rb"<!DOCTYPE|<!ENTITY")
_ENCODING = re.compile(rb"""<\?xml[^>]{0,100}?encoding\s*=\s*["']([A-Za-z0-9._-]+)["']""")
_ENCODINGS = (b"utf-8", b"us-ascii", b"ascii")

"".encode("cp437")  # zip names use it; behind the seal Python could no longer load it


class Refused(Exception):
    """The package is not opened. `problem` is a key of `sentences.py`."""

    def __init__(self, problem: str) -> None:
        super().__init__(problem)
        self.problem = problem


def check(data: bytes) -> None:
    """Raise Refused unless `data` is a plain Word file of reasonable size."""
    _check_directory(data)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            _check_list(package.infolist())
            _check_parts(package)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, OSError):
        raise Refused("damaged") from None


def _check_directory(data: bytes) -> None:
    """Look at the size of the list at the zip's end before it is read (APPNOTE.TXT 4.3.16)."""
    end = data.rfind(b"PK\x05\x06")
    if end < 0 or len(data) < end + 22:
        raise Refused("damaged")
    count, size = struct.unpack_from("<HI", data, end + 10)
    if count > MOST_PARTS or size > MOST_DIRECTORY:
        raise Refused("swollen")


def _check_list(parts: list[zipfile.ZipInfo]) -> None:
    names = [part.filename for part in parts]
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED:
        raise Refused("swollen")
    if any(_ODD_NAME.search(part.orig_filename) for part in parts) or len(set(map(str.lower, names))) < len(names):
        raise Refused("unsafe")
    if any(part.flag_bits & 0x1 for part in parts):
        raise Refused("old_word")  # locked with a password
    if any(map(_MACROS.search, names)):
        raise Refused("macros")
    if TYPES not in names:
        raise Refused("other_office" if "mimetype" in names or "Index/Document.iwa" in names else "unknown")


def _check_parts(package: zipfile.ZipFile) -> None:
    unpacked = 0
    for part in package.infolist():
        is_xml = part.filename.lower().endswith(_XML) and not _NOT_PARSED.fullmatch(part.filename)
        if is_xml and part.file_size > MOST_XML:
            raise Refused("swollen")
        body = bytearray()
        with package.open(part) as stream:
            while some := stream.read(STEP):
                unpacked += len(some)
                if unpacked > MOST_UNPACKED:
                    raise Refused("swollen")
                if is_xml:
                    body += some
        if is_xml:
            _check_xml(part.filename, bytes(body))


def _check_xml(name: str, body: bytes) -> None:
    """Refuse what declares entities, or hides whether it does behind another encoding."""
    if _DECLARED.search(body) or body[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\0" in body[:200]:
        raise Refused("unsafe")
    encoding = _ENCODING.match(body.removeprefix(b"\xef\xbb\xbf"))
    if not body.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"<") or (
        encoding and encoding[1].lower() not in _ENCODINGS
    ):
        raise Refused("unsafe")
    if name == TYPES and _MACRO_TYPE.search(body):
        raise Refused("macros")
    if name == TYPES and _WORD_TYPE not in body:
        raise Refused("word_template" if _TEMPLATE_TYPE in body else "other_office")
    if _STRICT in body[:4_000]:
        raise Refused("word_strict")
