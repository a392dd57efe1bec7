"""Mail addresses of a page, also those that are cloaked, and what each reaches."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from urllib.parse import unquote

from halfhour.formats.webpage.cloaked import of_script
from halfhour.formats.webpage.document import Document
from halfhour.formats.webpage.items import every
from halfhour.formats.webpage.page import Mail, Place
from halfhour.formats.webpage.reach import plain_label, reached, structured_label
from halfhour.formats.webpage.words import words

MOST, MOST_LINKS = 300, 5_000
Keep = Callable[[str, str, Place, bool], None]
# Words for the sign as they stand between a name and a domain.
_SIGNS = (
    "[at]",
    "(at)",
    "{at}",
    "<at>",
    "[ at",
    "( at",
    " at ",
    "[ät]",
    "(ät)",
    "arroba",
    "apenstaartje",
    "(@)",
    "[@]",
    "_at_",
    "-at-",
    "(a t)",
    "(chez)",
    "(&)",
)
# Bounded as mail is (RFC 5321), so that a line of a million letters is not tried from each of them.
_LOCAL, _DOMAIN = (
    r"[A-Za-z0-9][\w.+&'’-]{0,63}",
    r"(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.){1,6}[A-Za-z]{2,18}",
)
_ADDRESS = re.compile(rf"(?<![\w.+-]){_LOCAL}@{_DOMAIN}(?![\w-]*@)")
_ANY = re.compile(rf"^{_LOCAL}@{_DOMAIN}$")
_AT, _DOT = r"(?:at|ät|arroba|chez|apenstaartje|a t|AT)", r"(?:dot|punkt|punt|point|punto|d o t|DOT)"
_HIDDEN = re.compile(
    rf"(?<![\w.+-])([A-Za-z0-9][\w.+-]{{0,63}})\s{{0,3}}(?:[\[({{<]\s{{0,2}}(?:{_AT}|@|&)\s{{0,2}}[\])}}>]|\s@\s"
    rf"|@\s|\s@|\s(?:AT|_at_|-at-)\s)\s{{0,3}}"
    rf"((?:[A-Za-z0-9-]{{1,63}}(?:\.|\s{{0,3}}[\[({{<]\s{{0,2}}(?:{_DOT}|\.)\s{{0,2}}[\])}}>]\s{{0,3}}|\s(?:DOT"
    rf"|dot|punkt|punt)\s)){{1,5}}[A-Za-z]{{2,18}})",
)
_DOTS = re.compile(rf"\s*[\[({{<]\s*(?:{_DOT}|\.)\s*[\])}}>]\s*|\s+(?:DOT|dot|punkt|punt)\s+")
_PLAIN_WORDS = re.compile(
    r"(?<![\w.+-])([A-Za-z0-9][\w.+-]{1,63}) at ([A-Za-z0-9-]{2,63}(?: dot"
    r" [A-Za-z0-9-]{2,63}){1,4})(?!\w)"
)
_FILES = words(
    "png jpg jpeg gif svg webp css js ico html htm php asp aspx mp4 woff woff2 ttf json xml min map pdf doc docx zip"
)
_EXAMPLES = re.compile(
    r"^(?:(?:your|my)?[._-]?(?:name|email|e-mail|mail|address|username|you|user|someone|example|test"
    r"|firstname[._]lastname|first[._]last)@"
    r"(?:your-?)?(?:domain|example|email|company|site|website|mail|mysite|yourdomain|yourcompany|test)\.\w{2,7}"
    r"|.*@(?:sentry\.io|.*\.ingest\.sentry\.io|2x\..*))$",
    re.IGNORECASE,
)
_CODED_LETTER = re.compile(r"%(?:3[0-9]|[46][1-9a-f]|[57][0-9a])", re.IGNORECASE)  # no address needs that (RFC 3986)
_GLUED = re.compile(r"(\.[a-z]{2,6})(?:[A-Z].*)$")


def mails(document: Document) -> tuple[Mail, ...]:
    """The mail addresses of the page in reading order, each once, as written. One that stands there both in plain words
    and cloaked is not cloaked."""
    found: dict[str, Mail] = {}

    def keep(address: str, of: str, place: Place, cloaked: bool) -> None:
        address = tidy(address)
        key = address.casefold()
        if not address or len(found) >= MOST:
            return
        known = found.get(key)
        if known is None:
            found[key] = Mail(address, of, place, cloaked)
        elif (of and not known.of) or (known.cloaked and not cloaked):
            found[key] = replace(known, of=known.of or of, cloaked=known.cloaked and cloaked)

    for item, path in every(document.items):
        if "review" not in path:
            for text in item.texts("email")[:5]:
                keep(
                    unquote(text.removeprefix("mailto:").removeprefix("MAILTO:").split("?")[0]),
                    structured_label(item, path),
                    Place.STRUCTURED,
                    False,
                )
    _in_links(document, keep)
    _in_lines(document, keep, found)
    for script in document.scripts:
        if "mailto" in script or "addy" in script or "document.write" in script:
            for address in _ADDRESS.findall(of_script(script)):
                keep(address, "", Place.BODY, address not in script)
    return tuple(found.values())


def tidy(address: str) -> str:
    """`address` without what stuck to it, "" when it is none: a picture's name, an example to fill in."""
    address = _GLUED.sub(r"\1", address.strip(" .'’\"<>,;:")).replace("’", "'")
    if not _ANY.match(address) or ".." in address or _EXAMPLES.match(address):
        return ""
    return "" if address.rsplit(".", 1)[-1].lower() in _FILES else address


def _in_links(document: Document, keep: Keep) -> None:
    for anchor in document.different[:MOST_LINKS]:
        if anchor.href[:7].lower() != "mailto:":
            continue
        for written in re.split(r"[,;]|%2C|%3B", anchor.href[7:].split("?")[0], flags=re.IGNORECASE)[:10]:
            address = unquote(written)
            hidden = _revealed(address)
            at = anchor.line
            line = document.lines[at].text if at < len(document.lines) else ""
            start = line.find(anchor.text) if anchor.text else 0
            of = "" if "@" in anchor.text else plain_label(anchor.text)
            cloaked = bool(hidden or _CODED_LETTER.search(written)) or address in document.decoded
            keep((hidden or [address])[0], of or reached(document, at, max(0, start)), anchor.place, cloaked)


def _in_lines(document: Document, keep: Keep, found: dict[str, Mail]) -> None:
    hidden = document.has(_SIGNS)
    for at in document.fresh:
        line = document.lines[at]
        text = line.text
        if "@" not in text and not (hidden and any(sign in text.lower() for sign in hidden)):
            continue
        if "@" in text:
            for match in _ADDRESS.finditer(text):
                if len(found) >= MOST:
                    return
                keep(match[0], reached(document, at, match.start()), line.place, match[0] in document.decoded)
        for address in _revealed(text):
            keep(address, reached(document, at, 0), line.place, True)


def _revealed(text: str) -> list[str]:
    """Addresses that are written with words for their signs: “jane [at] firm [dot] example”."""
    found = [f"{local}@{_DOTS.sub('.', domain)}" for local, domain in _HIDDEN.findall(text)]
    found += [f"{local}@{domain.replace(' dot ', '.')}" for local, domain in _PLAIN_WORDS.findall(text)]
    return found
