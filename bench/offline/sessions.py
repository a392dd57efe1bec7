"""The sessions: each a way in which things fail, answering what was found. Every one ends with a network and time."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Playwright

from bench.offline.between import Line
from bench.offline.hands import FULL, THERE, WORDS, WRONG, Hand
from bench.offline.site import Site
from tests.phone import Phone

DAY = 86_400_000
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}


@dataclass
class Found:
    """Of one session: keys typed, characters older than a second that were lost, writes applied twice, wrong words."""

    keys: int = 0
    lost: int = 0
    twice: int = 0
    wrong: str = ""


@dataclass
class World:
    """What every session stands in."""

    playwright: Playwright
    browser: Browser
    site: Site
    line: Line
    dice: random.Random

    def phone(self, which: int = 0) -> BrowserContext:
        context = self.browser.new_context(**PHONE)
        context.set_default_timeout(60_000)
        self.sign_in(context, which)
        return context

    def sign_in(self, context: BrowserContext, which: int) -> None:
        cookie = {"name": "halfhour", "value": self.site.session(which), "url": self.line.address}
        context.add_cookies([cookie])

    def hand(self, context: BrowserContext, interview: Any) -> Hand:
        return Hand(context, f"{self.line.address}/interviews/{interview.pk}/room/", self.dice)

    def save(self, context: BrowserContext, interview: Any) -> None:
        page = context.new_page()
        page.goto(f"{self.line.address}/interviews/{interview.pk}/plan/")
        page.locator("half-saved[data-done]").wait_for(state="attached")
        page.close()


def one_phone(session: Callable[[World, Hand, Any], str | None]) -> Callable[[World], Found]:
    """A session of one phone whose room is saved; whatever it did, all of its text must be on the server at the end."""

    def run(world: World) -> Found:
        interview, context = world.site.interview(), world.phone()
        try:
            world.save(context, interview)
            hand = world.hand(context, interview)
            hand.open()
            wrong = session(world, hand, interview) or ""
            world.line.mode = "open"
            wake(hand)
            return judge(world, hand, interview, wrong)
        finally:
            world.line.mode = "open"
            context.close()

    run.__name__, run.__doc__ = session.__name__, session.__doc__
    return run


def wake(hand: Hand) -> None:
    hand.context.set_offline(False)
    hand.page.evaluate("dispatchEvent(new Event('online'))")
    hand.says(THERE)


def judge(world: World, hand: Hand, interview: Any, wrong: str = "") -> Found:
    kept = world.site.kept(interview)
    whole = hand.text.strip()
    lost = 0 if whole in kept.texts else len(whole)
    wrong = wrong or (f"{whole!r} is not in {kept.texts}" if lost else "")
    twice = kept.twice + max(0, kept.cues - hand.cues)
    if kept.cues < hand.cues:
        wrong = wrong or f"{hand.cues - kept.cues} cues missing"
    return Found(len(hand.keys), lost, twice, wrong)


def missing(hand: Hand, due: str) -> int:
    """Characters of `due` that are not in the field. The hand goes on from what is there, which may be more."""
    there = hand.field.input_value()
    at = 0
    while at < min(len(there), len(due)) and there[at] == due[at]:
        at += 1
    hand.keys.append((0, there))
    return len(due.rstrip()) - at if at < len(due.rstrip()) else 0


@one_phone
def network_cut_mid_word(world: World, hand: Hand, interview: Any) -> str | None:
    """The line is cut while one types, several times, and comes back."""
    for _ in range(2):
        hand.type(2)
        world.line.mode = "cut"
        hand.type(2)
        hand.cue()
        hand.says("not on the server yet")
        world.line.mode = "open"
    return None


@one_phone
def tab_killed(world: World, hand: Hand, interview: Any) -> str | None:
    """The tab dies 0 to 2 seconds after a key."""
    return _killed(world, hand)


@one_phone
def tab_killed_without_network(world: World, hand: Hand, interview: Any) -> str | None:
    """The same in flight mode, where the room opens again from the phone alone."""
    hand.type(1)
    hand.says(THERE)
    hand.context.set_offline(True)
    return _killed(world, hand)


def _killed(world: World, hand: Hand) -> str | None:
    hand.type(3)
    hand.page.wait_for_timeout(world.dice.randint(0, 2000))
    due = hand.due
    hand.crash()
    hand.open()
    lost = missing(hand, due)
    hand.type(1)
    return f"{lost} characters older than a second lost" if lost else None


@one_phone
def reload_without_network(world: World, hand: Hand, interview: Any) -> str | None:
    """Reloaded in flight mode in the middle of a word."""
    hand.type(1)
    hand.cue()
    hand.context.set_offline(True)
    hand.type(2)
    hand.says("on this phone")
    hand.page.reload()
    hand.page.wait_for_selector("half-room[data-ready]")
    lost = missing(hand, hand.text)
    there = hand.page.get_by_role("button", name="Take back: Leans in").count()
    hand.type(1)
    return f"{lost} lost at reload" if lost else None if there == 1 else "the cue was not shown again"


@one_phone
def new_version_with_unsent_notes(world: World, hand: Hand, interview: Any) -> str | None:
    """A new service worker takes over while something waits."""
    world.line.mode = "refused"
    hand.type(2)
    world.line.version = f"next{world.dice.randint(0, 10**9)}"
    hand.page.evaluate("navigator.serviceWorker.getRegistration().then((one) => one.update())")
    hand.page.wait_for_function(
        "version => caches.keys().then((names) => names.some((name) => name.startsWith(`shell:${version}`)))",
        arg=world.line.version,
    )
    hand.type(1)
    hand.says("on this phone")
    hand.context.set_offline(True)
    hand.page.reload()
    hand.page.wait_for_selector("half-room[data-ready]")
    return f"{missing(hand, hand.text)} lost" if hand.field.input_value() != hand.text else None


@one_phone
def storage_full(world: World, hand: Hand, interview: Any) -> str | None:
    """The phone is full; it says so, and the server gets it all the same."""
    hand.type(1)
    hand.page.evaluate(FULL)
    world.line.mode = "cut"
    hand.type(2)
    hand.says("this phone is full")
    return None


@one_phone
def session_expired(world: World, hand: Hand, interview: Any) -> str | None:
    """The session ends while one types; signing in again sends what waits."""
    hand.type(1)
    hand.context.clear_cookies(name="halfhour")
    hand.type(2)
    hand.says("Sign in to send it")
    world.sign_in(hand.context, 0)
    return None


@one_phone
def account_switched(world: World, hand: Hand, interview: Any) -> str | None:
    """Somebody else signs in on the phone while something waits: nothing is seen, nothing is theirs, nothing is lost."""
    hand.context.set_offline(True)
    hand.type(2)
    hand.says("on this phone")
    hand.page.close()
    hand.context.set_offline(False)
    world.sign_in(hand.context, 1)
    page = hand.context.new_page()
    page.goto(f"{world.line.address}/people/")
    page.wait_for_function("caches.keys().then((names) => !names.some((name) => name.startsWith('rooms:')))")
    hand.context.set_offline(True)
    page.goto(hand.room)
    seen = "Maria" in page.content() or hand.text.strip() in page.content()
    page.close()
    hand.context.set_offline(False)
    world.sign_in(hand.context, 0)
    hand.open()
    lost = missing(hand, hand.text)
    return "the other person saw it" if seen else f"{lost} lost" if lost else None


@one_phone
def double_submit(world: World, hand: Hand, interview: Any) -> str | None:
    """Every request arrives twice."""
    world.line.mode = "twice"
    for _ in range(2):
        hand.type(1)
        hand.cue()
        hand.says(THERE)
    return None


@one_phone
def reply_lost_after_commit(world: World, hand: Hand, interview: Any) -> str | None:
    """The server has it and its reply never comes; the phone asks again."""
    world.line.mode = "lost"
    hand.type(2)
    hand.cue()
    hand.says("not on the server yet")
    hand.type(1)
    hand.page.wait_for_timeout(1200)
    return None


@one_phone
def storm_of_refusals(world: World, hand: Hand, interview: Any) -> str | None:
    """Every write is answered 409 for a while."""
    world.line.mode = "refused"
    for _ in range(3):
        hand.type(1)
        hand.cue()
        hand.page.wait_for_timeout(700)
    hand.says("not on the server yet")
    return None


def clock_a_day_wrong(world: World) -> Found:
    """The phone's clock is a day slow or fast: the minutes are right, and it says so."""
    interview, context = world.site.interview(), world.phone()
    off = world.dice.choice((-DAY, DAY))
    try:
        context.add_init_script(WRONG.format(off=off))
        hand = world.hand(context, interview)
        hand.open()
        hand.type(1)
        hand.cue()
        hand.says(THERE)
        said = hand.page.locator("[data-clock-wrong]").inner_text()
        found = judge(world, hand, interview)
        minutes = world.site.kept(interview).minutes
        found.wrong = "" if "1 day" in said and all(m in (3, 4, 5) for m in minutes) else f"{said!r} {minutes}"
        return found
    finally:
        context.close()


