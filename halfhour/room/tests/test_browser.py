"""The room in a real browser at phone size: typed, cut off, closed, opened again; on two devices; by axe."""

from __future__ import annotations

from contextlib import contextmanager

import pytest

from halfhour.journey.conversation.models import Note, Referral
from halfhour.journey.interviews import actions as interviews
from tests.axe import violations

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}


@pytest.fixture
def device(chromium, live_server, dana, client_of):
    """`with device() as page`: a phone of Dana's, signed in; whatever it says on the console that is wrong, fails."""

    @contextmanager
    def one(**options):
        context = chromium.new_context(**PHONE, base_url=live_server.url, **options)
        cookie = client_of(dana).cookies["halfhour"]
        context.add_cookies([{"name": "halfhour", "value": cookie.value, "url": live_server.url}])
        page = context.new_page()
        wrong: list[str] = []
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("console", lambda said: wrong.append(said.text) if "Content Security" in said.text else None)
        yield page
        context.close()
        assert wrong == []

    return one


def enter(page, interview):
    page.goto(f"/interviews/{interview.pk}/room/")
    page.wait_for_selector("half-room[data-ready]")


def says(page, words):
    page.wait_for_function("words => document.querySelector('[data-saved]').textContent === words", arg=words)


def field(page):
    return page.locator("details.ask[open] textarea").first


def test_what_is_typed_is_saved_and_there_after_a_reload(device, interview, freeze, at):
    freeze(at("2026-09-24 14:20"))
    with device() as page:
        enter(page, interview)
        page.get_by_role("button", name="Begin now").click()
        page.wait_for_selector("half-room[data-phase=running]")
        field(page).press_sequentially("Mornings in the clinic")
        page.get_by_role("button", name="Next question").click()
        page.get_by_role("button", name="Leans in", exact=True).click()
        page.get_by_role("link", name="Note a name").click()
        page.keyboard.type("Sam Ortiz")
        page.keyboard.press("Enter")
        says(page, "Saved on the server")
        enter(page, interview)
        assert page.locator("textarea").first.input_value() == "Mornings in the clinic"
        assert page.get_by_role("button", name="Take back: Leans in").is_visible()
    assert set(Note.objects.values_list("text", flat=True)) == {"Mornings in the clinic", "Leans in"}
    assert Referral.objects.get().name == "Sam Ortiz"
    interview.refresh_from_db()
    assert interview.started_at is not None


def test_what_was_typed_without_a_network_survives_the_tab(device, running, freeze, at):
    freeze(at("2026-09-24 14:30"))
    with device() as page:
        enter(page, running)
        page.context.set_offline(True)
        field(page).fill("typed in flight mode")
        says(page, "Saved on this phone, not on the server yet")
        page.close(run_before_unload=False)
        assert not Note.objects.exists()
        page.context.set_offline(False)
        again = page.context.new_page()
        enter(again, running)
        assert field(again).input_value() == "typed in flight mode"
        says(again, "Saved on the server")
    assert Note.objects.get().text == "typed in flight mode"


def test_what_a_phone_still_holds_is_sent_from_the_pages_after_the_room(device, running, freeze, at):
    freeze(at("2026-09-24 14:30"))
    with device() as page:
        enter(page, running)
        page.context.set_offline(True)
        field(page).fill("left behind")
        says(page, "Saved on this phone, not on the server yet")
        page.close(run_before_unload=False)
        page.context.set_offline(False)
        notes = page.context.new_page()
        notes.goto(f"/interviews/{running.pk}/notes/")
        notes.get_by_text("is saved now").wait_for()
    assert Note.objects.get().text == "left behind"


