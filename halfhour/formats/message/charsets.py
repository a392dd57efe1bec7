"""Bytes of a part to text, whatever its charset is called and whether or not it was meant."""

from __future__ import annotations

from halfhour.formats import encodings

# Programs write a small charset and mean the larger one that contains it (WHATWG Encoding Standard, section 4.2).
_LARGER = {
    "ascii": "utf-8",
    "us-ascii": "utf-8",
    "ansi_x3.4-1968": "utf-8",
    "iso-8859-1": "cp1252",
    "latin1": "cp1252",
    "latin-1": "cp1252",
    "iso-8859-9": "cp1254",
    "iso-8859-8-i": "iso-8859-8",
    "iso-8859-6-i": "iso-8859-6",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "x-gbk": "gb18030",
    "chinesebig5": "cp950",
    "big5": "cp950",
    "shift_jis": "cp932",
    "shift-jis": "cp932",
    "x-sjis": "cp932",
    "iso-2022-jp": "iso2022_jp_ext",
    "ks_c_5601-1987": "cp949",
    "ks_c_5601": "cp949",
    "euc-kr": "cp949",
    "tis-620": "cp874",
    "windows-874": "cp874",
    "unicode-1-1-utf-7": "utf-7",
    "utf8mb4": "utf-8",
    "utf-8mb4": "utf-8",
}
_SHIFT = b"\x1b$"  # how Japanese letters begin in a field that names no charset
# The guess looks at this much; what follows is decoded the same way.
_SAMPLE = 20_000


def to_text(data: bytes, charset: str = "") -> str:
    """`data` as text: by its declared `charset` when that fits, else UTF-8, else by a guess; never raises."""
    for name in _candidates(data, charset):
        if (text := _strictly(data, name)) is not None:
            return text
    named = _known(charset)
    if named and named not in ("utf-8", "utf-7"):
        return data.decode(named, errors="replace")
    return _guessed(data)


def _candidates(data: bytes, charset: str) -> list[str]:
    named = _known(charset or ("iso-2022-jp" if _SHIFT in data else ""))
    # Seven bits with shifts look like ASCII, so only the name tells.
    return [named, "utf-8"] if named and named.startswith(("iso2022", "utf-7", "utf_7", "hz")) else ["utf-8", named]


def _known(charset: str) -> str:
    name = charset.strip().strip("\"'").lower()
    name = _LARGER.get(name, name)
    return name if name and len(name) < 40 and name.isascii() and encodings.known(name) else ""


def _strictly(data: bytes, name: str) -> str | None:
    if not name:
        return None
    try:
        return data.decode(name)
    except ValueError:
        return None


def _guessed(data: bytes) -> str:
    try:
        name = encodings.decode(data[:_SAMPLE]).encoding
        # A few words fit old codecs as well, and hardly a mail was ever written in those.
        name = "cp1252" if name in ("mac-roman", "mac_roman", "cp850") else name
        return data.decode(name, errors="replace")
    except (LookupError, ValueError):
        return data.decode("utf-8", errors="replace")
