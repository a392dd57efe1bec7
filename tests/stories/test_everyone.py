"""Every page for everybody: axe finds nothing in either theme, nothing scrolls sideways at 320 px, no script is needed."""

from __future__ import annotations

import re
from urllib.parse import urljoin, urlsplit

import pytest
from django.urls import resolve
from playwright.sync_api import Page

from halfhour.accounts import actions as accounts
from halfhour.demo import story
from tests.axe import violations

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

FILES = re.compile(r"\.(ics|pdf|eml|csv|vcf|docx|md)$|/file/$|/sign-out/|^/static/|^/accounts/")
ALSO = ["/", "/start/", "/welcome/", "/search/?q=clinic", "/search/?q=zzzzz", "/nowhere/", "/settings/numbers/"]


def signed_in(page: Page, user, now) -> None:
    page.goto(f"/sign-in/{accounts.make_link(user=user, now=now)}/")
    page.get_by_role("button", name="Open Halfhour").click()


def wrong(page: Page, where: str) -> list[str]:
    """What axe finds in light and in dark, and whether the page is wider than 320 px."""
    found = violations(page, where)
    page.set_viewport_size({"width": 320, "height": 700})
    wide = page.evaluate("document.documentElement.scrollWidth")
    if wide > 320:
        found.append(f"{where} is {wide} px wide at 320")
    page.set_viewport_size({"width": 390, "height": 844})
    return found


def kind_of(path: str) -> str:
    """Which address of the URL table a path is; one page stands for each, and each query that draws another page."""
    parts = urlsplit(path)
    match = resolve(parts.path)
    return f"{match.view_name}?{'&'.join(sorted(re.findall(r'([a-z_]+)=', parts.query)))}"


def walk(page: Page, visit) -> int:
    """Follow every link from Today; call `visit` on one page of each kind."""
    seen: set[str] = set()
    todo = list(ALSO)
    while todo:
        path = todo.pop(0)
        try:
            kind = kind_of(path)
        except Exception:
            kind = path
        if kind in seen or FILES.search(urlsplit(path).path):
            continue
        seen.add(kind)
        page.goto(path)
        visit(path)
        for href in page.eval_on_selector_all("a[href]", "all => all.map(a => a.getAttribute('href'))"):
            target = urlsplit(urljoin(page.url, href))
            if target.netloc == urlsplit(page.url).netloc:
                todo.append(target.path + (f"?{target.query}" if target.query else ""))
    return len(seen)


def test_axe_finds_nothing_on_any_page_of_the_story(phone, freeze, at):
    now = freeze(at("2026-09-24 10:30"))
    page = phone.new_page()
    signed_in(page, story.tell(now=now), now)
    found: list[str] = []
    count = walk(page, lambda path: found.extend(wrong(page, path)))
    assert not found, "\n".join(found)
    assert count > 50


def test_axe_finds_nothing_where_nothing_is(phone, freeze, at, dana):
    now = freeze(at("2026-09-24 10:30"))
    page = phone.new_page()
    page.goto("/sign-in/abc/")
    found = wrong(page, "a spent link")
    signed_in(page, dana, now)
    walk(page, lambda path: found.extend(wrong(page, path)))
    assert not found, "\n".join(found)


def test_every_page_says_its_words_without_scripts(chromium, address, freeze, at):
    """Every page has its heading and, where it asks for something, a form that a browser sends by itself."""
    now = freeze(at("2026-09-24 10:30"))
    context = chromium.new_context(base_url=address, java_script_enabled=False)
    page = context.new_page()
    signed_in(page, story.tell(now=now), now)
    broken: list[str] = []

    def visit(path: str) -> None:
        html = page.content()
        if html.count("<h1") != 1:
            broken.append(f"{path} has {html.count('<h1')} headings of the first rank")
        if re.search(r"<form(?![^>]*(?:method|action|role=\"search\"))", html):
            broken.append(f"{path} has a form that only a script could send")

    walk(page, visit)
    context.close()
    assert not broken, "\n".join(broken)
