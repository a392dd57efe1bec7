"""Prepared: a plan put in order by hand and by keyboard, rehearsed aloud, and paper brought in by photo."""

from __future__ import annotations

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from halfhour.gateways.tests.photo_files import jpeg
from halfhour.journey.conversation.models import Note, Photo
from halfhour.journey.interviews import actions as interviews
from halfhour.journey.people import actions as people
from halfhour.journey.preparation import actions, queries
from halfhour.journey.preparation.models import Rehearsal
from halfhour.journey.reports.models import Layout

pytestmark = pytest.mark.browser


@pytest.fixture(autouse=True)
def async_unsafe(monkeypatch):
    monkeypatch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")


@pytest.fixture
def prepared(address, dana, at, freeze):
    freeze(at("2026-09-20 09:00"))
    jonas = people.add(owner=dana, full_name="Jonas Weil", now=at("2026-09-01 09:00"), title="Lab lead")
    made = interviews.agree(
        person=jonas, now=at("2026-09-14 09:00"), starts_at=at("2026-09-24 14:20"), time_zone="America/Los_Angeles"
    )
    actions.prepare(interview=made, now=at("2026-09-20 09:00"))
    return made


@pytest.fixture
def page(phone, dana, client_of, address) -> Page:
    name, morsel = next(iter(client_of(dana).cookies.items()))
    phone.add_cookies([{"name": name, "value": morsel.value, "url": address}])
    return phone.new_page()


def order(interview):
    return [one.pk for one in queries.plan_of(interview)]


def grip(page: Page, pk: int):
    return page.locator(f"#grip-{pk}")


def test_an_order_by_hand_and_by_keyboard(page, prepared):
    first, second, third, fourth = order(prepared)[:4]
    page.goto(reverse("preparation:plan", args=[prepared.pk]))
    box, target = grip(page, first).bounding_box(), page.locator(f"#planned-{third}").bounding_box()
    page.mouse.move(box["x"] + 10, box["y"] + 10)
    page.mouse.down()
    page.mouse.move(box["x"] + 10, target["y"] + target["height"] - 5, steps=12)
    with page.expect_response(lambda answer: "/move/" in answer.url):
        page.mouse.up()
    expect(page.locator("#moved")).to_have_text("Put at place 3.")
    assert order(prepared)[:4] == [second, third, first, fourth]

    expect(page.locator(".plan > li").nth(2)).to_have_id(f"planned-{first}")
    grip(page, first).focus()
    page.keyboard.press("Space")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(page.locator("#moved")).to_have_text("Place 1 of 11.")
    with page.expect_response(lambda answer: "/move/" in answer.url):
        page.keyboard.press("Space")
    assert order(prepared)[:3] == [first, second, third]
    expect(page.locator(".plan > li").first).to_have_id(f"planned-{first}")

    grip(page, first).focus()
    page.keyboard.press("Enter")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    expect(page.locator("#moved")).to_have_text("Put back.")
    expect(page.locator(".plan > li").first).to_have_id(f"planned-{first}")
    assert order(prepared)[:3] == [first, second, third]


def test_the_parts_of_a_report_are_put_in_order_too(page, prepared):
    page.goto(reverse("reports:layout_new") + "?from=class")
    page.locator("#grip-student").focus()
    for key in ("Space", "ArrowDown", "Space"):
        page.keyboard.press(key)
    expect(page.locator("#moved")).to_have_text("Put at place 2.")
    sixth = page.locator(".parts > li").nth(5).get_by_role("spinbutton")
    name = sixth.get_attribute("name")
    sixth.fill("1")
    sixth.blur()
    expect(page.locator(".parts > li").first.get_by_role("spinbutton")).to_have_attribute("name", name)
    page.get_by_role("button", name="Save the layout").click()
    expect(page.get_by_text("Saved. Choose it on a report’s page.")).to_be_visible()
    kept = [part["key"] for part in Layout.objects.get().parts]
    assert (kept[0], kept[1:].index("student")) == (name.removeprefix("at."), 1)


