"""Photos drawn anew: upright, small, bare of everything but their pixels; and what no photo may do."""

from __future__ import annotations

import io
import subprocess
import sys
import zlib

import pytest
from PIL import Image

from halfhour.gateways.documents import UnreadableDocument, redraw_photo
from halfhour.gateways.documents.bounds import MAX_PHOTO_BYTES, MAX_PHOTO_SIDE, MEMORY
from halfhour.gateways.documents.photos import _bare_size

from .photo_files import written

HUGE = "That photo has more pixels than can be drawn here"
DAMAGED = "That photo is damaged"


def page(width=60, height=40):
    """White, with its upper left quarter black."""
    image = Image.new("RGB", (width, height), "white")
    image.paste("black", (0, 0, width // 2, height // 2))
    return image


def black_corner(drawn):
    """Which corner of the photo is dark, as `top left`."""
    image = Image.open(io.BytesIO(drawn.data)).convert("L")
    width, height = image.size
    corners = {
        "top left": (2, 2),
        "top right": (width - 3, 2),
        "bottom right": (width - 3, height - 3),
        "bottom left": (2, height - 3),
    }
    [dark] = [name for name, place in corners.items() if image.getpixel(place) < 60]
    return dark


def test_nothing_but_the_pixels_stays():
    exif = Image.Exif()
    exif[0x010F] = "Phone of Dana"
    exif.get_ifd(0x8825).update({1: "N", 2: (47.0, 36.0, 22.0), 3: "W", 4: (122.0, 19.0, 55.0)})
    taken = written(page(), exif=exif, comment=b"in the lobby", icc_profile=b"a profile")
    assert all(word in taken for word in (b"Phone of Dana", b"in the lobby", b"a profile"))

    drawn = redraw_photo(taken)

    assert (drawn.width, drawn.height) == (60, 40)
    again = Image.open(io.BytesIO(drawn.data))
    assert not again.getexif()
    assert set(again.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density", "dpi"}
    assert not [word for word in (b"Exif", b"Phone", b"lobby", b"ICC_PROFILE") if word in drawn.data]


@pytest.mark.parametrize(
    ("orientation", "corner"),
    [
        (1, "top left"),
        (2, "top right"),
        (3, "bottom right"),
        (4, "bottom left"),
        (5, "top left"),
        (6, "top right"),
        (7, "bottom right"),
        (8, "bottom left"),
        (99, "top left"),
    ],
)
def test_it_stands_upright(orientation, corner):
    exif = Image.Exif()
    exif[0x0112] = orientation
    drawn = redraw_photo(written(page(), exif=exif))

    assert black_corner(drawn) == corner
    assert (drawn.width > drawn.height) == (orientation not in (5, 6, 7, 8))


def test_a_turn_is_a_quarter_clockwise():
    corners = [black_corner(redraw_photo(written(page()), turn=turn)) for turn in range(5)]

    assert corners == ["top left", "top right", "bottom right", "bottom left", "top left"]


@pytest.mark.parametrize(
    "image",
    [
        page().convert("L"),
        page().convert("CMYK"),
        page().convert("P"),
        page().convert("1"),
        Image.merge("RGBA", (*page().split(), page().convert("L").point(lambda v: 255 - v))),
    ],
)
def test_any_kind_of_colour_becomes_paper(image):
    kind = "JPEG" if image.mode == "CMYK" else "PNG"

    assert black_corner(redraw_photo(written(image, kind))) == "top left"


def test_sixteen_bits_of_grey_as_scanners_write_them():
    deep = Image.new("I;16", (60, 40), 65_535)
    deep.paste(0, (0, 0, 30, 20))

    assert black_corner(redraw_photo(written(deep, "PNG"))) == "top left"


def test_a_large_photo_comes_back_small_enough_and_no_smaller():
    drawn = redraw_photo(written(page(5_000, 4_000)))

    assert (drawn.width, drawn.height) == (MAX_PHOTO_SIDE, 1_920)


def chunk(name, body):
    return len(body).to_bytes(4, "big") + name + body + zlib.crc32(name + body).to_bytes(4, "big")


def png(width, height, packed, *more):
    head = chunk(b"IHDR", width.to_bytes(4, "big") + height.to_bytes(4, "big") + bytes([8, 2, 0, 0, 0]))
    return b"\x89PNG\r\n\x1a\n" + head + b"".join(more) + chunk(b"IDAT", packed) + chunk(b"IEND", b"")


JPEG = written(page())


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "That file is empty"),
        (b"hello", "That is no photo that can be read here"),
        (b"\0\0\0\x18ftypheic" + b"x" * 40, "That photo is in HEIC or AVIF"),
        (b"%PDF-1.4", "That is a PDF"),
        (b"GIF89a" + b"x" * 40, "That is no photo"),
        (b"\xff\xd8\xff" + b"\0" * MAX_PHOTO_BYTES, "That photo is larger than 25 MB"),
        (JPEG[: len(JPEG) // 2], DAMAGED),
        (b"\xff\xd8\xff\xe0" + bytes(range(256)) * 8, DAMAGED),
        (png(20, 20, b"not deflated"), DAMAGED),
        (png(60_000, 60_000, zlib.compress(bytes(1 << 20))), HUGE),
        (png(6_000, 6_000, zlib.compress(bytes(1 << 20))), DAMAGED),
        (png(20, 20, zlib.compress(bytes(1220)), chunk(b"zTXt", b"x\0\0" + zlib.compress(bytes(1 << 27)))), DAMAGED),
        (JPEG.replace(b"\x00\x28\x00\x3c", b"\xff\xff\xff\xff", 1), HUGE),
    ],
)
def test_what_is_no_photo_ends_in_a_sentence(data, sentence):
    with pytest.raises(UnreadableDocument, match=sentence):
        redraw_photo(data)


def test_the_largest_photos_stay_within_their_memory():
    measure = """
import io, resource
from PIL import Image
from halfhour.gateways.documents import redraw_photo
for mode, size, kind, more in (("RGB", (10_900, 11_000), "JPEG", {}), ("RGBA", (6_300, 6_300), "PNG", {"compress_level": 1})):
    made = io.BytesIO()
    Image.new(mode, size).save(made, kind, **more)
    redraw_photo(made.getvalue())
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""
    told = subprocess.run([sys.executable, "-c", measure], capture_output=True, check=True).stdout

    assert int(told) * 1024 <= MEMORY


def test_the_web_process_never_loads_the_decoder():
    look = "import halfhour.gateways.documents, sys; print([name for name in sys.modules if name.startswith('PIL')])"
    told = subprocess.run([sys.executable, "-c", look], capture_output=True, check=True, text=True)

    assert told.stdout.strip() == "[]"


def test_an_answer_with_anything_beside_the_picture_is_not_believed():
    bare = redraw_photo(JPEG).data
    assert _bare_size(bare) == (60, 40)
    assert _bare_size(written(page(), comment=b"beside")) is None
    assert _bare_size(bare[:-2]) is None
    assert _bare_size(bare[:2] + b"\xff\xe1\0\x04ab" + bare[2:]) is None
    assert _bare_size(b"<svg>") is None
    assert _bare_size(b"\xff\xd8\xff\xd9") is None
