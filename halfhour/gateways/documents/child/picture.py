"""A photo drawn anew: decoded, shrunk, turned upright, and written as a JPEG of nothing but its pixels.

Everything else that a camera writes beside them stays behind: where it was taken, when, with what, by whom.
"""

import io
import json

from PIL import Image, MpoImagePlugin, TiffImagePlugin

from halfhour.gateways.documents.bounds import (
    MAX_PHOTO_PIXELS,
    MAX_PHOTO_SIDE,
    MAX_PNG_PIXELS,
    PHOTO_QUALITY,
)

# What Pillow would else import only when it meets it, after the door is closed: its formats, what phones write beside
# a first picture, and what orientation is read with.
LOADED = (MpoImagePlugin, TiffImagePlugin)
Image.preinit()
Image.MAX_IMAGE_PIXELS = None  # counted here, in words of ours

_ORIENTATION = 0x0112  # the EXIF tag, and what each value asks for
_UPRIGHT = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_TURNS = {1: Image.Transpose.ROTATE_270, 2: Image.Transpose.ROTATE_180, 3: Image.Transpose.ROTATE_90}


def redraw(data: bytes, turn: int) -> bytes:
    """Return the photo as a JPEG, `turn` quarters clockwise from upright, or an answer that names the problem."""
    try:
        return _redrawn(data, turn)
    except MemoryError:
        raise
    except Exception:  # a decoder met with a damaged file may raise anything
        return json.dumps({"problem": "damaged_photo"}).encode()


def _redrawn(data: bytes, turn: int) -> bytes:
    photo = Image.open(io.BytesIO(data), formats=["JPEG", "PNG"])
    most = MAX_PNG_PIXELS if photo.format == "PNG" else MAX_PHOTO_PIXELS
    if photo.width * photo.height > most:
        return json.dumps({"problem": "huge_photo"}).encode()
    upright = _UPRIGHT.get(photo.getexif().get(_ORIENTATION, 1))
    photo.draft("RGB", (MAX_PHOTO_SIDE, MAX_PHOTO_SIDE))  # a large JPEG is decoded at half or a quarter of its size
    photo.thumbnail((MAX_PHOTO_SIDE, MAX_PHOTO_SIDE), Image.Resampling.LANCZOS, reducing_gap=2)
    drawn = _on_white(photo)
    for step in (upright, _TURNS.get(turn % 4)):
        drawn = drawn if step is None else drawn.transpose(step)
    bare = Image.frombytes("RGB", drawn.size, drawn.tobytes())
    written = io.BytesIO()
    bare.save(written, "JPEG", quality=PHOTO_QUALITY)
    return written.getvalue()


def _on_white(photo: Image.Image) -> Image.Image:
    """In red, green and blue; what is transparent shows paper."""
    if photo.has_transparency_data:
        clear = photo.convert("RGBA")
        paper = Image.new("RGBA", clear.size, "white")
        return Image.alpha_composite(paper, clear).convert("RGB")
    if photo.mode.startswith("I"):  # sixteen bits of grey, as scanners write them
        return photo.point(lambda value: value / 256).convert("L").convert("RGB")
    return photo.convert("RGB")
