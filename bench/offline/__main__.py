"""`make faults-room`, or `python -m bench.offline [SESSIONS]`: what the room loses when everything fails.

Two hundred sessions (or as many as are asked for) in real chromium against a real server, each kind in its turn, from a
fixed seed. The counts go to the terminal and into bench/results.md; it fails when anything was lost.
"""

from __future__ import annotations

import os
import random
import sys
from collections import Counter

from playwright.sync_api import sync_playwright

from bench.__main__ import HERE, start
from bench.offline import opening
from bench.offline.between import Line
from bench.offline.sessions import SESSIONS, Found, World
from bench.offline.site import DATA, Site
from tests.shots import chromium

RESULTS = HERE / "results.md"
HEAD = "## The room when everything fails"
SEED = 20260924


def measure(world: World, count: int) -> tuple[list[tuple[str, Found]], list[str]]:
    """The sessions in their turn, and the figures of a room that is opened."""
    found = []
    for number in range(count):
        session = SESSIONS[number % len(SESSIONS)]
        try:
            one = session(world)
        except Exception as problem:  # a session that breaks is a finding, and the others go on
            one = Found(wrong=f"{type(problem).__name__}: {str(problem).splitlines()[0]}")
        found.append((session.__name__.replace("_", " "), one))
        bad = f" lost {one.lost}, twice {one.twice} {one.wrong}" if one.lost or one.twice or one.wrong else ""
        print(f"  {number + 1:3} {found[-1][0]:32} {one.keys:4} keys{bad}", flush=True)
    median, slowest = opening.opened(world)
    weight = opening.weight(world)
    figures = [
        f"| opened in flight mode, processor {opening.SLOWER} times slower, median of {opening.TIMES} | ≤ 1 s "
        f"| {median / 1000:.2f} s (slowest {slowest / 1000:.2f} s) |",
        f"| the first opening, all it brings, as served | ≤ 80 kB | {weight / 1000:.1f} kB |",
    ]
    return found, figures


def page(found: list[tuple[str, Found]], figures: list[str]) -> str:
    """The section of bench/results.md."""
    kinds = Counter(name for name, _ in found)
    rows = []
    for name, sessions in kinds.items():
        ones = [one for kind, one in found if kind == name]
        lost, twice = sum(one.lost for one in ones), sum(one.twice for one in ones)
        rows.append(
            f"| {name} | {sessions} | {sum(one.keys for one in ones)} | {lost} | {twice} | "
            f"{sum(bool(one.wrong) for one in ones)} |"
        )
    lines = [
        HEAD,
        "",
        f"`make faults-room`: {len(found)} sessions in chromium against a real server, seed {SEED}. Lost: characters older "
        "than a second, or said to be saved, that were nowhere; twice: writes applied more than once; wrong: anything "
        "else that was not as it should be.",
        "",
        "| what happens | sessions | keys | lost | twice | wrong |",
        "|---|---|---|---|---|---|",
        *rows,
        "",
        "| figure | goal | found |",
        "|---|---|---|",
        *figures,
        "",
    ]
    return "\n".join(lines)


def write(section: str) -> None:
    """Puts the section in place of the one before; the rest of the page stays."""
    text = RESULTS.read_text()
    before, _, after = text.partition(HEAD)
    rest = after[after.find("\n## ") + 1 :] if "\n## " in after else ""
    RESULTS.write_text(f"{before.rstrip()}\n\n{section}{chr(10) + rest if rest else ''}")


def main() -> int:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    site = Site()
    server = start([sys.executable, "-m", "halfhour", "serve"], dict(os.environ), "/health")
    line = Line(server.port)
    try:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox", "--disable-gpu"])
            world = World(playwright, browser, site, line, random.Random(SEED))
            found, figures = measure(world, count)
            browser.close()
    finally:
        line.stop()
        server.stop()
    section = page(found, figures)
    print(section, f"\ndata in {DATA}")
    if count >= 200:
        write(section)
    return int(any(one.lost or one.twice or one.wrong for _, one in found))


if __name__ == "__main__":
    sys.exit(main())
