"""A page's findings in the shape that `halfhour read page` prints, one JSON object a page."""

from __future__ import annotations

from typing import Any

from halfhour.formats.webpage.page import Page, Phone


def as_json(page: Page, file: str) -> dict[str, Any]:
    """The findings as plain values; `country`, `hires_words`, `emails_cloaked`, `news` and `culture` add to what the
    command promises.

    `emails` stand on the page for whoever looks at it; `emails_cloaked` were worked out of what hides them from programs.
    `careers` and `internships` are addresses or None, `hires_interns` is true, false or None where nothing is said.
    `problem` stands there only when there is one.
    """
    shape: dict[str, Any] = {
        "file": file,
        "organization": page.organization.text if page.organization else "",
        "about": [found.text for found in page.about],
        "phones": [_phone(phone) for phone in page.phones],
        "emails": [mail.address for mail in page.emails if not mail.cloaked],
        "emails_cloaked": [mail.address for mail in page.emails if mail.cloaked],
        "address": page.addresses[0].text if page.addresses else "",
        "country": page.country,
        "careers": page.careers.url if page.careers else None,
        "internships": page.internships.url if page.internships else None,
        "hires_interns": page.hires_interns,
        "hires_words": [found.text for found in page.hiring],
        "people": [{"name": person.name, "title": person.title} for person in page.people],
        "departments": [found.text for found in page.departments],
        "news": [{"title": each.title, "url": each.url, "date": each.date} for each in page.news],
        "culture": [found.text for found in page.culture],
        "links": [{"url": link.url, "text": link.text, "kind": link.kind} for link in page.links],
    }
    return shape | ({"problem": page.problem} if page.problem else {})


def _phone(phone: Phone) -> dict[str, str]:
    of = phone.of or ("reception" if phone.reception else "")
    shape = {"number": phone.number, "of": of}
    return shape | ({"extension": phone.extension} if phone.extension else {})
