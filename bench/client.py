"""Requests one after another over one kept connection, each timed; and many at once."""

from __future__ import annotations

import http.client
import statistics
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Answer:
    status: int
    body: bytes
    seconds: float


class Connection:
    """One kept connection to one server, with a fixed set of headers."""

    def __init__(self, port: int, headers: dict[str, str] | None = None) -> None:
        self.port = port
        self.headers = headers or {}
        self.line = http.client.HTTPConnection("127.0.0.1", port, timeout=60)

    def ask(self, path: str, body: bytes | None = None, more: dict[str, str] | None = None) -> Answer:
        start = time.perf_counter()
        self.line.request("POST" if body is not None else "GET", path, body, self.headers | (more or {}))
        reply = self.line.getresponse()
        data = reply.read()
        return Answer(reply.status, data, time.perf_counter() - start)


def paired(
    floor: Callable[[], Answer], page: Callable[[], Answer], *, runs: int, warm: int = 15
) -> tuple[float, float, float]:
    """Floor and page in turn; medians of both in seconds and the median of the ratios pair by pair."""
    for _ in range(warm):
        floor(), page()
    pairs = []
    for _ in range(runs):
        low, high = floor(), page()
        if high.status >= 400:
            raise RuntimeError(f"status {high.status}: {high.body[:300]!r}")
        pairs.append((low.seconds, high.seconds))
    lows, highs = zip(*pairs, strict=True)
    return statistics.median(lows), statistics.median(highs), statistics.median(h / low for low, h in pairs)


def together(writers: int, work: Callable[[int], list[int]]) -> list[int]:
    """Run `work(number)` in as many threads; every status that came back."""
    statuses: list[int] = []
    lock = threading.Lock()

    def run(number: int) -> None:
        got = work(number)
        with lock:
            statuses.extend(got)

    threads = [threading.Thread(target=run, args=(n,)) for n in range(writers)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return statuses
