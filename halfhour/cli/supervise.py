"""`halfhour run`: prepares the data, starts the server and the worker, keeps both alive, ends both together.

This process imports nothing heavy, so that it costs little; what needs Django runs in children.
"""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType

from halfhour.cli import lock

PATIENCE_SECONDS = 20
QUICK_SECONDS = 5.0
QUICK_DEATHS = 5


class CannotRun(Exception):
    """Said to the person at the terminal, as it stands."""


@dataclass
class Child:
    """One process to keep alive."""

    name: str
    command: list[str]
    environment: dict[str, str]
    process: subprocess.Popen[bytes] | None = None
    started: float = 0.0
    quick_deaths: int = field(default=0)

    def start(self) -> None:
        self.started = time.monotonic()
        # A group of its own: Ctrl-C reaches only the supervisor, which ends its children in order.
        self.process = subprocess.Popen(self.command, env=self.environment, start_new_session=True)

    def died(self) -> bool:
        return self.process is not None and self.process.poll() is not None

    def restart(self) -> None:
        """Start again; raises CannotRun when it keeps dying at once."""
        quick = time.monotonic() - self.started < QUICK_SECONDS
        self.quick_deaths = self.quick_deaths + 1 if quick else 0
        if self.quick_deaths >= QUICK_DEATHS:
            raise CannotRun(f"The {self.name} ended {QUICK_DEATHS} times right after its start. Run `halfhour doctor`.")
        print(f"The {self.name} had ended; starting it again.", flush=True)
        time.sleep(min(0.2 * 2**self.quick_deaths, 3))
        self.start()


def run(*, host: str, port: int, workers: int, data: Path, story: bool = False) -> None:
    """Run Halfhour on `host`:`port` over the data in `data` until it is told to stop. Raises CannotRun."""
    try:
        held = lock.take(data)
    except lock.Held as error:
        raise CannotRun(
            f"Halfhour is already running on the data in {data}. Stop it first, or set HALFHOUR_DATA to another folder."
        ) from error
    except OSError as error:
        raise CannotRun(f"The data folder {data} cannot be written: {error.strerror}.") from error
    with held:
        _must_be_free(host, port)
        environment = os.environ | {
            "HALFHOUR_DATA": str(data),
            "HALFHOUR_SUPERVISED": str(os.getpid()),
            "PORT": str(port),
        }
        if story:
            environment["HALFHOUR_STORY"] = "1"
        link = _prepare(environment, story=story)
        children = _children(environment, host, port, workers)
        _keep(children, lambda: _announce(host, port, link))


def _must_be_free(host: str, port: int) -> None:
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            raise CannotRun(
                f"Port {port} is taken by another program. Choose another one: `PORT={port + 1} make run`."
            ) from error


def _prepare(environment: dict[str, str], *, story: bool) -> str:
    """Migrate, collect the static files, make the link, in a child that ends; returns the link's path."""
    command = [sys.executable, "-m", "halfhour", "prepare", *(["--story"] if story else [])]
    done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, text=True, check=False)
    if done.returncode:
        raise CannotRun("Halfhour could not prepare its data. Run `halfhour doctor`: it says what is wrong.")
    return done.stdout.strip().splitlines()[-1] if done.stdout.strip() else ""


def _children(environment: dict[str, str], host: str, port: int, workers: int) -> list[Child]:
    server = [sys.executable, "-m", "halfhour", "serve", "--host", host, "--port", str(port), "--workers", str(workers)]
    return [
        Child("server", server, environment),
        Child("worker", [sys.executable, "-m", "halfhour", "worker"], environment),
    ]


def _keep(children: list[Child], announce: Callable[[], bool]) -> None:
    stopping = False

    def stop(signum: int, frame: FrameType | None) -> None:
        nonlocal stopping
        stopping = True

    signal.signal(signal.SIGINT, stop)
    signal.signal(signal.SIGTERM, stop)
    try:
        for child in children:
            child.start()
        announced = False
        while not stopping:
            announced = announced or announce()
            for child in children:
                if child.died():
                    child.restart()
            time.sleep(0.05 if not announced else 0.25)
    finally:
        _end(children)


def _end(children: list[Child]) -> None:
    for child in reversed(children):
        if child.process and child.process.poll() is None:
            child.process.terminate()
    deadline = time.monotonic() + PATIENCE_SECONDS
    for child in children:
        if child.process is None:
            continue
        try:
            child.process.wait(max(0.1, deadline - time.monotonic()))
        except subprocess.TimeoutExpired:
            os.killpg(child.process.pid, signal.SIGKILL)


def _answers(host: str, port: int) -> bool:
    """Whether a page comes back. Asked by hand: the standard library's client costs this process a third of its memory."""
    try:
        with socket.create_connection((host, port), timeout=1) as line:
            line.sendall(f"GET /health HTTP/1.0\r\nHost: localhost:{port}\r\n\r\n".encode())
            return line.recv(16).startswith(b"HTTP/1.")
    except OSError:
        return False


def _announce(host: str, port: int, link: str) -> bool:
    """Say where Halfhour is, once it answers."""
    shown = "127.0.0.1" if host in ("0.0.0.0", "::") else host  # noqa: S104 - compared, not bound
    base = f"http://[{shown}]:{port}" if ":" in shown else f"http://{shown}:{port}"
    if not _answers(shown, port):
        return False
    if link:
        print(f"\nHalfhour is ready. Open this link once, and this browser stays signed in:\n\n  {base}{link}\n")
    else:
        print(f"\nHalfhour is ready: {base}/\n")
    print("Stop it with Ctrl-C; everything is kept.", flush=True)
    return True
