"""`make shots`: every page of the demo, and of an empty Halfhour, at 390 and 1280 wide, in light and dark, into shots/.

The pages are found by following links from Today; one picture stands for each address of the URL table.
"""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).resolve().parents[1]
SHOTS = ROOT / "shots"
WIDTHS = {390: 844, 1280: 1000}
# Pages that no link leads to, because a form or a moment does.
ALSO = ["/sign-in/", "/start/", "/welcome/", "/search/?q=clinic", "/search/?q=zzzzz", "/nowhere/", "/settings/numbers/"]
WAYS = 3  # how often a page is photographed with different words after its question mark: filters multiply without end
LEFT_OUT = re.compile(r"/file/$|/sign-out/|/static/")


class Halfhour:
    """A Halfhour of its own, gone afterwards."""

    def __init__(self, command: str) -> None:
        self.data = tempfile.mkdtemp(prefix="halfhour-shots-")
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        environment = os.environ | {"HALFHOUR_DATA": self.data, "PORT": str(port)}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "halfhour", command], env=environment, stdout=subprocess.PIPE, text=True, cwd=ROOT
        )
        self.base, self.link = f"http://127.0.0.1:{port}", ""
        for line in self.process.stdout:
            if found := re.search(r"http://\S+/sign-in/\S+", line):
                self.link = found[0]
                break

    def stop(self) -> None:
        self.process.send_signal(signal.SIGINT)
        self.process.wait(30)


def name_of(path: str) -> str:
    """`/interviews/7/room/` is photographed as `interviews-1-room`; queries get a name of their own."""
    parts = urlsplit(path)
    plain = re.sub(r"\d+", "1", re.sub(r"^/h/[^/]+", "/h", parts.path)).strip("/").replace("/", "-") or "today"
    return plain + ("-" + re.sub(r"\W+", "-", parts.query) if parts.query else "")


def sign_in(page: Page, halfhour: Halfhour) -> None:
    page.goto(halfhour.link)
    page.get_by_role("button", name="Open Halfhour").click()


def every_page(page: Page, base: str) -> dict[str, str]:
    """One path for each kind of page that can be reached by links from Today, by its name."""
    found: dict[str, str] = {}
    ways: Counter[str] = Counter()
    todo = ["/", *ALSO]
    while todo:
        path = todo.pop(0)
        name = name_of(path)
        bare = name_of(urlsplit(path).path)
        if name in found or ways[bare] >= WAYS or LEFT_OUT.search(urlsplit(path).path):
            continue
        ways[bare] += 1
        # Asked for before it is opened: opening a file would begin a download.
        answer = page.request.get(base + path)
        if not answer.headers.get("content-type", "").startswith("text/html"):
            continue
        page.goto(base + path)
        found[name] = path
        for href in page.eval_on_selector_all("a[href]", "all => all.map(a => a.getAttribute('href'))"):
            target = urlsplit(urljoin(base + path, href))
            if f"{target.scheme}://{target.netloc}" == base and len(target.query) < 60:
                todo.append(target.path + (f"?{target.query}" if target.query else ""))
    return found


def photograph(browser: Browser, halfhour: Halfhour, folder: Path, state: dict) -> int:
    folder.mkdir(parents=True, exist_ok=True)
    context = browser.new_context(storage_state=state)
    paths = every_page(context.new_page(), halfhour.base)
    context.close()
    for width, height in WIDTHS.items():
        for scheme in ("light", "dark"):
            context = browser.new_context(
                storage_state=state, viewport={"width": width, "height": height}, color_scheme=scheme
            )
            page = context.new_page()
            for name, path in paths.items():
                page.goto(halfhour.base + path)
                page.screenshot(path=folder / f"{name}-{width}-{scheme}.png", full_page=True)
            context.close()
    return len(paths)


def empty_state(page: Page, halfhour: Halfhour) -> None:
    """The first page photographed as a newcomer sees it, then answered."""
    sign_in(page, halfhour)
    (SHOTS / "empty").mkdir(parents=True, exist_ok=True)
    for width, height in WIDTHS.items():
        page.set_viewport_size({"width": width, "height": height})
        page.screenshot(path=SHOTS / "empty" / f"first-{width}.png", full_page=True)
    page.get_by_label("Your name").fill("Dana Okafor")
    page.get_by_label("Where you study").fill("Lakeside College")
    page.get_by_role("button", name="Begin").click()


def main() -> None:
    begun = time.monotonic()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        for command in ("demo", "run"):
            halfhour = Halfhour(command)
            try:
                context = browser.new_context()
                page = context.new_page()
                if command == "demo":
                    sign_in(page, halfhour)
                else:
                    empty_state(page, halfhour)
                folder = SHOTS / ("demo" if command == "demo" else "empty")
                count = photograph(browser, halfhour, folder, context.storage_state())
                print(f"{count} pages in {folder.relative_to(ROOT)}/", flush=True)
            finally:
                halfhour.stop()
        browser.close()
    print(f"{time.monotonic() - begun:.0f} s")


def chromium() -> str:
    """Debian's chromium, or the one that CHROMIUM names."""
    return os.environ.get("CHROMIUM") or "/usr/bin/chromium"


if __name__ == "__main__":
    main()
