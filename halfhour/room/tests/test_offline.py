"""The room on a phone without a network, in a real browser: saved, opened, typed into, killed, taken up again."""

from __future__ import annotations

import pytest

from halfhour.journey.conversation.models import Note, Referral
from halfhour.room import shell
from halfhour.room.tests.test_browser import device, enter, field, says
from tests.phone import Phone

__all__ = ["device"]
pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
# Chromium cannot be told a small quota from outside, so the storage refuses here as it does when there is none left.
FULL = """() => {
    const put = IDBObjectStore.prototype.put;
    globalThis.isFull = true;
    IDBObjectStore.prototype.put = function (...row) {
        if (isFull) throw new DOMException("full", "QuotaExceededError");
        return put.apply(this, row);
    };
}"""
# A transaction that does not end keeps all others of this device waiting.
HELD = """() => new Promise((held) => {
    globalThis.isHeld = true;
    indexedDB.open("halfhour-room", 1).onsuccess = ({ target }) => {
        const store = target.result.transaction("writes", "readwrite").objectStore("writes");
        const on = () => { held(); if (isHeld) store.get("nothing").onsuccess = on; };
        on();
    };
})"""
HERE, THERE = "Saved on this phone, not on the server yet", "Saved on the server"


def save(page, interview):
    """Opens the preparation, and waits until its room is on the device."""
    page.goto(f"/interviews/{interview.pk}/plan/")
    page.locator("half-saved[data-done]").wait_for(state="attached")


def enter_offline(page, interview):
    page.context.set_offline(True)
    enter(page, interview)


def test_opened_in_flight_mode_everything_done_there_is_on_the_page_again_and_then_on_the_server(
    device, running, plan, freeze, at
):
    freeze(at("2026-09-24 14:30"))
    with device() as page:
        save(page, running)
        enter_offline(page, running)
        field(page).fill("in flight mode")
        page.get_by_role("button", name="Next question").click()
        page.get_by_role("button", name="Leans in", exact=True).click()
        page.get_by_role("link", name="Note a name").click()
        page.keyboard.type("Sam Ortiz, Harbor Health")
        page.keyboard.press("Enter")
        page.get_by_role("button", name="They say I may run over").click()
        says(page, HERE)
        page.close(run_before_unload=False)
        again = page.context.new_page()
        enter(again, running)
        assert again.locator("textarea").first.input_value() == "in flight mode"
        assert again.locator(f"[data-planned='{plan[0].uid}']").get_attribute("data-state") == "asked"
        assert again.get_by_role("button", name="Take back: Leans in").is_visible()
        assert again.locator("[data-list=name]").text_content().strip() == "Sam Ortiz, Harbor Health"
        assert again.get_by_text("They said you may run over", exact=True).is_visible()
        again.goto(f"/interviews/{running.pk}/brief/")
        assert "Maria Chen" in again.title()
        again.goto("/people/")
        assert again.get_by_role("link", name="Maria Chen").get_attribute("href") == f"/interviews/{running.pk}/room/"
        enter(again, running)
        again.context.set_offline(False)
        again.evaluate("dispatchEvent(new Event('online'))")
        says(again, THERE)
    assert set(Note.objects.values_list("text", flat=True)) == {"in flight mode", "Leans in"}
    assert Referral.objects.get().organization_name == "Harbor Health"
    running.refresh_from_db()
    assert running.may_run_over_at is not None


def test_from_the_home_screen_it_opens_in_the_room_that_is_near(device, running, freeze, at):
    freeze(at("2026-09-24 14:30"))
    with device() as page:
        save(page, running)
        page.context.set_offline(True)
        page.clock.set_fixed_time("2026-09-24T21:10:00Z")
        page.goto("/")
        page.wait_for_selector("half-room[data-ready]")
        assert page.url.endswith(f"/interviews/{running.pk}/room/")
        page.clock.set_fixed_time("2026-09-25T21:10:00Z")
        page.goto("/")
        page.get_by_role("link", name="Maria Chen").wait_for()


def test_a_storage_that_another_page_holds_is_asked_again_and_the_room_opens_all_the_same(device, running, freeze, at):
    freeze(at("2026-09-24 14:30"))
    with device() as page:
        enter(page, running)
        field(page).fill("kept before")
        says(page, THERE)
        other = page.context.new_page()
        other.goto("/people/")
        other.evaluate(HELD)
        enter(page, running)
        field(page).fill("typed while it was held")
        says(page, THERE)
    assert Note.objects.get().text == "typed while it was held"


def test_what_the_server_has_is_on_a_page_that_was_saved_before(device, running, freeze, at):
    freeze(at("2026-09-24 14:30"))
    with device() as page:
        save(page, running)
        freeze(at("2026-09-24 14:31"))
        enter(page, running)
        field(page).fill("sent while there was a network")
        says(page, THERE)
        enter_offline(page, running)
        assert field(page).input_value() == "sent while there was a network"
        field(page).press_sequentially(", and on without one")
        says(page, HERE)
        page.context.set_offline(False)
        page.evaluate("dispatchEvent(new Event('online'))")
        says(page, THERE)
    assert Note.objects.get().text == "sent while there was a network, and on without one"


