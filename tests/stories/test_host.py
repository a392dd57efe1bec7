"""The host's page on a phone far away: a yes in three taps, a pin on the resume, every face for everybody, no cookie."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from halfhour.demo import paper
from halfhour.guest import actions, queries
from halfhour.guest.models import HostLink
from halfhour.journey.interviews import actions as interviews
from halfhour.journey.interviews.models import Interview
from halfhour.journey.people import actions as people
from halfhour.journey.resumes import actions as resumes
from halfhour.journey.resumes.models import Suggestion
from tests.stories.test_everyone import signed_in, wrong

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
SAID = {"what_for": "To learn how research is done.", "modes": ["in_person", "video", "phone"]}


@pytest.fixture
def now(at, freeze):
    return freeze(at("2026-09-21 09:00"))


@pytest.fixture
def times(at):
    return [at("2026-09-29 10:00"), at("2026-10-01 09:30"), at("2026-10-01 16:00")]


def page_for(owner, name: str, now, times) -> HostLink:
    person = people.add(owner=owner, full_name=name, now=now, email=f"{name.split()[0].lower()}@host.example")
    link = actions.make_page(person=person, now=now, time_zone="America/Los_Angeles", **SAID)
    actions.offer_times(link=link, now=now, times=times)
    return link


@pytest.fixture
def in_berlin(chromium, address):
    context = chromium.new_context(
        base_url=address,
        viewport={"width": 390, "height": 844},
        has_touch=True,
        timezone_id="Europe/Berlin",
        locale="de-DE",
    )
    context.set_default_timeout(15_000)
    yield context
    assert context.cookies() == [], "a capability, never a session"
    context.close()


class Thumb:
    """Taps, and counts them."""

    def __init__(self) -> None:
        self.taps = 0

    def __call__(self, target) -> None:
        target.tap()
        self.taps += 1


def test_a_yes_takes_three_taps_on_the_host_s_own_clock(in_berlin, phone, dana, now, times, freeze, at):
    link, tap = page_for(dana, "Maria Chen", now, times), Thumb()
    page = in_berlin.new_page()
    page.goto(queries.path_of(link))
    expect(page.get_by_role("heading", level=1)).to_have_text("Dana Okafor would like to visit you for 30 minutes")
    expect(page.locator(".slots")).to_contain_text("Tuesday 29 September, 19:00 to 19:30")
    tap(page.get_by_text("Thursday 1 October, 18:30 to 19:00"))
    tap(page.get_by_text("By phone", exact=True))
    tap(page.get_by_role("button", name="Confirm Thursday 18:30"))
    expect(page.get_by_role("heading", level=1)).to_have_text("You meet Dana Okafor Thursday 1 October, 18:30 to 19:00")
    assert tap.taps <= 3
    made = Interview.objects.get()
    assert (made.starts_at, made.mode, made.time_zone) == (times[1], "phone", "Europe/Berlin")

    student = phone.new_page()
    signed_in(student, dana, now)
    student.goto("/")
    expect(student.locator("main")).to_contain_text("Maria Chen chose Thursday 1 October at 09:30")
    student.get_by_role("link", name="See it").first.tap()
    student.get_by_role("button", name="Open the interview").tap()
    expect(student.get_by_role("heading", level=1)).to_have_text("Half an hour with Maria Chen")


def test_a_taken_hour_is_said_so_and_what_was_typed_stays(in_berlin, dana, now, times):
    link, other = page_for(dana, "Maria Chen", now, times), page_for(dana, "Jonas Weil", now, times)
    page = in_berlin.new_page()
    page.goto(queries.path_of(link))
    page.get_by_label("Anything Dana Okafor should know?").fill("Nobody wears a tie.")
    slot = other.person.offered_times.order_by("starts_at").first()
    actions.choose(link=other, now=now, time=slot.pk, mode="phone", time_zone="UTC", base="")
    page.get_by_role("button", name="Confirm Tuesday 19:00").tap()
    expect(page.get_by_role("alert")).to_contain_text("Nothing is chosen yet")
    expect(page.locator("#time-error")).to_contain_text("taken meanwhile")
    expect(page.get_by_label("Anything Dana Okafor should know?")).to_have_value("Nobody wears a tie.")
    page.get_by_text("Thursday 1 October, 18:30 to 19:00").tap()
    page.get_by_role("button", name="Confirm Thursday 18:30").tap()
    expect(page.get_by_role("heading", level=1)).to_contain_text("You meet Dana Okafor")


def test_without_scripts_and_on_another_clock(chromium, address, dana, now, times):
    link = page_for(dana, "Maria Chen", now, times)
    context = chromium.new_context(base_url=address, java_script_enabled=False)
    page = context.new_page()
    page.goto(queries.path_of(link))
    page.get_by_label("Anything Dana Okafor should know?").fill("Half typed")
    page.get_by_label("Times are on the clock of").select_option("Asia/Tokyo")
    page.get_by_role("button", name="Show").click()
    expect(page.locator(".slots")).to_contain_text("Wednesday 30 September, 02:00 to 02:30")
    expect(page.get_by_label("Anything Dana Okafor should know?")).to_have_value("Half typed")
    page.get_by_text("None of these").click()
    page.get_by_label("Day and time that would suit").fill("2026-10-02T09:00")
    page.get_by_role("button", name="Confirm").click()
    expect(page.locator("main")).to_contain_text("You suggested Friday 2 October, 09:00 to 09:30")
    page.get_by_role("link", name="Not now").click()
    page.get_by_text("Never again", exact=True).click()
    page.get_by_role("button", name="Send the answer").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("No more letters")
    assert context.cookies() == []
    context.close()


def met(owner, now, at, freeze) -> HostLink:
    """A page after the visit, with a resume of one page on it."""
    link = page_for(owner, "Priya Nair", now, [at("2026-09-22 10:00")])
    slot = link.person.offered_times.get()
    made = actions.choose(link=link, now=now, time=slot.pk, mode="video", time_zone="UTC", base="")
    interviews.hold(interview=made, now=at("2026-09-22 10:40"), ended_at=at("2026-09-22 10:35"))
    version = resumes.keep_version(owner=owner, now=now, file_name="cv.pdf", data=paper.pdf(["# Dana", "Field study"]))
    resumes.draw_pages(version=version)
    link.resume, link.outcome = version, "I met Maria Chen."
    link.save()
    freeze(at("2026-09-23 09:00"))
    return link


def test_a_pin_is_one_tap_on_the_page(in_berlin, dana, now, at, freeze):
    link = met(dana, now, at, freeze)
    page = in_berlin.new_page()
    page.goto(queries.path_of(link))
    picture = page.get_by_role("button", name="Pin the comment to a place on page 1")
    picture.scroll_into_view_if_needed()
    box = picture.bounding_box()
    picture.tap(position={"x": box["width"] * 0.25, "y": box["height"] * 0.1})
    expect(page.get_by_role("status")).to_contain_text("Pinned to page 1")
    page.get_by_label("Your comment").fill("Put the field study first")
    page.get_by_role("button", name="Keep the comment").tap()
    expect(page.locator(".comments")).to_contain_text("Put the field study first")
    said = Suggestion.objects.get()
    assert (said.page, round(said.x, 2), round(said.y, 1)) == (1, 0.25, 0.1)


def faces(dana, now, at, times, freeze) -> list[str]:
    """The address of each face that a page can have."""
    links = {
        name: page_for(dana, f"{name.title()} Host", now, times) for name in ("open", "later", "never", "ill", "gone")
    }
    links["agreed"] = page_for(dana, "Agreed Host", now, [at("2026-10-06 10:00"), at("2026-10-07 10:00")])
    slot = links["agreed"].person.offered_times.order_by("starts_at").first()
    said = {"door": "The blue gate", "they_said": "No tie"}
    made = actions.choose(
        link=links["agreed"], now=now, time=slot.pk, mode="in_person", time_zone="UTC", base="", details=said
    )
    actions.suggest_time(link=links["agreed"], now=now, mode="phone", time_zone="UTC", words="Later?", interview=made)
    actions.not_now(link=links["later"], now=now, until=at("2026-12-01 10:00").date())
    actions.never_again(link=links["never"], now=now)
    actions.revoke(link=links["gone"], now=now)
    links["after"] = met(dana, now, at, freeze)
    actions.comment(link=links["after"], now=at("2026-09-23 09:00"), text="Shorter", place=(1, 0.5, 0.5))
    roots = [queries.path_of(link) for link in links.values()]
    parts = ["colleague/", "not-now/", "kept/", "deletion/"]
    return [*roots, *(roots[0] + part for part in parts), f"{queries.path_of(links['agreed'])}cancellation/"]


def fails(page: Page, root: str) -> None:
    """The form sent with nothing in it that could be kept."""
    page.goto(root)
    page.get_by_text("None of these").tap()
    page.get_by_role("button", name="Suggest this time").tap()
    expect(page.get_by_role("alert")).to_be_visible()


def test_axe_finds_nothing_on_any_face(in_berlin, dana, now, at, times, freeze):
    page, found = in_berlin.new_page(), []
    addresses = faces(dana, now, at, times, freeze)
    for place in addresses:
        page.goto(place)
        found += wrong(page, place)
    fails(page, addresses[0])
    found += wrong(page, "a form that failed")
    assert not found, "\n".join(found)
