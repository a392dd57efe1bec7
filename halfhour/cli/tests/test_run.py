"""`halfhour run` as somebody at a terminal meets it: one link, nothing asked, and nothing that a kill -9 breaks."""

from __future__ import annotations

import http.cookiejar
import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
from pathlib import Path

import pytest

PATIENCE = 60


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def until(what, message: str):
    """Wait for something that will come; how long it takes proves nothing, that it never comes does."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        try:
            if found := what():
                return found
        except (OSError, AssertionError):
            pass
        time.sleep(0.1)
    raise AssertionError(message)


def lives(pid: int) -> bool:
    """Whether a process still runs; one that ended and was not collected by its new parent does not."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


class Running:
    """One Halfhour, started the way `make run` starts it."""

    def __init__(self, data: Path) -> None:
        self.data = data
        self.port = free_port()
        self.log = data.parent / f"{data.name}.log"
        self.base = f"http://127.0.0.1:{self.port}"
        environment = {k: v for k, v in os.environ.items() if not k.startswith(("HALFHOUR", "DATABASE"))}
        environment |= {"HALFHOUR_DATA": str(data), "PORT": str(self.port)}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "halfhour", "run"],
            env=environment,
            stdout=self.log.open("w"),
            stderr=subprocess.STDOUT,
        )
        self.link = until(self._printed, "no link was printed")

    def _printed(self) -> str:
        found = re.search(r"(http://\S+/sign-in/\S+)", self.log.read_text())
        return found[1] if found else ""

    def answers(self) -> bool:
        return urllib.request.urlopen(f"{self.base}/static/core/icon.svg", timeout=5).status == 200

    def children(self, of: int | None = None) -> dict[int, str]:
        rows = subprocess.run(["ps", "-eo", "pid,ppid,args"], capture_output=True, text=True, check=True).stdout
        found = {}
        for row in rows.splitlines()[1:]:
            pid, parent, command = row.split(None, 2)
            if int(parent) == (of or self.process.pid):
                found[int(pid)] = command
        return found

    def child(self, part: str) -> int:
        return next((pid for pid, command in self.children().items() if part in command), 0)

    def stop(self) -> int:
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(PATIENCE)


@pytest.fixture
def running(tmp_path):
    started: list[Running] = []

    def start() -> Running:
        started.append(Running(tmp_path / "data"))
        return started[-1]

    yield start
    for one in started:
        if one.process.poll() is None:
            one.stop()


class Browser:
    """Follows redirects and keeps cookies, without scripts."""

    def __init__(self) -> None:
        self.jar = http.cookiejar.CookieJar()
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self.jar))

    def get(self, address: str) -> str:
        return self.opener.open(address, timeout=20).read().decode()

    def post(self, address: str, page: str) -> tuple[int, str]:
        token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page)[1]
        data = urllib.parse.urlencode({"csrfmiddlewaretoken": token}).encode()
        try:
            answer = self.opener.open(address, data, timeout=20)
        except urllib.error.HTTPError as refused:
            return refused.code, refused.read().decode()
        return answer.status, answer.read().decode()


def test_the_link_signs_in_once_and_the_session_outlives_a_restart(running):
    first = running()
    for _ in range(3):  # mail scanners and curious tabs look at links: looking must not spend them
        page = Browser().get(first.link)
        assert "Open Halfhour" in page
    me, stranger = Browser(), Browser()
    mine, theirs = me.get(first.link), stranger.get(first.link)
    assert "Four questions" in me.post(first.link, mine)[1]
    status, refused = stranger.post(first.link, theirs)
    assert status == 409
    assert "has been used" in refused
    assert first.stop() == 0
    again = running()
    cookies = "; ".join(f"{c.name}={c.value}" for c in me.jar)
    request = urllib.request.Request(f"{again.base}/welcome/", headers={"Cookie": cookies})
    assert "Four questions" in urllib.request.urlopen(request, timeout=20).read().decode()


def test_killing_any_process_brings_it_back_or_ends_it_all(running):
    one = running()
    server = one.child("halfhour serve")
    leaf = until(lambda: next(iter(one.children(server)), 0), "granian has no worker process")
    os.kill(leaf, signal.SIGKILL)
    until(lambda: set(one.children(server)) - {leaf}, "granian's worker did not come back")
    until(one.answers, "no answer after granian's worker was killed")

    os.kill(server, signal.SIGKILL)
    until(lambda: server not in one.children() and one.child("halfhour serve"), "the server did not come back")
    until(one.answers, "no answer after the server was killed")

    worker = one.child("worker")
    os.kill(worker, signal.SIGKILL)
    until(lambda: one.child("halfhour worker") not in (0, worker), "the worker did not come back")

    everyone = [*one.children(), *(pid for child in one.children() for pid in one.children(child))]
    one.process.kill()
    one.process.wait(PATIENCE)
    until(lambda: not any(lives(pid) for pid in everyone), "children outlived the supervisor")
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        probe.bind(("127.0.0.1", one.port))
    assert running().answers()


def test_a_second_one_on_the_same_data_is_refused_in_words(running, tmp_path):
    running()
    environment = os.environ | {"HALFHOUR_DATA": str(tmp_path / "data"), "PORT": str(free_port())}
    second = subprocess.run(
        [sys.executable, "-m", "halfhour", "run"], env=environment, capture_output=True, text=True, check=False
    )
    assert second.returncode == 1
    assert "already running" in second.stderr
    assert "Traceback" not in second.stderr


def test_a_taken_port_is_said_in_words(tmp_path):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        environment = os.environ | {"HALFHOUR_DATA": str(tmp_path), "PORT": str(port)}
        refused = subprocess.run(
            [sys.executable, "-m", "halfhour", "run"], env=environment, capture_output=True, text=True, check=False
        )
    assert refused.returncode == 1
    assert f"Port {port} is taken" in refused.stderr
