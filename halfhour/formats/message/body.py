"""The words of a mail as its reader sees them: plain or HTML, whichever tells better what is new in it."""

from __future__ import annotations

import re

from halfhour.formats.message import html
from halfhour.formats.message.banner import without_banner
from halfhour.formats.message.mime import LONGEST_TEXT, Mail, Part
from halfhour.formats.message.quotation import NewWords, without_quotation

_PLAIN = frozenset({"text/plain", "text", "application/plain", "text/enriched", "text/markdown"})
_HTML = frozenset({"text/html", "application/xhtml+xml"})
_STUB = re.compile(
    r"html|view (?:this|it) (?:e-?mail|message)? ?in (?:your|a) browser|im browser|dans votre navigateur|en el"
    r" navegador",
    re.IGNORECASE,
)


def new_words(mail: Mail) -> NewWords:
    """What the mail says apart from what it quotes and what a server put above it."""
    said = _unquoted(mail)
    return NewWords(without_banner(said.lines), said.quoted)


def _unquoted(mail: Mail) -> NewWords:
    plain = without_quotation(shown(mail))
    if not any(part.type in _HTML for part in mail.own()) or (plain.quoted and plain.lines):
        return plain
    page = without_quotation(shown(mail, prefer_html=True))
    stub = len(plain.lines) < 6 and _STUB.search(" ".join(plain.lines)[:500]) is not None
    better = (page.lines and (not plain.lines or stub)) or (page.quoted and not plain.quoted)
    return page if better else plain


def shown(mail: Mail, prefer_html: bool = False) -> str:
    """All the text of the mail itself, quotations marked by `> ` and without attachments and enclosed mails."""
    return "\n\n".join(_shown(mail.root, prefer_html))[:LONGEST_TEXT]


def _shown(part: Part, prefer_html: bool) -> list[str]:
    if part.type.startswith("multipart/"):
        return _of_several(part, prefer_html)
    if part.attached() or (part.type not in _PLAIN and part.type not in _HTML):
        return []
    text = part.text()
    if part.type in _HTML or (part.type == "text/plain" and _is_markup(text)):
        text = html.to_text(text)
    return [text] if text.strip() else []


def _of_several(part: Part, prefer_html: bool) -> list[str]:
    said = [(child, _shown(child, prefer_html)) for child in part.parts]
    said = [(child, texts) for child, texts in said if texts]
    if part.type == "multipart/report":
        said = said[:1]
    if part.type != "multipart/alternative":
        return [text for _, texts in said for text in texts]
    wanted = [texts for child, texts in said if (child.type not in _PLAIN) == prefer_html]
    return wanted[0] if wanted else next((texts for _, texts in said), [])


def _is_markup(text: str) -> bool:
    return re.match(r"\s*(?:<!doctype html|<html|<div[ >]|<p[ >]|<table[ >])", text[:200], re.IGNORECASE) is not None
