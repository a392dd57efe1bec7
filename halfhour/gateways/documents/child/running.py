"""Running heads and feet: what stands at the top or bottom of every page is said once, page numbers not at all."""

import re
from collections.abc import Callable

from .lines import Block

_NUMBERS = re.compile(r"\d+")
_PAGE_WORDS = re.compile(r"\b(page|seite|p\.|pag|página|pagina|sida|of|von|de|sur|di|van|av)\b|[^\w]", re.I)


def without_running(pages: list[list[Block]], say: Callable[[Block], str]) -> list[list[Block]]:
    """Return the pages' blocks (in reading order) with repeated heads kept on the first page and feet on the last.

    A line that only numbers the page, or numbers it beside words that stand elsewhere too, is left out.
    """
    if len(pages) < 2:
        return pages
    pages = _keep_one(pages, say, edge=0, keep=0)
    return _keep_one(pages, say, edge=-1, keep=-1)


def _keep_one(pages: list[list[Block]], say: Callable[[Block], str], *, edge: int, keep: int) -> list[list[Block]]:
    edges = [page[edge] for page in pages if len(page) > 1 and len(page[edge].rows) <= 2]
    if len(edges) < len([page for page in pages if page]) or len(edges) < 2:
        return pages
    said = [say(block) for block in edges]
    if len({_NUMBERS.sub("0", text) for text in said}) != 1:
        return pages
    drop = {id(block) for block in edges}
    if not _only_numbers(said, pages, drop, say):
        drop.discard(id(edges[keep]))
    return [[block for block in page if id(block) not in drop] for page in pages]


def _only_numbers(said: list[str], pages: list[list[Block]], drop: set[int], say: Callable[[Block], str]) -> bool:
    if len(set(said)) == 1 or not _NUMBERS.search(said[0]):
        return False
    words = _PAGE_WORDS.sub("", _NUMBERS.sub("", said[0])).casefold()
    rest = "".join(say(block) for page in pages for block in page if id(block) not in drop)
    return words in re.sub(r"\W", "", rest).casefold()
