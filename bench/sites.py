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
from halfhour.gateways.guard import NotReached
from halfhour.gateways.tests.hosts import Host, answer, bomb, local
from halfhour.gateways.web import Pace, Visitor, parsing
from halfhour.journey.organizations.rules.gathering import gather

MB = 1024 * 1024
PAGES = Path(__file__).parents[1] / "halfhour" / "demo" / "pages"
PATHS = ("about", "team", "careers", "internships", "news", "contact")


class NoWaiting(Pace):
    def wait(self, host: str, between: float = 1.0) -> None:
        pass


def heavy() -> dict[str, tuple[bytes, str]]:
    """Pages of the size and shape that hurt, each with its goal."""
    page = (PAGES / "team.htm").read_bytes()
    return {
        "1 MB of an invented site's pages": ((page * (MB // len(page) + 1))[:MB], "0.2 s"),
        "2 MB of open tags": ((b"<div>" * 420_000)[: 2 * MB], "1 s"),
        "2 MB of nested tags": (b"<div>" * 180_000 + b"x" + b"</div>" * 180_000, "1 s"),
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
    begin = seconds(lambda: parsing.read(b"<p>x", base=base, content_type="text/html"))
    rows.append(("a child's start, for each page", "no goal", f"{begin:.2f} s"))
    for name, (data, goal) in heavy().items():
        took = seconds(lambda data=data: parsing.read(data, base=base, content_type="text/html"))
        rows.append((f"{name}, beyond that", goal, f"{max(0.0, took - begin):.2f} s"))
    held = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    rows.append(("memory of the largest child", "512 MB", f"{held:.0f} MB"))
    with tempfile.TemporaryDirectory() as folder:
        out = Visitor(NoWaiting(Path(folder)), local(host))
        took = seconds(lambda: out.page(f"{base}/about"), runs=20)
        rows.append(("one page through the guard", "0.05 s", f"{took * 1000:.1f} ms"))
        begun = time.perf_counter()
        try:
            out.page(f"{base}/bomb")
        except NotReached as refused:
            rows.append(
                ("256 MB packed into 256 kB, refused", "0.5 s", f"{time.perf_counter() - begun:.2f} s, {refused}")
            )
        begun = time.perf_counter()
        found = gather(walk(out, base, lambda done, of: None)[0])
        rows.append(
            (
                "a site of 7 pages, turns left out",
                "no goal",
                f"{time.perf_counter() - begun:.1f} s, {len(found)} findings",
            )
        )
        begun = time.perf_counter()
        walk(Visitor(Pace(Path(folder)), local(host)), base, lambda done, of: None)
        rows.append(("the same, one request a second", "no goal", f"{time.perf_counter() - begun:.1f} s"))
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    rows.append(("memory of the process that asks", "100 MB", f"{own:.0f} MB"))
    host.stop()
    print("\n".join(f"{what:40} {goal:10} {got}" for what, goal, got in [("what", "goal", "found"), *rows]))


if __name__ == "__main__":
    main()
