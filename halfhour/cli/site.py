"""`halfhour site URL`: an organization's own site from a terminal, with the same guard and the same manners as on the page."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import click

from halfhour.gateways.guard import NotReached
from halfhour.gateways.web import Pace, Visitor
from halfhour.gateways.web.parsing import read as read_in_child
from halfhour.journey.organizations.rules import planning
from halfhour.journey.organizations.rules.gathering import Finding, Read, gather
from halfhour.journey.organizations.rules.planning import HOME, MAP, Wanted

GROUPS = {
    "name": "Name",
    "quote": "In their words",
    "phone": "Phones",
    "mail": "Mail",
    "address": "Where",
    "zone": "Time zone",
    "department": "Departments",
    "person": "People",
    "careers": "Careers",
    "internships": "Internships",
    "interns": "Hires interns",
    "graduates": "Hires graduates",
    "wear": "What to wear",
    "culture": "How it is there",
    "news": "News",
    "link": "Elsewhere",
}
Tell = Callable[[int, int], None]


def visitor(folder: Path) -> Visitor:
    """Who goes out; the turns are shared with Halfhour's own processes through `folder`."""
    return Visitor(Pace(folder / "pace"))


def walk(out: Visitor, url: str, tell: Tell) -> tuple[list[Read], list[dict[str, str]]]:
    """The pages of a site, and those that were not read with the sentence why. Raises NotReached for the home page."""
    read: list[Read] = []
    refused: list[dict[str, str]] = []
    todo, listed = [Wanted(url, HOME)], list[str]()
    known: list[Wanted] = []
    while todo:
        page = todo.pop(0)
        try:
            if page.kind == MAP:
                listed += _listed(out, page.address)
            else:
                read.append(_read(out, page))
                page = Wanted(read[-1].address, page.kind)
        except NotReached as problem:
            if page.kind == HOME:
                raise
            refused.append({"url": page.address, "why": problem.sentence})
        known.append(page)
        start = read[0]
        todo += planning.more(start.address, [one.page for one in read], listed, [*known, *todo])
        if page.kind == HOME and planning.needs_list(start.page):
            todo.append(Wanted(start.address, MAP))
        tell(len(known), len(known) + len(todo))
    return read, refused


def _read(out: Visitor, page: Wanted) -> Read:
    fetched = out.page(page.address)
    found = read_in_child(fetched.body, base=str(fetched.address), content_type=fetched.content_type)
    return Read(str(fetched.address), page.kind, found)


def _listed(out: Visitor, home: str) -> list[str]:
    named = out.sitemaps_of(home) or [out.beside(home, "/sitemap.xml")]
    return planning.listed_by(named[0], lambda address: out.sitemap(address).body)


def as_line(url: str, read: list[Read], refused: list[dict[str, str]], found: list[Finding]) -> dict[str, Any]:
    """What was found as plain values, one JSON object; each finding keeps its page."""
    rows = [
        {"what": each.what, "text": each.text, "of": each.of, "page": each.page, "quote": each.quote, **each.more}
        for each in found
    ]
    pages = [{"url": one.address, "kind": one.kind, "title": one.page.title} for one in read]
    return {"url": url, "pages": pages, "refused": refused, "findings": rows}


def in_words(read: list[Read], refused: list[dict[str, str]], found: list[Finding]) -> Iterator[str]:
    """The same to be read: a heading for each kind, and behind each finding the page it stands on."""
    last = ""
    for each in found:
        if each.what != last:
            yield f"\n{GROUPS.get(each.what, each.what)}"
            last = each.what
        more = " ".join(filter(None, [each.more.get("email"), each.more.get("date"), each.more.get("url")]))
        said = ", ".join(filter(None, [each.text, each.of, more]))
        yield f"  {said}\n      {each.page}"
    if not found:
        yield "\nThese pages say nothing that Halfhour understands."
    yield f"\n{len(read)} page{'s' if len(read) != 1 else ''} read."
    for each_refused in refused:
        yield f"Not read: {each_refused['url']}\n      {each_refused['why']}"


def show(url: str, *, as_json: bool, folder: Path) -> None:
    """Read the site under a bar on standard error and print what it says. Raises click.ClickException."""
    try:
        with click.progressbar(length=1000, label="Reading", file=sys.stderr) as bar:

            def tell(done: int, of: int) -> None:
                bar.update(max(0, round(1000 * done / of) - bar.pos))

            read, refused = walk(visitor(folder), url, tell)
    except NotReached as problem:
        if as_json:
            click.echo(
                json.dumps({"url": url, "problem": problem.sentence, "again": problem.again}, ensure_ascii=False)
            )
            raise SystemExit(1) from None
        raise click.ClickException(problem.sentence) from None
    found = gather(read)
    if as_json:
        click.echo(json.dumps(as_line(url, read, refused, found), ensure_ascii=False))
    else:
        click.echo("\n".join(in_words(read, refused, found)).lstrip("\n"))
