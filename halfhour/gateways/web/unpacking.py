"""The raw bytes of an answer unpacked piece by piece, never more than is allowed."""

from __future__ import annotations

import zlib

from ..guard import NotReached

BOMB = 200  # times the packed size; ordinary pages pack to a tenth or a twentieth
STEP = 65_536
LITTLE = 2_048  # bytes; what unpacks from fewer is small anyhow


class Packed(NotReached):
    """The answer is packed in a way that Halfhour did not ask for, or that is broken."""

    sentence = "The site sent the page in a form that Halfhour cannot unpack. Open it in a browser."
    reason = "packed"


class Swollen(NotReached):
    """A small answer that unpacks to something enormous."""

    sentence = "That page unpacks to far more than a page needs, so Halfhour stopped reading it."
    reason = "swollen"


class Unpacking:
    """Collects a body. `cut` says that there was more than `most` bytes of it."""

    def __init__(self, coding: str, most: int) -> None:
        self.most, self.cut = most, False
        self._data, self._came = bytearray(), 0
        coding = coding.strip().lower()
        if coding in ("", "identity"):
            self._packed = None
        elif coding in ("gzip", "x-gzip"):
            self._packed = zlib.decompressobj(16 + zlib.MAX_WBITS)
        else:
            raise Packed

    def take(self, piece: bytes) -> bool:
        """Take in some raw bytes; False when enough has come. Raises Packed, Swollen."""
        self._came += len(piece)
        if self._packed is None:
            self._keep(piece)
        else:
            self._unpack(piece)
        return not self.cut

    def whole(self) -> bytes:
        """The body so far. Raises Packed when its end is missing."""
        if self._packed is not None and not self.cut and self._came and not self._packed.eof:
            raise Packed
        return bytes(self._data)

    def _unpack(self, piece: bytes) -> None:
        assert self._packed is not None
        while piece and not self.cut and not self._packed.eof:
            try:
                self._keep(self._packed.decompress(piece, STEP))
            except zlib.error:
                raise Packed from None
            piece = self._packed.unconsumed_tail
            if len(self._data) > BOMB * max(self._came - len(piece), LITTLE):
                raise Swollen

    def _keep(self, some: bytes) -> None:
        room = self.most - len(self._data)
        self._data += some[:room]
        self.cut = self.cut or len(some) > room
