"""Photos as cameras write them, made when a test asks for one."""

from __future__ import annotations

import io

from PIL import Image


def written(image: Image.Image, kind: str = "JPEG", **more) -> bytes:
    """The image as a file."""
    made = io.BytesIO()
    image.save(made, kind, **more)
    return made.getvalue()


def jpeg(width: int = 60, height: int = 40, *, maker: str = "", comment: bytes = b"") -> bytes:
    """A white photo; `maker` is who made the camera, as EXIF has it."""
    exif = Image.Exif()
    if maker:
        exif[0x010F] = maker
    return written(Image.new("RGB", (width, height), "white"), exif=exif, comment=comment)
