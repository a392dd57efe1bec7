"""The room in one hand: swiped, quiet, kept awake, turning to the closers in the last minutes."""

from __future__ import annotations

import pytest

from halfhour.journey.conversation.models import Note
from halfhour.journey.preparation import actions as preparation
from halfhour.journey.preparation.models import PlannedQuestion
from halfhour.room.tests.test_browser import device, enter, says

__all__ = ["device"]
pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
SWIPE = """([from, to]) => {
    const summary = document.querySelector("details.ask[open] summary");
    const touch = (x) => new Touch({ identifier: 1, target: summary, clientX: x, clientY: 300 });
    summary.dispatchEvent(new TouchEvent("touchstart", { bubbles: true, touches: [touch(from)], changedTouches: [touch(from)] }));
    summary.dispatchEvent(new TouchEvent("touchend", { bubbles: true, touches: [], changedTouches: [touch(to)] }));
}"""
WATCHED = """
    globalThis.trembled = []; globalThis.locks = 0;
    Object.defineProperty(navigator, "vibrate", { value: (pattern) => trembled.push(pattern) });
    Object.defineProperty(navigator, "wakeLock", { value: { request: async () => {
        locks += 1;
        return globalThis.lock = { released: false, release: async () => { lock.released = true; } };
    } } });
"""


def open_one(page):
    return page.locator("details.ask[name=ask][open]").get_attribute("data-planned")


def test_a_swipe_goes_on_and_back(device, running, plan, freeze, at):
    freeze(at("2026-09-24 14:30"))
    with device() as page:
        enter(page, running)
        page.evaluate(SWIPE, [300, 280])
        assert open_one(page) == str(plan[0].uid)
        page.evaluate(SWIPE, [300, 100])
        assert open_one(page) == str(plan[1].uid)
        page.evaluate(SWIPE, [100, 300])
        assert open_one(page) == str(plan[0].uid)
        says(page, "Saved on the server")
    assert PlannedQuestion.objects.get(pk=plan[0].pk).state == "asked"


def test_quiet_there_is_the_clock_and_what_is_tapped_is_kept_with_its_minute(device, running, freeze, at):
    freeze(at("2026-09-24 14:30:40"))
    with device() as page:
        enter(page, running)
        page.get_by_role("button", name="Quiet: only the clock").click()
        assert not page.locator("#plan").is_visible()
        assert not page.get_by_role("button", name="Next question").is_visible()
        assert page.locator(".clock [data-face]").is_visible()
        for _ in range(6):
            page.locator("[data-tally]").click()
        assert page.get_by_text("6 marked.").is_visible()
        assert page.locator(".five").count() == 2
        page.keyboard.press("Escape")
        assert page.locator("#plan").is_visible()
        says(page, "Saved on the server")
    assert [(note.text, note.kind, note.minute) for note in Note.objects.all()] == [
        ("A moment to write up", "cue", 10)
    ] * 6


def test_the_last_minutes_turn_to_the_closers_and_the_phone_trembles_only_where_that_was_chosen(
    device, running, plan, freeze, at
):
    for text, theme in (("Who else might meet me?", "referrals"), ("May I show you my resume?", "resume")):
        preparation.add_planned(interview=running, now=at("2026-09-24 10:00"), text=text, theme=theme, closer=True)
    freeze(at("2026-09-24 14:44:58"))
    with device() as page:
        page.add_init_script(WATCHED)
        enter(page, running)
        assert page.evaluate("locks") == 1
        page.evaluate("lock.released = true; document.dispatchEvent(new Event('visibilitychange'))")
        page.wait_for_function("() => locks === 2")
        page.wait_for_selector("half-room[data-phase=last]")
        freeze(at("2026-09-24 14:46"))  # the room goes by the server's clock
        assert page.locator("details.ask[open][data-closer]").count() == 1
        assert page.evaluate("trembled") == []
        page.get_by_role("button", name="Not really").click()
        assert page.locator("details[data-resume]").get_attribute("data-state") == "skipped"
        page.get_by_role("button", name="Yes", exact=True).click()
        assert page.locator("details[data-resume]").get_attribute("data-state") == "open"
        assert page.get_by_text("Then offer your resume").is_visible()
        page.get_by_label("Vibrate gently").check()
        says(page, "Saved on the server")
        freeze(at("2026-09-24 14:44:58"))
        enter(page, running)
        assert page.get_by_label("Vibrate gently").is_checked()
        page.wait_for_selector("half-room[data-phase=last]")
        page.wait_for_function("() => trembled.length === 1")


def test_who_is_writing_when_the_last_minutes_begin_is_left_writing(device, running, plan, freeze, at):
    freeze(at("2026-09-24 14:44:58"))
    with device() as page:
        enter(page, running)
        page.locator("details.ask[open] textarea").first.focus()
        page.wait_for_selector("half-room[data-phase=last]")
        assert open_one(page) == str(plan[0].uid)
