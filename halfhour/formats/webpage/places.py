"""Header, body or footer, and menu or not: told by tags and roles, else by what designers call their boxes."""

from __future__ import annotations

import re
from functools import lru_cache

from halfhour.formats.webpage.page import Place
from halfhour.formats.webpage.words import words

_FOOTER = re.compile(
    r"(?:^|[\s_-])(?:(?:page|site|main|global|bottom|fat|sub|region|wrapper|layout|w)[_-]?)?foo?ter?(?:s|bar"
    r"|holder|wrap(?:per)?"
    r"|inner|content|area|links?|nav(?:igation)?|legals?|container|menu|bottom|top|widgets?|col(?:umn)?s?|text"
    r"|section|block"
    r"|info|main|box|row|bg|copyright)?(?:\d{0,2}|-\w{1,30}|_\w{1,30})(?:\s|$)|(?:^|\s)(?:colophon|copyright"
    r"|site-?info|impressum-?leiste)(?:\s|$)",
    re.IGNORECASE,
)
_HEADER = re.compile(
    r"(?:^|[\s_-])(?:(?:page|site|main|global|top|region|wrapper|layout|sticky)[_-]?)?(?:header|masthead|topbar"
    r"|top-?bar|banner-?top|navbar)"
    r"(?:bar|wrap(?:per)?|inner|content|area|container|main|top|box|row)?\d{0,2}(?:\s|$)",
    re.IGNORECASE,
)
_MENU = re.compile(
    r"(?:^|[\s_-])(?:(?:main|top|side|sub|foot(?:er)?|site|page|global|primary|secondary|left|right|mega|mobile"
    r"|off-?canvas|drop-?down|bread)"
    r"[_-]?)?(?:nav(?:igation|bar|menu|list)?|menus?|crumbs?|breadcrumbs?|pagination|dropdown|sitemap"
    r"|skip-?links?|language-?(?:switcher|menu))"
    r"(?:bar|wrap(?:per)?|inner|list|container|items?|links?|left|right|main|area|box|level\d)?\d{0,2}(?:\s|$)",
    re.IGNORECASE,
)
_ROLES = {"banner": Place.HEADER, "contentinfo": Place.FOOTER}
_TAGS = {"header": Place.HEADER, "footer": Place.FOOTER}
_BOXES = words("div section aside ul ol table td tr nav p form dl center h1 h2 h3 h4 h5 h6 li span")


@lru_cache(maxsize=4096)
def of(tag: str, role: str, name: str) -> tuple[Place | None, bool]:
    """The place that an element opens, None when it opens none, and whether it is a menu.

    `name` is its id and classes. Rows of a page's own frame (`body`, `html`, `main`) never count.
    """
    menu = tag in ("nav", "menu") or role in ("navigation", "menubar", "menu", "search")
    place = _ROLES.get(role) or _TAGS.get(tag)
    if tag not in _BOXES or not name or len(name) > 400:
        return place, menu
    if place is None and _FOOTER.search(name):
        place = Place.FOOTER
    if place is None and tag not in ("h1", "h2", "h3", "h4", "h5", "h6", "span", "p") and _HEADER.search(name):
        place = Place.HEADER
    return place, menu or (tag != "table" and bool(_MENU.search(name)))