def test_two_devices_keep_both_texts_side_by_side(device, running, freeze, at):
    freeze(at("2026-09-24 14:30"))
    with device() as phone, device() as laptop:
        enter(phone, running)
        enter(laptop, running)
        field(phone).fill("from the phone")
        says(phone, "Saved on the server")
        field(laptop).fill("from the laptop")
        laptop.get_by_role("button", name="See them").wait_for()
        assert laptop.locator("[data-beside] .quote").first.inner_text() == "from the phone"
        field(laptop).press_sequentially(", and on")
        says(laptop, "Saved on the server")
    assert set(Note.objects.values_list("text", flat=True)) == {"from the phone", "from the laptop, and on"}


def test_ending_leads_to_the_debrief_which_saves_itself(device, running, freeze, at):
    freeze(at("2026-09-24 14:49"))
    with device() as page:
        enter(page, running)
        page.locator("#end summary").click()
        assert page.locator("[name=end-ended]").input_value() == "14:49"
        page.get_by_role("button", name="Yes, it has ended").click()
        page.wait_for_url("**/debrief/")
        page.get_by_label("What was most useful?").press_sequentially("She reads the forms aloud")
        says(page, "Saved")
        page.get_by_label("Facts to keep").fill("two nurses")
        page.get_by_role("button", name="Done, to the thank-you").click()
        page.wait_for_url("**/thanks/")
    running.refresh_from_db()
    assert running.state == "held"
    assert (running.debrief.most_useful, running.debrief.facts) == ("She reads the forms aloud", "two nurses")
    assert running.debrief.done_at is not None


def test_without_javascript_it_is_a_form(device, running, freeze, at):
    freeze(at("2026-09-24 14:30"))
    with device(java_script_enabled=False) as page:
        page.goto(f"/interviews/{running.pk}/room/")
        assert "as it was when the page came (14:30)" in page.content()
        field(page).fill("by plain form")
        page.get_by_role("button", name="Leans in", exact=True).click()
        assert page.get_by_text("Leans in, minute 10").is_visible()
        assert page.locator("textarea").first.input_value() == "by plain form"


def test_axe_finds_nothing_in_any_state(device, running, interview, send, freeze, at):
    uid = "5b0e4f4e-0000-4000-8000-000000000001"
    for text in ("from the phone", "from the laptop"):
        send(running, kind="note", uid=uid, text=text)
    send(running, kind="cue", uid="5b0e4f4e-0000-4000-8000-000000000002", text="Leans in")
    send(running, kind="name", uid=uid, name="Sam Ortiz")
    send(running, kind="promise", uid=uid, by="me", text="send a link")
    found = []
    with device() as page:

        def look(path, name):
            page.goto(path)
            page.wait_for_timeout(150)
            page.evaluate("for (const part of document.querySelectorAll('details')) part.open = true")
            found.extend(violations(page, name))
            assert page.evaluate("document.documentElement.scrollWidth") <= 390

        room = f"/interviews/{running.pk}/room/"
        for moment, name in (("14:30", "running"), ("14:46", "last"), ("14:53", "over")):
            freeze(at(f"2026-09-24 {moment}"))
            look(room, name)
        page.context.set_offline(True)
        field(page).fill("not sent")
        says(page, "Saved on this phone, not on the server yet")
        found.extend(violations(page, "offline"))
        page.context.set_offline(False)
        says(page, "Saved on the server")
        page.get_by_role("button", name="Quiet: only the clock").click()
        page.locator("[data-tally]").click()
        found.extend(violations(page, "quiet"))
        look("/offline/", "no network")
        look(f"/interviews/{running.pk}/plan/", "saved on this device")
        interviews.allow_running_over(interview=running, now=at("2026-09-24 14:53"))
        look(room, "allowed")
        look(f"/interviews/{running.pk}/notes/", "notes")
        look(f"/notes/{Note.objects.order_by('pk')[0].pk}/", "note")
        interviews.hold(interview=running, now=at("2026-09-24 14:53"), ended_at=at("2026-09-24 14:53"))
        look(room, "over for good")
        look(f"/interviews/{running.pk}/debrief/", "debrief")
    assert found == []
