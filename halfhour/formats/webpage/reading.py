"""One saved page to findings. Every step is kept from taking the others down with it by reading plain values only."""

from __future__ import annotations

from dataclasses import replace

from halfhour.formats.webpage import (
    about,
    careers,
    departments,
    links,
    mails,
    manners,
    naming,
    news,
    people,
    phones,
    postal,
    recruiting,
    regions,
)
from halfhour.formats.webpage.decoding import decode
from halfhour.formats.webpage.document import Document
from halfhour.formats.webpage.folding import name_key
from halfhour.formats.webpage.jsonld import read_scripts
from halfhour.formats.webpage.limits import EMPTY, LARGEST, NOT_A_PAGE, TOO_LARGE, TOO_MUCH
from halfhour.formats.webpage.page import Found, Page, Phone, Place
from halfhour.formats.webpage.site import Site
from halfhour.formats.webpage.walking import walk

_FOREIGN = (
    b"%PDF-",
    b"PK\x03\x04",
    b"\x89PNG",
    b"GIF8",
    b"\xff\xd8\xff",
    b"\x1f\x8b",
    b"RIFF",
    b"\x7fELF",
    b"\xd0\xcf\x11\xe0",
    b"BM",
    b"ID3",
    b"OggS",
)


def read_page(data: bytes, *, base: str, content_type: str = "") -> Page:
    """Everything that a saved page says about an organization, each finding with its place.

    `base` is the address the page came from, "" when it is not known; links are made absolute by it. `content_type`
    is the server's header, for its charset. Raises nothing for any bytes: what is wrong is told in `Page.problem`.
    """
    problem = _problem(data)
    if problem and problem != TOO_LARGE:
        return Page(problem=problem)
    text, encoding = decode(data[:LARGEST], content_type)
    document = walk(text)
    document.items = [*read_scripts(document.data_scripts), *document.items]
    page = _findings(document, base)
    if not document.lines and not document.items and not document.title:
        problem = problem or EMPTY
    elif document.cut:
        problem = problem or TOO_MUCH
    return replace(page, encoding=encoding, problem=problem)


def _findings(document: Document, base: str) -> Page:
    site = Site(document, base)
    likely = regions.likely(document, site)
    organization = naming.organization(document, site)
    name = organization.text if organization else ""
    numbers = _with_reception(phones.phones(document, likely), name)
    addresses_of_mail = mails.mails(document)
    postal_addresses = postal.addresses(document, likely)
    interns, graduates, hiring = recruiting.hiring_said(document)
    careers_page, internship_page = careers.careers(document, site), careers.internships(document, site)
    if internship_page and interns is None:
        interns, hiring = True, (*hiring, Found(internship_page.text or internship_page.url, internship_page.place))
    persons = people.people(document, name)
    return Page(
        organization=organization,
        about=about.about(document, name),
        phones=numbers,
        emails=addresses_of_mail,
        addresses=postal_addresses,
        country=next((each.country for each in postal_addresses if each.country), likely[0] if likely else ""),
        careers=careers_page,
        internships=internship_page,
        hires_interns=interns,
        hires_graduates=graduates,
        hiring=hiring,
        people=persons,
        departments=departments.departments(document, numbers, addresses_of_mail, persons, name, postal_addresses),
        news=news.news(document, site),
        culture=manners.culture(document),
        links=links.links(document, site, (careers_page, internship_page)),
        title=document.title,
        language=document.language,
    )


def _with_reception(numbers: tuple[Phone, ...], organization: str) -> tuple[Phone, ...]:
    """Marks the main number: one that is called so, else the first that stands under the organization's own name."""
    key = name_key(organization) if organization else ""
    told = tuple(replace(each, of="", reception=True) if key and name_key(each.of) == key else each for each in numbers)
    if any(each.reception for each in told):
        return told
    unnamed = [each for each in told if not each.of]
    main = next((each for each in unnamed if each.place is not Place.BODY), unnamed[0] if unnamed else None)
    return tuple(replace(each, reception=True) if each is main else each for each in told)


def _problem(data: bytes) -> str:
    if not data.strip():
        return EMPTY
    if data[:8].startswith(_FOREIGN) and b"<html" not in data[:2000].lower():
        return NOT_A_PAGE
    return TOO_LARGE if len(data) > LARGEST else ""
