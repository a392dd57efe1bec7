"""Whose site a page belongs to: the domains it speaks of as its own, by weight."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from urllib.parse import urljoin, urlsplit

from halfhour.formats.webpage.document import Document
from halfhour.formats.webpage.words import words

_SECOND = words("co com org net ac gov edu ltd plc or ne gob gouv govt nhs police school sch asso nom go")
# Where many sites link and many people have mail: never a page's own domain.
FOREIGN = re.compile(
    r"(^|\.)(facebook|fb|twitter|x|linkedin|youtube|youtu|instagram|pinterest|google|googleapis|gstatic|goo"
    r"|googleusercontent|gmail|googlemail"
    r"|hotmail|outlook|live|yahoo|aol|icloud|gmx|web|t-online|msn|comcast|verizon|sbcglobal|addthis|addtoany"
    r"|sharethis|flickr|tumblr|vimeo"
    r"|reddit|digg|delicious|stumbleupon|technorati|myspace|wordpress|blogspot|blogger|wix|squarespace|weebly"
    r"|apple|itunes|microsoft|adobe"
    r"|macromedia|amazon|amazonaws|cloudfront|cloudflare|w3|mozilla|yelp|tripadvisor|foursquare|wikipedia"
    r"|github|gitlab|medium|slideshare"
    r"|paypal|eventbrite|mailchimp|list-manage|constantcontact|hubspot|disqus|gravatar|jquery|bootstrapcdn"
    r"|example|whatsapp|telegram|t|bit"
    r"|tiktok|threads|xing|glassdoor|indeed|schema|bbb|mapquest|openstreetmap|maps|feedburner|statcounter"
    r"|doubleclick|akamai)\.[a-z.]{2,6}$"
)


_HOST = re.compile(r"\s*(?:https?:)?//(?:[^/?#@\s]{0,200}@)?([\w.-]{1,253})", re.IGNORECASE)


def label(host: str) -> str:
    """The word by which a domain is known: `lakeside` for www.lakeside.co.uk; "" for addresses in numbers."""
    parts = host.lower().strip(".").split(".")
    if len(parts) < 2 or parts[-1].isdigit():
        return ""
    if len(parts) > 2 and len(parts[-1]) == 2 and parts[-2] in _SECOND:
        return parts[-3]
    return parts[-2]


def host_of(url: str) -> str:
    """The host of an address in small letters, "" when it has none."""
    found = _HOST.match(url)
    return found[1].lower().rstrip(".") if found else ""


def absolute(base: str, href: str) -> str:
    """`href` as the browser would follow it from `base`, "" when it leads nowhere on the web."""
    try:
        url = urljoin(base, href.strip()) if base else href.strip()
        scheme = urlsplit(url).scheme.lower()
    except ValueError:
        return ""
    return url if scheme in ("http", "https", "") else ""


class Site:
    """`hosts` counts what speaks for each domain as the page's own; `labels` gives the same by the domain's word."""

    def __init__(self, document: Document, base: str) -> None:
        self.base = absolute(base, document.base) if document.base else base
        self.hosts: dict[str, float] = defaultdict(float)
        self._say(host_of(base), 6)
        self._say(host_of(document.base), 4)
        for rel, href, _ in document.heads:
            if rel in ("canonical", "alternate", "shortcut icon", "icon", "shortlink"):
                self._say(host_of(href), 3 if rel == "canonical" else 0.5)
        self._say(host_of(document.meta("og:url")), 3)
        links = Counter(host for anchor in document.anchors if (host := host_of(anchor.href)))
        for host, count in links.most_common(8):
            self._say(host, min(4.0, 0.25 * count))
        for picture in document.pictures[:40]:
            if picture.href and "logo" in (picture.hint + picture.source + picture.alt).lower():
                self._say(host_of(picture.href), 2)
        mails = Counter(
            anchor.href.split("@")[-1].split("?")[0].lower()
            for anchor in document.anchors
            if anchor.href[:7].lower() == "mailto:" and "@" in anchor.href
        )
        for host, count in mails.most_common(4):
            self._say(host, min(3.0, 1.0 + 0.5 * count))
        self.labels: dict[str, float] = defaultdict(float)
        for host, weight in self.hosts.items():
            if name := label(host):
                self.labels[name] += weight

    def _say(self, host: str, weight: float) -> None:
        if host and "." in host and not FOREIGN.search(host):
            self.hosts[host.removeprefix("www.")] += weight

    def top_label(self) -> str:
        """The likeliest word of the page's own domain, "" when nothing speaks for one."""
        return max(self.labels, key=lambda name: self.labels[name]) if self.labels else ""

    def own(self, url: str) -> bool:
        """True when an address lies on the page's own site, or on one that it speaks of nearly as much."""
        host = host_of(url)
        if not host or not self.labels:
            return True
        return self.labels.get(label(host), 0.0) >= 0.25 * max(self.labels.values())
