"""Mail addresses that pages hide from collectors: Cloudflare's hex, words for signs, strings joined by a script."""

from __future__ import annotations

import html
import re

_JOINED = re.compile(r"[\"']\s{0,20}\+\s{0,20}[\"']")
_ASSIGNED = re.compile(
    r"(?:var\s+)?(\w{1,40})\s{0,9}=\s{0,9}(?:(\w{1,40})\s{0,9}\+\s{0,9})?[\"']([^\"'\n]{0,300})[\"']\s{0,9};"
)


def of_hex(code: str) -> str:
    """The address in a `data-cfemail` value: the first byte is the key for the others; "" when it holds no address."""
    try:
        data = bytes.fromhex(code.strip()[:400])
    except ValueError:
        return ""
    text = bytes(byte ^ data[0] for byte in data[1:]).decode("utf-8", "replace") if data else ""
    text = text.split("?")[0]
    return text if text.count("@") == 1 and text.isprintable() and " " not in text else ""


def of_script(script: str) -> str:
    """The script with neighbouring strings joined and entities resolved, so that addresses in it can be found.

    Understands `'jane' + '@' + 'firm.example'` and a variable that grows line by line, as content systems write it.
    """
    text = html.unescape(_JOINED.sub("", script))
    grown: dict[str, str] = {}
    for name, onto, piece in _ASSIGNED.findall(text):
        grown[name] = (grown.get(onto, "") if onto else "") + piece
    return " ".join([*(value for value in grown.values() if "@" in value and len(value) < 400), text])
