"""A thumb in the room: what it typed and when, so that afterwards it can be said what had to be there."""

from __future__ import annotations

import random
import time
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import BrowserContext, Page
from playwright.sync_api import Error as BrowserError

WORDS = "clinic ward nurse forms intake trial sketch study tram lab screens people notice count work why how".split()
THERE = "Saved on the server"
# A clock that is a day wrong, for every page of a phone.
WRONG = """(() => {{ const off = {off}; const Right = Date;
globalThis.Date = class extends Right {{
  constructor(...given) {{ if (given.length) super(...given); else super(Right.now() + off); }}
  static now() {{ return Right.now() + off; }}
}}; }})();"""
# Chromium takes no small quota from outside: its storage refuses here as it does when there is none left.
FULL = """() => { const put = IDBObjectStore.prototype.put; globalThis.isFull = true;
IDBObjectStore.prototype.put = function (...row) {
  if (isFull) throw new DOMException("full", "QuotaExceededError");
  return put.apply(this, row); }; }"""


@dataclass
class Hand:
    """One page of one room; `keys` are (moment, all of the text by then)."""

    context: BrowserContext
    room: str
    dice: random.Random
    keys: list[tuple[float, str]] = field(default_factory=list)
    cues: int = 0
    page: Page | None = None
    words: list[str] = field(default_factory=lambda: WORDS)

    def open(self) -> None:
        """The room in a new tab, ready to be typed into."""
        self.page = self.context.new_page()
        self.page.goto(self.room)
        self.page.wait_for_selector("half-room[data-ready]")

    @property
    def field(self) -> Any:
        assert self.page is not None
        return self.page.locator("details.ask textarea").first

    @property
    def text(self) -> str:
        return self.keys[-1][1] if self.keys else ""

    def type(self, words: int) -> None:
        """Some words, a key every few milliseconds, at the end of what stands there."""
        self.field.focus()
        self.page.keyboard.press("Control+End")
        for word in self.dice.choices(self.words, k=words):
            for key in f"{word} ":
                self.page.keyboard.press("Space" if key == " " else key)
                self.keys.append((time.monotonic(), self.text + key))
                self.page.wait_for_timeout(self.dice.choice((0, 5, 25)))

    def cue(self) -> None:
        self.page.get_by_role("button", name="Leans in", exact=True).click()
        self.cues += 1

    def says(self, words: str, seconds: float = 45) -> None:
        """Waits until the line says so."""
        self.page.wait_for_function(
            "words => document.querySelector('[data-saved]').textContent.includes(words)",
            arg=words,
            timeout=seconds * 1000,
        )

    def crash(self) -> None:
        """The tab dies as it is."""
        with suppress(BrowserError):
            self.page.goto("chrome://crash", timeout=2000)
        with suppress(BrowserError):
            self.page.close()

    @property
    def due(self) -> str:
        """What has to outlive this moment: all of it where the line says it is saved, else all but the last second."""
        if "Not saved" not in self.page.locator("[data-saved]").text_content():
            return self.text
        now = time.monotonic()
        return next((text for moment, text in reversed(self.keys) if moment <= now - 1), "")
