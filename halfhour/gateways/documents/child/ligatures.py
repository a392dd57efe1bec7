"""What a font's own names say about shapes for several letters.

LaTeX fonts call these f_i or T_h (the underscore rule of the Adobe Glyph List specification, section 2), which PDFium
does not read. The names stand in the file's `/Differences` lists, so they are taken from there.
"""

import re
import zlib
from collections import Counter, defaultdict

MOST_STREAMS, MOST_BYTES = 40, 2_000_000  # looked at, and unpacked from each: the file may be a bomb

_PACKED = re.compile(rb"/ObjStm\b[^\0]{0,300}?stream\r?\n")
_LIST = re.compile(rb"/Differences\s*\[([^\]]{1,20000})\]")
_ENTRY = re.compile(rb"(\d+)|/([^\s/\[\]<>()]+)")
_JOINED = re.compile(r"[A-Za-z](_[A-Za-z])+")

# The places of ligatures in LaTeX's Cork encoding, for files that name nothing.
_CORK = {0x1B: "ff", 0x1C: "fi", 0x1D: "fl", 0x1E: "ffi", 0x1F: "ffl"}


def ligatures_in(data: bytes) -> dict[int, str]:
    """Return {character code: letters} for the joined letters that the fonts of a PDF name."""
    named: dict[int, Counter[str]] = defaultdict(Counter)
    for listed in _lists(data):
        for code, name in _named(listed):
            if _JOINED.fullmatch(name):
                named[code][name.replace("_", "")] += 1
    return _CORK | {code: max(names, key=names.__getitem__) for code, names in named.items()}


def _lists(data: bytes) -> list[bytes]:
    found = [listed[1] for listed in _LIST.finditer(data)]
    for number, packed in enumerate(_PACKED.finditer(data)):
        if number >= MOST_STREAMS:
            break
        try:
            inside = zlib.decompressobj().decompress(data[packed.end() :], MOST_BYTES)
        except zlib.error:
            continue
        found += [listed[1] for listed in _LIST.finditer(inside)]
    return found


def _named(listed: bytes) -> list[tuple[int, str]]:
    """Read one list: a number sets the code, every name takes the next one."""
    code, out = 0, []
    for entry in _ENTRY.finditer(listed):
        if entry[1]:
            code = int(entry[1])
        else:
            out.append((code, entry[2].decode("latin-1")))
            code += 1
    return out
