"""Writing a PNG (ISO/IEC 15948): eight bits each of red, green and blue, no other chunk than the three it needs."""

import struct
import zlib
from typing import Any

_LEVEL = 3  # of zlib: a page of text at 1,200 pixels takes a third of the time of level 6 and a tenth more room


def png(pixels: Any, width: int, height: int, stride: int) -> bytes:
    """Return a PNG of rows of RGB bytes, `stride` bytes apart."""
    view = memoryview(pixels).cast("B")
    rows = b"".join(b"\0" + bytes(view[row * stride : row * stride + 3 * width]) for row in range(height))
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(rows, _LEVEL)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, body) for name, body in chunks)


def _chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
