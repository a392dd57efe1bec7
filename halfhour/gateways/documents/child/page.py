"""A page of somebody's site, read in the child. What it may need is loaded here, before the door is closed."""

import encodings
import importlib
import pkgutil
from collections.abc import Callable
from dataclasses import asdict

from phonenumbers import PhoneMetadata

from halfhour.formats.webpage import read_page

from .answers import answer

_ELSEWHERE = ("mbcs", "oem")  # codecs of Windows alone
_SAMPLE = "<title>Mill</title><p>Tel. +44 20 7946 0000, 12 Mill Lane, London SW1A 1AA, ÄÖ"

PhoneMetadata.load_all()
for codec in pkgutil.iter_modules(encodings.__path__):
    if codec.name not in _ELSEWHERE:
        importlib.import_module(f"encodings.{codec.name}")
for name in ("utf-8", "cp1252"):  # whatever loads late loads now
    read_page(_SAMPLE.encode(name), base="https://mill.example/")


def reader(base: str, content_type: str) -> Callable[[bytes], bytes]:
    """What reads a page that came from `base` with that header."""
    return lambda data: answer(None, page=asdict(read_page(data, base=base, content_type=content_type)))