def test_one_question_at_a_time_against_the_clock(page, prepared):
    plan = queries.plan_of(prepared)
    spoken = "window.said = []; window.speechSynthesis.speak = (one) => window.said.push(one.text);"
    page.add_init_script(f"if (window.speechSynthesis) {{ {spoken} }}")
    page.goto(reverse("preparation:rehearsal", args=[prepared.pk]))
    expect(page.locator("#spoken > li:visible")).to_have_count(1)
    expect(page.get_by_role("heading", name=plan[0].text)).to_be_visible()
    page.get_by_label("Read each aloud").check()
    page.get_by_role("button", name="Start the clock").click()
    expect(page.get_by_role("timer")).not_to_have_text("0:00")
    page.get_by_role("button", name="Next question").click()
    expect(page.get_by_role("heading", name=plan[1].text)).to_be_focused()
    assert page.evaluate("window.said") == [plan[0].text, plan[1].text]

    page.locator("#spoken > li:visible textarea").fill("Shorter")
    with page.expect_response(lambda answer: "/rehearsed/" in answer.url):
        page.locator("#spoken > li:visible").get_by_role("button", name="Note it").click()
    plan[1].refresh_from_db()
    assert plan[1].to_change == "Shorter"
    expect(page.get_by_text("Shorter", exact=True)).to_be_visible()
    expect(page.locator("#spoken > li:visible")).to_have_count(1)
    page.locator("#spoken > li:visible textarea").fill("What did you do yesterday?")
    with page.expect_response(lambda answer: "/rehearsed/" in answer.url):
        page.locator("#spoken > li:visible").get_by_role("button", name="Ask it in these words").click()
    expect(page.get_by_role("heading", name="What did you do yesterday?")).to_be_visible()
    with page.expect_response(lambda answer: "/rehearsed/" in answer.url):
        page.locator("#spoken > li:visible").get_by_role("button", name="Take it out").click()
    expect(page.get_by_role("heading", name=plan[2].text)).to_be_visible()
    assert plan[1].pk not in order(prepared)

    page.get_by_text("With a friend", exact=True).click()
    page.get_by_role("button", name="Keep the rehearsal").click()
    expect(page.get_by_text("Kept. What you noted stands beside your questions.")).to_be_visible()
    kept = Rehearsal.objects.get()
    assert kept.partner == "friend"
    assert kept.seconds >= 1


def test_paper_by_photo_and_by_typing(page, prepared, at, freeze):
    ended = freeze(at("2026-09-24 14:50"))
    interviews.hold(interview=prepared, now=ended, ended_at=ended)
    page.goto(reverse("conversation:paper", args=[prepared.pk]))
    page.get_by_label("Photos of your notes").set_input_files(
        {"name": "page.jpg", "mimeType": "image/jpeg", "buffer": jpeg(900, 1200, maker="Phone of Dana")}
    )
    page.get_by_role("button", name="Bring them in").click()
    photo = page.get_by_role("img", name="Your notes on paper, photographed")
    expect(photo).to_be_visible()
    assert photo.evaluate("image => image.decode().then(() => image.naturalWidth)") == 900
    before = photo.bounding_box()["width"]
    page.get_by_role("button", name="Larger").click()
    assert photo.bounding_box()["width"] == pytest.approx(before * 1.5, rel=0.02)

    note = page.get_by_label("Note", exact=True).first
    note.fill("By accident, she said")
    page.get_by_label("Minute").fill("4")
    assert page.locator(".frame").bounding_box()["y"] >= 0  # the photo stays in sight while one types
    page.get_by_role("button", name="Keep it, and the next").click()
    expect(page.get_by_text("By accident, she said", exact=True)).to_be_visible()
    assert Note.objects.get().second == 240
    page.get_by_role("button", name="All of it is typed").click()
    expect(page.get_by_text("All your paper is typed up.")).to_be_visible()
    assert Photo.objects.get().typed_at is not None
