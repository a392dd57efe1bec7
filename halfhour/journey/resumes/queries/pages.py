"""The pages of a version as pictures, and what was pinned to them."""

from __future__ import annotations

from collections.abc import Iterable

from halfhour.journey.people.models import Person
from halfhour.journey.resumes.models import Critique, PageImage, Suggestion, Version


def pages_of(version: Version) -> list[PageImage]:
    """The pictures of its pages in order, without their content."""
    return list(PageImage.objects.filter(version=version).defer("content").order_by("number"))


def page_content(version: Version, number: int) -> bytes | None:
    """The PNG of one page; None when there is none."""
    found = PageImage.objects.filter(version=version, number=number).values_list("content", flat=True).first()
    return bytes(found) if found is not None else None


def pinned(critiques: Iterable[Critique]) -> list[Suggestion]:
    """Every suggestion of these critiques in the order of the pages, those without a place last. No query of its own."""
    rows = [said for critique in critiques for said in critique.suggestions.all()]
    return sorted(rows, key=_down_the_page)


def said_by_host(person: Person, version: Version) -> list[Suggestion]:
    """What a person wrote themselves about a version, in the order of the pages; never what the owner wrote down."""
    rows = Suggestion.objects.filter(critique__person=person, critique__version=version, critique__by_host=True)
    return sorted(rows, key=_down_the_page)


def _down_the_page(said: Suggestion) -> tuple[int, float, int]:
    return said.page or 999, said.y or 0, said.pk
