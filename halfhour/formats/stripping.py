"""What of an address book may be stored while it waits: photos and private columns go before anything is kept."""

from __future__ import annotations

import codecs
import hashlib
import io
from collections.abc import Iterable
from typing import BinaryIO

from halfhour.formats import encodings, foreign, tables, vcard

# Codecs whose bytes cannot be cut at commas: their text is, and is written back.
_NOT_BY_BYTES = ("utf-16", "utf-32", "iso2022", "iso-2022", "hz")
_HEAD = 64 * 1024


def stripped(data: bytes, *, encoding: str | None = None, mapping: dict[str, str] | None = None) -> bytes:
    """`data` without what is never read, every line where it was, in the encoding it came in. Raises nothing.

    What `contacts.read` makes of both is the same people. `encoding` and `mapping`: see there.
    """
    if foreign.of_bytes(data) or (encoding and not encodings.known(encoding)):
        return data
    wide = encodings.wide_name(data) if encoding is None else encoding if _is_wide(encoding) else None
    whole = encodings.decode(data, wide) if wide else None
    plain = whole.text.encode("utf-8", errors="replace") if whole else data
    if vcard.is_vcard(plain):
        lean = b"".join(vcard.stripped(_lines(vcard.dedented(plain))))
        return lean.decode("utf-8", errors="replace").encode(whole.encoding, errors="replace") if whole else lean
    return _table(data, encoding, mapping)


def stripped_file(file: BinaryIO, *, most: int) -> tuple[bytes | None, str]:
    """(what may be stored of a file, the SHA-256 of the whole of it); None for the first when that is over `most`.

    Cards are read line by line, so that a phone's whole book with its photos costs no more memory than its names.
    """
    digest = hashlib.sha256()
    head = file.read(_HEAD)
    file.seek(0)
    if b"\n" in head and not encodings.wide_name(head) and vcard.is_vcard(head) and not vcard.is_indented(head):
        out = io.BytesIO()
        for line in vcard.stripped(_counted(file, digest)):
            out.write(line)
            if out.tell() > most:
                return None, ""
        return out.getvalue(), digest.hexdigest()
    data = file.read(most + 1)
    if len(data) > most:
        return None, ""
    digest.update(data)
    return stripped(data), digest.hexdigest()


def _counted(file: Iterable[bytes], digest: hashlib._Hash) -> Iterable[bytes]:
    for line in file:
        digest.update(line)
        yield line


def _lines(data: bytes) -> Iterable[bytes]:
    return io.BytesIO(data if b"\n" in data else data.replace(b"\r", b"\n"))


def _table(data: bytes, encoding: str | None, mapping: dict[str, str] | None) -> bytes:
    decoded = encodings.decode(data, encoding, judge=tables.words_known)
    if foreign.of_text(decoded.text):
        return data
    if _is_wide(decoded.encoding):
        return tables.stripped(data, decoded.text, decoded.encoding, mapping)
    bare = data.removeprefix(codecs.BOM_UTF8)
    return data[: len(data) - len(bare)] + tables.stripped(bare, decoded.text, "latin-1", mapping)


def _is_wide(encoding: str) -> bool:
    return encoding.lower().replace("_", "-").startswith(_NOT_BY_BYTES)
