"""A phone that can lose its battery: chromium in a process of its own, with a disk that outlives it."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Playwright

from tests.shots import chromium

FLAGS = ["--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
FLAGS += ["--disable-component-update", "--remote-debugging-port=0", "--window-size=390,844"]


class Phone:
    """`disk` is its profile: what is stored there is what survives `die()`."""

    def __init__(self, playwright: Playwright, disk: Path) -> None:
        self.playwright, self.disk = playwright, disk
        self.process: subprocess.Popen[bytes] | None = None
        self.browser: Browser | None = None

    def start(self) -> BrowserContext:
        """Switches it on."""
        told = self.disk / "DevToolsActivePort"
        told.unlink(missing_ok=True)
        command = [chromium(), f"--user-data-dir={self.disk}", *FLAGS, "about:blank"]
        quiet = subprocess.DEVNULL
        self.process = subprocess.Popen(command, stdout=quiet, stderr=quiet, start_new_session=True)
        for _ in range(600):
            if told.exists() and told.read_text().count("\n"):
                break
            time.sleep(0.05)
        port = told.read_text().splitlines()[0]
        self.browser = self.playwright.chromium.connect_over_cdp(f"http://127.0.0.1:{port}")
        return self.browser.contexts[0]

    def die(self) -> None:
        """The battery is out: every process of it is killed at once, in the middle of whatever it does."""
        if self.process is not None:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()
        self.process = None
