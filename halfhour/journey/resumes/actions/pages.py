"""The pages of a version as pictures, so that somebody can point at a place without downloading anything."""

from __future__ import annotations

from django.db import transaction

from halfhour.core.problems import Problem
from halfhour.gateways.documents import UnreadableDocument, page_image
from halfhour.journey.resumes import rules
from halfhour.journey.resumes.models import Original, PageImage, Version


class NotDrawn(Problem):
    """The pages of this file cannot be shown as pictures."""

    field = "resume"


def draw_pages(*, version: Version) -> int:
    """Make the pictures that are missing, in the bounded child; how many pages the version now shows.

    Takes about a tenth of a second a page: call it outside any transaction. A Word file has no fixed pages and shows
    none; its words can be commented all the same. Raises NotDrawn for a PDF that cannot be drawn.
    """
    there = set(PageImage.objects.filter(version=version).values_list("number", flat=True))
    wanted = [number for number in range(1, version.pages_to_draw + 1) if number not in there]
    if not wanted:
        return len(there)
    data = bytes(Original.objects.values_list("content", flat=True).get(version=version))
    for number in wanted:
        _draw(version, data, number)
    return len(there) + len(wanted)


def _draw(version: Version, data: bytes, number: int) -> None:
    try:
        content = page_image(data, number, rules.PAGE_WIDTH)
    except UnreadableDocument as wrong:
        refused = NotDrawn(wrong.sentence)
        refused.again = wrong.again
        raise refused from None
    width, height = rules.png_size(content)
    with transaction.atomic():
        PageImage.objects.get_or_create(
            version=version, number=number, defaults={"width": width, "height": height, "content": content}
        )