def two_devices(world: World) -> Found:
    """Two devices write into one note in any order; both texts are kept."""
    interview, contexts = world.site.interview(), [world.phone(), world.phone()]
    try:
        hands = [world.hand(context, interview) for context in contexts]
        hands[1].words = [word.upper() for word in WORDS]  # or both may write the same, which is one text
        for hand in hands:
            hand.open()
        for _ in range(5):
            hand = world.dice.choice(hands)
            hand.context.set_offline(world.dice.random() < 0.4)
            hand.type(1)
            hand.page.wait_for_timeout(world.dice.choice((0, 300, 900)))
        for hand in hands:
            wake(hand)
        kept = world.site.kept(interview)
        gone = [hand.text for hand in hands if hand.text.strip() and hand.text.strip() not in kept.texts]
        wrong = f"{gone} is not in {kept.texts}" if gone else ""
        return Found(sum(len(hand.keys) for hand in hands), sum(map(len, gone)), kept.twice, wrong)
    finally:
        for context in contexts:
            context.close()


def battery_out(world: World) -> Found:
    """kill -9 of the whole browser a second after a key, in flight mode; switched on again, still in flight mode."""
    interview = world.site.interview()
    with TemporaryDirectory(prefix="halfhour-phone-", ignore_cleanup_errors=True) as disk:
        phone = Phone(world.playwright, Path(disk))
        try:
            context = phone.start()
            world.sign_in(context, 0)
            world.save(context, interview)
            context.set_offline(True)
            hand = world.hand(context, interview)
            hand.open()
            hand.type(3)
            hand.page.wait_for_timeout(world.dice.randint(0, 1500))
            due = hand.due
            phone.die()
            hand.context = phone.start()
            hand.context.set_offline(True)
            hand.open()
            lost = missing(hand, due)
            world.sign_in(hand.context, 0)
            wake(hand)
            found = judge(world, hand, interview)
            found.lost += lost
            return found
        finally:
            phone.die()


SESSIONS: list[Callable[[World], Found]] = [
    network_cut_mid_word,
    tab_killed,
    tab_killed_without_network,
    reload_without_network,
    new_version_with_unsent_notes,
    storage_full,
    session_expired,
    account_switched,
    clock_a_day_wrong,
    two_devices,
    double_submit,
    reply_lost_after_commit,
    storm_of_refusals,
    battery_out,
]
