"""Company pages: the bytes of one saved page in, what it says about the organization out. Pure; no network, no clock."""

from __future__ import annotations

from halfhour.formats.webpage.page import Address, Found, Link, Mail, News, Page, Person, Phone, Place
from halfhour.formats.webpage.printing import as_json
from halfhour.formats.webpage.reading import read_page

__all__ = ["Address", "Found", "Link", "Mail", "News", "Page", "Person", "Phone", "Place", "as_json", "read_page"]