def test_another_person_on_the_same_phone_sees_nothing_and_what_waits_comes_back_with_its_owner(
    device, running, omar, dana, client_of, live_server, freeze, at
):
    freeze(at("2026-09-24 14:30"))
    cookies = {user: client_of(user).cookies["halfhour"].value for user in (dana, omar)}

    def sign_in(page, user):
        page.context.add_cookies([{"name": "halfhour", "value": cookies[user], "url": live_server.url}])

    with device() as page:
        save(page, running)
        enter_offline(page, running)
        field(page).fill("Dana's own")
        says(page, HERE)
        page.context.set_offline(False)
        sign_in(page, omar)
        page.goto("/people/")
        page.wait_for_function("() => caches.keys().then(names => !names.some(name => name.startsWith('rooms:')))")
        assert not page.get_by_text("This device holds").is_visible()
        page.context.set_offline(True)
        page.goto(f"/interviews/{running.pk}/room/")
        page.get_by_text("No room is kept on this device").wait_for()
        page.context.set_offline(False)
        page.get_by_text("There is nothing here").wait_for()  # it comes by itself once there is a network
        sign_in(page, dana)
        page.goto("/people/")
        page.wait_for_function(
            "() => document.querySelector('[data-held]') === null && document.readyState === 'complete'"
        )
        enter(page, running)
        says(page, THERE)
    assert Note.objects.get().text == "Dana's own"
    assert Note.objects.get().owner == dana


def test_signing_out_with_unsent_notes_asks_and_then_leaves_nothing(device, running, freeze, at):
    freeze(at("2026-09-24 14:30"))
    with device() as page:
        save(page, running)
        enter_offline(page, running)
        field(page).fill("never sent")
        says(page, HERE)
        page.context.route("**/operations/", lambda route: route.abort())
        page.context.set_offline(False)
        page.goto("/settings/")
        page.get_by_text("This device holds notes of a conversation").wait_for()
        page.get_by_role("button", name="Sign out", exact=True).click()
        page.get_by_role("button", name="Stay signed in").click()
        assert page.url.endswith("/settings/")
        page.get_by_role("button", name="Sign out", exact=True).click()
        page.get_by_role("button", name="Sign out and lose them").click()
        page.wait_for_url("**/login/**")
        left = page.evaluate("""async () => {
            const names = (await caches.keys()).filter((name) => name.startsWith("rooms:"));
            const rows = await new Promise((done) => { const asked = indexedDB.open("halfhour-room", 1);
                asked.onsuccess = () => { const all = asked.result.transaction("writes").objectStore("writes").getAll();
                    all.onsuccess = () => done(all.result.length); }; });
            return [names, rows];
        }""")
        assert left == [[], 0]
    assert not Note.objects.exists()


def test_a_new_version_a_full_phone_and_a_session_that_ended_each_say_so_and_lose_nothing(
    device, running, dana, client_of, live_server, freeze, at, monkeypatch
):
    freeze(at("2026-09-24 14:30"))
    again = client_of(dana).cookies["halfhour"].value
    with device() as page:
        save(page, running)
        enter(page, running)
        page.context.clear_cookies(name="halfhour")
        field(page).fill("one")
        says(page, "Saved on this phone. Sign in to send it")
        assert page.get_by_role("link", name="Sign in").is_visible()
        monkeypatch.setattr(shell, "version", lambda: "another")
        page.evaluate("navigator.serviceWorker.getRegistration().then((one) => one.update())")
        page.wait_for_function(
            "() => caches.keys().then((names) => names.includes('shell:another') && names.length === 2)"
        )
        page.context.add_cookies([{"name": "halfhour", "value": again, "url": live_server.url}])
        field(page).fill("one, two")
        says(page, THERE)
        assert page.get_by_text("A newer version of Halfhour is here").is_visible()
        page.context.set_offline(True)
        page.evaluate(FULL)
        field(page).fill("one, two, three")
        says(page, "Not saved: this phone is full. Leave this page open")
        page.evaluate("isFull = false")
        field(page).fill("one, two, three, four")
        says(page, HERE)
        page.context.set_offline(False)
        page.evaluate("dispatchEvent(new Event('online'))")
        says(page, THERE)
    assert Note.objects.get().text == "one, two, three, four"


def test_of_two_texts_the_one_chosen_is_where_every_device_looks(device, running, freeze, at):
    freeze(at("2026-09-24 14:30"))
    with device() as phone, device() as laptop:
        enter(phone, running)
        enter(laptop, running)
        field(phone).fill("from the phone")
        says(phone, THERE)
        field(laptop).fill("from the laptop")
        laptop.get_by_role("button", name="See them").click()
        laptop.get_by_role("button", name="Keep both in one").click()
        assert not laptop.get_by_role("button", name="See them").is_visible()
        says(laptop, THERE)
        enter(phone, running)
        assert field(phone).input_value() == "from the laptop\n\nfrom the phone"
        assert phone.locator("[data-beside] figure").count() == 0


def test_what_was_said_to_be_on_the_phone_is_there_after_the_battery_was_out(
    playwright, live_server, running, dana, client_of, freeze, at, tmp_path
):
    freeze(at("2026-09-24 14:30"))
    phone, room = Phone(playwright, tmp_path), f"{live_server.url}/interviews/{running.pk}/room/"
    try:
        context = phone.start()
        cookie = client_of(dana).cookies["halfhour"]
        context.add_cookies([{"name": "halfhour", "value": cookie.value, "url": live_server.url}])
        page = context.new_page()
        page.goto(f"{live_server.url}/interviews/{running.pk}/plan/")
        page.locator("half-saved[data-done]").wait_for(state="attached")
        context.set_offline(True)
        page.goto(room)
        page.wait_for_selector("half-room[data-ready]")
        field(page).press_sequentially("the last key before the dark")
        says(page, HERE)
        phone.die()
        context = phone.start()
        context.set_offline(True)
        page = context.new_page()
        page.goto(room)
        page.wait_for_selector("half-room[data-ready]")
        assert field(page).input_value() == "the last key before the dark"
    finally:
        phone.die()
