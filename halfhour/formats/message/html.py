"""HTML of a mail to plain lines: what is quoted gets `> ` before it, what is hidden or a marked signature is left out."""

from __future__ import annotations

import re
from typing import Any

from lxml import etree

LONGEST = 1_500_000
DEEPEST_QUOTE = 8
MOST_ELEMENTS = 60_000
CUT = "\x0e"  # a line of its own: from here on everything was written before

_SILENT_NAMES = "script style head title template noscript select option textarea svg object applet map"
_SILENT = frozenset(_SILENT_NAMES.split())
_BLOCK_NAMES = (
    "address article aside blockquote body center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6"
    " header hr li main nav ol p pre section table tbody tfoot thead tr ul caption"
)
_BLOCKS = frozenset(_BLOCK_NAMES.split())
_SPACED = frozenset(("p", "ul", "ol", "dl", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "blockquote", "table"))
# Marks that mail programs put around or before what they quote (seen in mails of the programs named).
_QUOTES = re.compile(
    r"gmail_quote|yahoo_quoted|moz-forward-container|protonmail_quote|tutanota_quote|zmail_extra|hangouts-quote"
    r"|OLK_SRC_BODY_SECTION|AOLMsgPart|mail-quote|isForwardContent|quoted-?(?:text|message|content|reply)"
    r"|WM_OLD_MESSAGE|replyforwardcontent|messageReplySection|mimemail-body-quote",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"divRplyFwdMsg|x_divRplyFwdMsg|appendonsend|OutlookMessageHeader|stopSpelling|zwchr|reply-intro"
    r"|mail-editor-reference-message-container|ms-outlook-mobile-reference-message"
    r"|lineBreakAtBeginningOfMessage-quote"
    r"|_MailOriginal_|origbody|bloop_original_html|replySplit",
    re.IGNORECASE,
)
_SIGNATURES = re.compile(
    r"gmail_signature|moz-signature|ms-outlook-mobile-signature|ms-outlook-ios-signature|protonmail_signature_block"
    r"|AppleMailSignature|zmail_signature|tutanota_signature|yahoo-signature|mailbutler-signature|^(?:x_)*signature$"
    r"|mobisignature|bloop_sign|mail-signature|email-signature",
    re.IGNORECASE,
)
_TOP_BORDER = re.compile(r"border:\s*none;\s*border-top:\s*solid\s*#?(?:b5c4df|e1e1e1)", re.IGNORECASE)
_HIDDEN = re.compile(
    r"display:\s*none|visibility:\s*hidden|mso-hide:\s*all|font-size:\s*0(?:px)?\s*(?:;|$)", re.IGNORECASE
)
_TAG = re.compile(r"<[^<>]{0,2000}>")
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_SPACES = re.compile("[ \t\r\n\xa0]+")


def to_text(html: str) -> str:
    """The words of `html`, one line per line shown. Quoted lines start with `> `; `CUT` stands before the rest."""
    body = _tree(html)
    shown = "" if body is None else _shown(body)
    # The parser gives up on what is nested thousands of levels deep: better the words without their lines than none.
    return shown or _TAG.sub(" ", _CONTROLS.sub("", html[:LONGEST])).strip()


def _shown(body: Any) -> str:
    page = _Page()
    # Without recursion: mails nest tables as deep as they like.
    skipped = None
    for number, (event, element) in enumerate(etree.iterwalk(body, events=("start", "end"))):
        if number > MOST_ELEMENTS:
            break
        if skipped is not None:
            skipped = None if event == "end" and element is skipped else skipped
        elif event == "start" and _silent(element):
            skipped = element
        elif event == "start":
            _open(page, element)
            page.write(element.text)
        else:
            _close(page, element)
        if event == "end" and skipped is None:
            page.write(element.tail)
    return "\n".join(page.lines).strip("\n")


class _Page:
    """Lines as a reader sees them: a block starts a new line, and only a break makes an empty one."""

    def __init__(self) -> None:
        self.lines = [""]
        self.quoted = 0
        self.kept_spaces = 0

    def write(self, text: str | None) -> None:
        if not text:
            return
        if self.kept_spaces:
            first, *rest = text.replace("\xa0", " ").split("\n")
            self._put(first)
            for line in rest:
                self.line()
                self._put(line)
            return
        self._put(_SPACES.sub(" ", text))

    def _put(self, text: str) -> None:
        fresh = not self.lines[-1]
        if fresh and not self.kept_spaces:
            text = text.lstrip()
        if text:
            self.lines[-1] += ("> " * min(self.quoted, DEEPEST_QUOTE) if fresh else "") + text

    def line(self) -> None:
        """The next words go to a new line."""
        self.lines[-1] = self.lines[-1].rstrip()
        self.lines.append("")

    def block(self) -> None:
        """The next words go to a new line, unless this one is still empty."""
        if self.lines[-1]:
            self.line()

    def paragraph(self) -> None:
        """An empty line goes before the next words, unless there is one."""
        self.block()
        if len(self.lines) > 1 and self.lines[-2]:
            self.line()

    def cut(self) -> None:
        """From here on everything was written before."""
        self.block()
        self.lines[-1] = CUT
        self.line()


def _tree(html: str) -> Any:
    cleaned = _CONTROLS.sub("", html[:LONGEST]).encode("utf-8", errors="replace")
    if not cleaned.strip():
        return None
    try:
        parser = etree.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, huge_tree=True)
        return etree.fromstring(cleaned, parser)
    except (etree.LxmlError, ValueError, AssertionError):
        return None


def _silent(element: Any) -> bool:
    if not isinstance(element.tag, str) or element.tag in _SILENT:
        return True
    if not element.attrib:
        return False
    hidden = _HIDDEN.search((element.get("style") or "")[:2000]) is not None
    return hidden or _names(element, _SIGNATURES) or "data-signatureblock" in element.attrib


def _names(element: Any, pattern: re.Pattern[str]) -> bool:
    if not element.attrib:
        return False
    said = (element.get(key) or "" for key in ("class", "id", "name"))
    return any(pattern.search(name) for names in said for name in names[:500].split())


def _quotes(element: Any) -> bool:
    return element.tag == "blockquote" or _names(element, _QUOTES)


def _open(page: _Page, element: Any) -> None:
    tag = element.tag
    if tag == "br":
        page.line()
    elif tag in _SPACED:
        page.paragraph()
    elif tag in _BLOCKS:
        page.block()
    if _names(element, _AFTER) or _TOP_BORDER.search((element.get("style") or "")[:2000]):
        page.cut()
    if _quotes(element):
        page.block()
        page.quoted += 1
    page.kept_spaces += tag == "pre"
    if tag == "li":
        page.write("- ")


def _close(page: _Page, element: Any) -> None:
    tag = element.tag
    if _quotes(element):
        page.block()
        page.quoted -= 1
    page.kept_spaces -= tag == "pre"
    if tag in ("td", "th"):
        page.write(" ")
    elif tag in _SPACED:
        page.paragraph()
    elif tag in _BLOCKS:
        page.block()
