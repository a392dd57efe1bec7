"""From a field and nobody known to a letter and to a visit: a site read from a server of this machine, then the call."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from halfhour.accounts import actions as accounts
from halfhour.demo.site import PAGES
from halfhour.formats.webpage import read_page
from halfhour.gateways.tests.hosts import Host, answer, local
from halfhour.gateways.web import Pace, Visitor, parse, parsing
from halfhour.journey.organizations import tasks
from halfhour.journey.organizations.models import Organization, SiteReading
from halfhour.journey.outreach.models import Call, Letter
from halfhour.journey.people.models import Person

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

PATHS = ("about", "team", "careers", "internships", "news", "contact")


class NoWaiting(Pace):
    def __init__(self) -> None:
        pass

    def wait(self, host: str, between: float = 1.0) -> None:
        pass


class Nearby(Visitor):
    """Finds every site on this machine: `harboranalytics.example` is the server of the story."""

    def page(self, text: str):
        port = next(iter(self.reach.ports))
        return super().page(f"http://mill.example:{port}{parse(text).target}" if "mill.example" not in text else text)


@pytest.fixture
def out(monkeypatch):
    host = Host()
    host.paths["/"] = answer((PAGES / "home.htm").read_bytes())
    host.paths |= {f"/{path}": answer((PAGES / f"{path}.htm").read_bytes()) for path in PATHS}
    monkeypatch.setattr(tasks, "visitor", lambda beat: Nearby(NoWaiting(), local(host), beat))
    monkeypatch.setattr(parsing, "read", lambda body, **said: read_page(body, **said))
    yield host
    host.stop()


def heading(page: Page, text: str | re.Pattern[str]) -> None:
    expect(page.get_by_role("heading", level=1)).to_have_text(text, timeout=15_000)


def open_halfhour(page: Page, user, now) -> None:
    page.goto(f"/sign-in/{accounts.make_link(user=user, now=now)}/")
    page.get_by_role("button", name="Open Halfhour").click()


def test_from_a_field_to_a_letter_and_a_visit(phone, dana, freeze, at, out):
    now = freeze(at("2026-09-24 10:30"))
    page = phone.new_page()
    open_halfhour(page, dana, now)
    names_places(page)
    has_a_site_read(page)
    takes(page)
    writes(page)
    calls_and_is_invited(page)
    assert [line for line in out.lines() if "robots" not in line] == [
        "GET /", "GET /contact", "GET /about", "GET /team", "GET /careers", "GET /news", "GET /internships",
    ]  # fmt: skip


def names_places(page: Page) -> None:
    page.goto("/start/")
    expect(page.get_by_text("UX researcher, Design researcher")).to_be_visible()
    page.get_by_label("Organizations, one on each line").fill("Harbor Analytics\nNorthwind Robotics")
    page.get_by_role("button", name="Keep them").click()
    expect(page.get_by_text("2 organizations kept.")).to_be_visible()
    page.goto("/")
    page.get_by_role("link", name="Read their site: Find the number of Harbor Analytics").click()


def has_a_site_read(page: Page) -> None:
    heading(page, "Read their site")
    page.get_by_label("Address of their site").fill("http://127.0.0.1/")
    page.get_by_role("button", name="Read their site").click()
    expect(page.get_by_text("That is an address in numbers.")).to_be_visible()
    page.get_by_label("Address of their site").fill("harboranalytics.example")
    page.get_by_role("button", name="Read their site").click()
    heading(page, "Reading harboranalytics.example")
    reading = SiteReading.objects.get()
    tasks.work(reading.pk, enough=lambda: True)
    expect(page.get_by_text("1 of 6 pages")).to_be_visible()
    page.goto("/people/")  # one may leave, and come back
    tasks.work(reading.pk, enough=lambda: False)
    page.goto("/")
    page.get_by_role("link", name="Look at it: See what the site of Harbor Analytics says").click()
    heading(page, "What harboranalytics.example says")


def takes(page: Page) -> None:
    expect(page.get_by_label("+1 206-555-0117, Reception")).to_be_checked()
    expect(page.get_by_label(re.compile("Elias Novak"))).not_to_be_checked()
    page.get_by_label(re.compile("Elias Novak")).check()
    page.get_by_role("button", name="Take what is ticked").click()
    heading(page, "Harbor Analytics")
    expect(page.get_by_role("link", name="+1 206-555-0117")).to_be_visible()
    place = Organization.objects.get(name="Harbor Analytics")
    assert place.hires_interns == "yes"
    assert Person.objects.get().full_name == "Elias Novak"


def writes(page: Page) -> None:
    page.get_by_role("link", name=re.compile("Write")).first.click()
    expect(page.locator("textarea[name=body]")).to_have_value(re.compile("Elias Novak|Dear Elias"))
    assert Letter.objects.filter(person__full_name="Elias Novak").count() <= 1


def calls_and_is_invited(page: Page) -> None:
    place = Organization.objects.get(name="Harbor Analytics")
    page.goto(f"/organizations/{place.pk}/calls/new/")
    heading(page, "Call +1 206-555-0117")
    expect(page.get_by_text("Reception, found on their contact page today.")).to_be_visible()
    expect(page.get_by_text("Internships have a page of their own.")).to_be_visible()
    page.get_by_text("Spoke to someone", exact=True).click()
    page.get_by_text("Exists", exact=True).click()
    page.get_by_label("The department you asked for").fill("Research")
    page.get_by_label(re.compile("Its manager")).fill("Elias Novak")
    page.get_by_text("Visit agreed", exact=True).click()
    page.get_by_role("button", name="Save the call").click()
    expect(page).to_have_url(re.compile(r"/people/\d+/interviews/new/"))
    assert Call.objects.get().person.full_name == "Elias Novak"
    assert Person.objects.count() == 1


def test_the_same_without_scripts(chromium, address, dana, freeze, at, out):
    now = freeze(at("2026-09-24 10:30"))
    context = chromium.new_context(base_url=address, java_script_enabled=False)
    page = context.new_page()
    open_halfhour(page, dana, now)
    page.goto("/organizations/new/")
    page.get_by_label("Website").fill("harboranalytics.example")
    page.get_by_role("button", name="Keep it and read their site").click()
    heading(page, "Reading harboranalytics.example")
    assert page.locator("noscript meta[http-equiv=refresh]").count() or 'http-equiv="refresh"' in page.content()
    tasks.work(SiteReading.objects.get().pk, enough=lambda: False)
    page.reload()
    expect(page.get_by_label("Name: Harbor Analytics")).to_be_checked()
    page.get_by_role("button", name="Take what is ticked").click()
    heading(page, "Harbor Analytics")
    place = Organization.objects.get()
    page.goto(f"/organizations/{place.pk}/site/")
    page.get_by_role("button", name="Take it back").click()
    place.refresh_from_db()
    assert place.name == "harboranalytics.example"
    context.close()
