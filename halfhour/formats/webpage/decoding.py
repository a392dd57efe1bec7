"""Bytes of a page to text: byte order mark, the server's word, the page's own word, then a guess."""

from __future__ import annotations

import codecs
import re

from halfhour.formats import encodings

_SAID = re.compile(rb"charset\s{0,9}=\s{0,9}[\"']?\s{0,9}([\w.:-]{2,40})", re.IGNORECASE)
_XML = re.compile(rb"^\s{0,99}<\?xml[^>]{0,200}encoding\s{0,9}=\s{0,9}[\"']([\w.:-]{2,40})", re.IGNORECASE)
_NOT_ASCII = re.compile(rb"[\x20-\x7e]{0,24}[\x80-\xff]+[\x20-\x7e]{0,24}")
_LOOKED_AT, _SAMPLE = 4096, 6000
# What browsers read under these names (WHATWG Encoding Standard): the larger sets that pages are really written in.
_MEANT = {
    "iso-8859-1": "cp1252",
    "iso8859-1": "cp1252",
    "latin1": "cp1252",
    "latin-1": "cp1252",
    "ascii": "cp1252",
    "us-ascii": "cp1252",
    "iso-8859-9": "cp1254",
    "iso-8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "shift-jis": "cp932",
    "x-sjis": "cp932",
    "ks_c_5601-1987": "cp949",
    "euc-kr": "cp949",
    "big5": "big5hkscs",
    "unicode": "utf-8",
    "utf8": "utf-8",
    "utf-7": "",
    # A page whose first bytes can be read as ASCII is in none of these, whatever it says.
    "utf-16": "utf-8",
    "utf-16le": "utf-8",
    "utf-16be": "utf-8",
    "utf-32": "utf-8",
}


def decode(data: bytes, content_type: str = "") -> tuple[str, str]:
    """The text of a page and the codec that gave it; bytes outside the codec become �. Raises nothing."""
    wide = encodings.wide_name(data)
    if wide:
        return data.decode(wide, "replace").removeprefix("\ufeff"), wide
    if data.startswith(b"\xef\xbb\xbf"):
        return data[3:].decode("utf-8", "replace"), "utf-8"
    said = _said(data, content_type)
    if _is_utf8(data, said):
        return data.decode("utf-8", "replace"), "utf-8"
    name = said if said and said != "utf-8" else _guessed(data)
    return data.decode(name, "replace"), name


def _said(data: bytes, content_type: str) -> str:
    """The codec that the server or the page names, "" when neither names one that Python knows."""
    header = content_type.encode("ascii", "ignore")[:500]
    start = data[:_LOOKED_AT]
    for found in (_SAID.search(header), _SAID.search(start), _XML.search(start)):
        if found:
            name = found[1].decode("ascii", "ignore").lower()
            name = _MEANT.get(name, name)
            if name and encodings.known(name):
                return codecs.lookup(name).name
    return ""


def _is_utf8(data: bytes, said: str) -> bool:
    """UTF-8 when it fits, also where Latin-1 was said: text in Latin-1 that is also UTF-8 does not occur by chance."""
    if said not in ("", "utf-8", "cp1252", "cp1254"):
        return False
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        wrong = data[:200_000].decode("utf-8", "replace").count("\ufffd")
        right = len(re.findall(rb"[\xc2-\xf4][\x80-\xbf]", data[:200_000]))
        return said == "utf-8" and right > wrong
    return True


def _guessed(data: bytes) -> str:
    sample = b" ".join(_NOT_ASCII.findall(data[:400_000]))[:_SAMPLE]
    return encodings.decode(b"\n".join(sample[at : at + 200] for at in range(0, len(sample), 200))).encoding
