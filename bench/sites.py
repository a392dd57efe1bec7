"""python -m bench.sites: what reading an organization's site costs, over a real connection to a server of this machine.

Pages are fetched through the guard and parsed in the bounded child, as everywhere; only the second between two requests is
left out, and one page is measured with it. Memory of the child is the most that any of them held.
"""

from __future__ import annotations

import resource
import tempfile
import time
from pathlib import Path
from statistics import median

from halfhour.cli.site import walk
from halfhour.demo.site import PAGES
from halfhour.gateways.tests.hosts import Host, answer, bomb, local
from halfhour.gateways.web import Pace, Visitor, parsing
from halfhour.journey.organizations.rules.gathering import gather

MB = 1024 * 1024
PATHS = ("about", "team", "careers", "internships", "news", "contact")


class NoWaiting(Pace):
    def wait(self, host: str, between: float = 1.0) -> None:
        pass


def heavy() -> dict[str, bytes]:
    """Pages of the size and shape that hurt."""
    page = (PAGES / "team.htm").read_bytes()
    return {
        "a page of an invented site": page,
        "1 MB of such pages": (page * (MB // len(page) + 1))[:MB],
        "2 MB of open tags": (b"<div>" * 420_000)[: 2 * MB],
        "2 MB of nested tags": b"<div>" * 180_000 + b"x" + b"</div>" * 180_000,
    }


def seconds(work, runs: int = 5) -> float:
    """The median of some runs."""
    took = []
    for _ in range(runs):
        begun = time.perf_counter()
        work()
        took.append(time.perf_counter() - begun)
    return median(took)


def main() -> None:
    host = Host()
    host.paths["/"] = answer((PAGES / "home.htm").read_bytes())
    host.paths |= {f"/{path}": answer((PAGES / f"{path}.htm").read_bytes()) for path in PATHS}
    host.paths["/bomb"] = answer(bomb(256), Content_Encoding="gzip")
    base = f"http://mill.example:{host.port}"
    rows = []
    for name, data in heavy().items():
        took = seconds(lambda data=data: parsing.read(data, base=base, content_type="text/html"))
        rows.append((f"{name}, in its child", "1 s", f"{took:.2f} s"))
    held = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    rows.append(("memory of the largest child", "512 MB", f"{held:.0f} MB"))
    with tempfile.TemporaryDirectory() as folder:
        out = Visitor(NoWaiting(Path(folder)), local(host))
        took = seconds(lambda: out.page(f"{base}/about"), runs=20)
        rows.append(("one page through the guard", "0.05 s", f"{took * 1000:.1f} ms"))
        begun = time.perf_counter()
        try:
            out.page(f"{base}/bomb")
        except Exception as refused:
            rows.append(
                ("256 MB packed into 256 kB, refused", "0.5 s", f"{time.perf_counter() - begun:.2f} s, {refused}")
            )
        begun = time.perf_counter()
        found = gather(walk(out, base, lambda done, of: None)[0])
        rows.append(
            ("a site of 7 pages, turns left out", "5 s", f"{time.perf_counter() - begun:.1f} s, {len(found)} findings")
        )
        begun = time.perf_counter()
        walk(Visitor(Pace(Path(folder)), local(host)), base, lambda done, of: None)
        rows.append(("the same, one request a second", "12 s", f"{time.perf_counter() - begun:.1f} s"))
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    rows.append(("memory of the process that asks", "100 MB", f"{own:.0f} MB"))
    host.stop()
    print("\n".join(f"{what:40} {goal:10} {got}" for what, goal, got in [("what", "goal", "found"), *rows]))


if __name__ == "__main__":
    main()
