"""Links worth following or keeping: the pages about the organization, and where else it is to be found."""

from __future__ import annotations

import re

from halfhour.formats.webpage.document import Anchor, Document
from halfhour.formats.webpage.folding import folded
from halfhour.formats.webpage.items import every
from halfhour.formats.webpage.page import Link, Place
from halfhour.formats.webpage.site import Site, absolute, host_of

MOST_OF_A_KIND, MOST_LOOKED_AT = 3, 3_000
# Folded words of a link's text, and the same as parts of its address.
KINDS: dict[str, re.Pattern[str]] = {
    "about": re.compile(
        r"^(?:about|about us|about \w+(?: \w+)?|who we are|our story|our company|company|the company"
        r"|company profile|profile|our mission|mission|mission and \w+|history|our history|uber uns|uber \w+"
        r"|unternehmen|wer wir sind|firma|over ons|over \w+|wie zijn wij|a propos|qui sommes nous"
        r"|lentreprise|quienes somos|sobre nosotros|nosotros|empresa|chi siamo|azienda|sobre|sobre nos|om oss"
        r"|om os|o nas|what we do|why \w+|corporate|organi[sz]ation)$"
    ),
    "team": re.compile(
        r"^(?:(?:our |the |meet (?:our |the )?|management |leadership |executive )?(?:team|staff|people"
        r"|leadership|management|directors|board|experts|professionals|faculty|attorneys|lawyers|doctors"
        r"|providers|partners team)|board of directors|staff directory|directory|employee directory"
        r"|advisory board|governance"
        r"|ansprechpartner|mitarbeiter|unser team|das team|geschaftsfuhrung|vorstand|medewerkers|ons team"
        r"|het team|equipe|notre equipe|equipo|nuestro equipo|il team|ledning|medarbetare|kontaktpersonen)$"
    ),
    "contact": re.compile(
        r"^(?:contact|contact us|contacts|contact \w+|contact information|get in touch|reach us|kontakt"
        r"|kontaktieren sie uns|impressum|contacteer ons|neem contact op|nous contacter|contactez nous|contacto"
        r"|contactenos|contatti|contattaci|contato|kontakta oss|kontakt os|yhteystiedot|customer service"
        r"|support|phone directory)$"
    ),
    "locations": re.compile(
        r"^(?:(?:our |all )?(?:locations?|offices|office locations|branches|find us|directions|map|where we are"
        r"|visit us|visit)|standorte|anfahrt|filialen|vestigingen|route|nos agences|sedes|sedi)$"
    ),
    "departments": re.compile(
        r"^(?:(?:our )?(?:departments?|divisions?|business units|teams|practice areas|faculties|units)"
        r"|abteilungen|afdelingen|services et departements|departamentos)$"
    ),
    "news": re.compile(
        r"^(?:(?:our |latest |company |in the )?(?:news|press|press releases|press room|newsroom|media"
        r"|media center|blog|news and events|news events|whats new)|aktuelles|news und \w+|presse|nieuws"
        r"|actueel|actualites|noticias|notizie|nyheter|nyheder|aktuellt)$"
    ),
    "culture": re.compile(
        r"^(?:(?:our )?(?:culture|values|life at \w+(?: \w+)?|working at \w+|why work here|benefits|diversity"
        r"|diversity and inclusion)|unsere werte|arbeiten bei \w+|cultuur|kernwaarden|nos valeurs)$"
    ),
}
SOCIAL = {
    "linkedin": re.compile(r"(?:^|\.)linkedin\.com$"),
    "xing": re.compile(r"(?:^|\.)xing\.com$"),
    "facebook": re.compile(r"(?:^|\.)(?:facebook|fb)\.com$"),
    "instagram": re.compile(r"(?:^|\.)instagram\.com$"),
    "twitter": re.compile(r"(?:^|\.)(?:twitter|x)\.com$"),
    "youtube": re.compile(r"(?:^|\.)(?:youtube\.com|youtu\.be)$"),
    "glassdoor": re.compile(r"(?:^|\.)(?:glassdoor\.\w{2,3}|kununu\.com)$"),
}
_SHARING = re.compile(
    r"/(?:share|sharer|intent|shareArticle|cws/share|plugins|home\?status|dialog|login|signup|widgets|embed"
    r"|watch)\b|[?&](?:url|u|text|status)=",
    re.IGNORECASE,
)


def links(document: Document, site: Site, own: tuple[Link | None, ...]) -> tuple[Link, ...]:
    """The links of `own` (careers, internships) first, then by kind in the order of `KINDS`, then social pages."""
    found: dict[str, list[Link]] = {}
    for link in own:
        if link is not None:
            found.setdefault(link.kind, []).append(link)
    anchors = document.different
    for anchor in (
        anchors if len(anchors) <= MOST_LOOKED_AT else anchors[: MOST_LOOKED_AT // 2] + anchors[-MOST_LOOKED_AT // 2 :]
    ):
        kind, url = _kind(anchor, site)
        if kind:
            _keep(found, Link(url, anchor.text or anchor.title, kind, anchor.place))
    for item, _ in every(document.items):
        for url in item.texts("sameAs")[:10]:
            social = _social(url)
            if social:
                _keep(found, Link(url[:500], "", social, Place.STRUCTURED))
    order = ["careers", "internships", *KINDS, *SOCIAL]
    return tuple(link for kind in order for link in found.get(kind, []))


def _keep(found: dict[str, list[Link]], link: Link) -> None:
    known = found.setdefault(link.kind, [])
    most = 1 if link.kind in SOCIAL else MOST_OF_A_KIND
    if len(known) < most and all(other.url.rstrip("/#") != link.url.rstrip("/#") for other in known):
        known.append(link)


def _kind(anchor: Anchor, site: Site) -> tuple[str, str]:
    href = anchor.href
    if href.startswith(("#", "mailto:", "tel:", "javascript:", "data:")):
        return "", ""
    social = _social(href)
    if social:
        return social, href
    text = folded(anchor.text or anchor.title)
    if text and len(text) < 50:
        for kind, pattern in KINDS.items():
            if pattern.match(text):
                url = absolute(site.base, href)
                return (kind, url) if url and site.own(url) else ("", "")
    return "", ""


def _social(href: str) -> str:
    host = host_of(href)
    if not host or _SHARING.search(href):
        return ""
    for kind, pattern in SOCIAL.items():
        if pattern.search(host):
            path = href.split(host, 1)[-1].strip("/?# ")
            return kind if len(path) > 1 else ""
    return ""
