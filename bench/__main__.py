"""`make bench`: Halfhour's pages as ratios to a bare Django view under the same server in the same run.

Two owners are measured, one with 10,000 people, 2,000 interviews and 30,000 notes, the other with ten times that. The
figures go to the terminal and to bench/results.md. Goals that are not reached are marked; nothing fails.
"""

from __future__ import annotations

import json
import os
import platform
import re
import signal
import socket
import subprocess
import sys
import time
import uuid
from dataclasses import dataclass, field
from pathlib import Path

from bench.client import Connection, paired, together
from bench.sections import others

HERE = Path(__file__).parent
DATA = Path(os.environ.get("BENCH_DATA", HERE / ".data"))
RUNS = int(os.environ.get("BENCH_RUNS", "200"))
SIZES = {"small": 1, "large": 10}


@dataclass
class Row:
    what: str
    goal: str
    found: str
    reached: bool


@dataclass
class Server:
    process: subprocess.Popen[bytes]
    port: int
    started: float = field(default_factory=time.perf_counter)

    def stop(self) -> None:
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(30)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def environment(data: Path, **more: str) -> dict[str, str]:
    kept = {k: v for k, v in os.environ.items() if not k.startswith("HALFHOUR")}
    return kept | {"HALFHOUR_DATA": str(data)} | more


def python(*words: str, env: dict[str, str]) -> str:
    done = subprocess.run([sys.executable, *words], env=env, check=True, stdout=subprocess.PIPE, text=True)
    return done.stdout


def start(command: list[str], env: dict[str, str], path: str) -> Server:
    port = free_port()
    server = Server(subprocess.Popen([*command, "--port", str(port)], env=env), port)
    for _ in range(2000):
        try:
            Connection(port).ask(path)
            return server
        except OSError:
            time.sleep(0.005)
    raise RuntimeError("the server did not answer")


def floor_server() -> Server:
    env = os.environ | {"FLOOR_DATA": str(DATA)}
    python("-m", "bench.floor", env=env)
    command = [sys.executable, "-m", "granian", "--interface", "wsgi", "--workers", "1", "--blocking-threads", "4"]
    return start([*command, "--no-ws", "--log-level", "warning", "bench.floor:application"], env, "/")


def seeded(size: str) -> Path:
    data = DATA / size
    mark = data / "seeded"
    stamp = python("-c", "from halfhour.demo import __file__ as f; print(1)", env=environment(data)).strip()
    if not mark.exists():
        python("-m", "bench.seed", str(SIZES[size]), env=environment(data))
        python("-m", "halfhour", "prepare", env=environment(data))
        mark.write_text(stamp)
    return data


def signed_in(data: Path, port: int) -> dict[str, str]:
    """The headers of a browser that is signed in."""
    link = python("-m", "halfhour", "prepare", env=environment(data)).strip().splitlines()[-1]
    line = Connection(port)
    line.line.request("GET", link)
    reply = line.line.getresponse()
    token = re.search(rb'name="csrfmiddlewaretoken" value="([^"]+)"', reply.read())[1].decode()
    form = reply.getheader("Set-Cookie").split(";")[0]
    body = f"csrfmiddlewaretoken={token}".encode()
    line.line.request("POST", link, body, {"Cookie": form, "Content-Type": "application/x-www-form-urlencoded"})
    reply = line.line.getresponse()
    reply.read()
    cookies = [value.split(";")[0] for name, value in reply.getheaders() if name.lower() == "set-cookie"]
    jar = dict(cookie.split("=", 1) for cookie in [form, *cookies])
    headers = {"Cookie": "; ".join(f"{k}={v}" for k, v in jar.items()), "X-CSRFToken": jar["halfhour-form"]}
    assert line.ask("/people/", None, headers).status == 200
    return headers


def ids(data: Path) -> dict[str, int]:
    """The people and interviews that stand for all: one with many notes, one with a coming interview."""
    code = (
        "import django; django.setup()\n"
        "from halfhour.journey.interviews.models import Interview as I\n"
        "i = I.objects.filter(state='held').order_by('id')[5]; c = I.objects.get(uid='bench-coming')\n"
        "print(i.person_id, i.pk, c.pk, i.field_id)"
    )
    env = environment(data, DJANGO_SETTINGS_MODULE="halfhour.config.settings")
    names = ["person", "held", "coming", "field"]
    return dict(zip(names, map(int, python("-c", code, env=env).split()), strict=True))


GOALS = {"people list": 12, "everyone": 12, "search": 14, "person": 16, "Today": 25}


def pages(known: dict[str, int]) -> dict[str, list[str]]:
    """What is asked for under each name; several addresses are asked in turn."""
    return {
        "people list": ["/people/"],
        "everyone": ["/people/?tab=everyone"],
        "search": ["/search/?q=nowak", "/search/?q=clinic+study", "/search/?q=mar"],
        "person": [f"/people/{known['person']}/"],
        "Today": ["/"],
        "an interview's notes": [f"/interviews/{known['held']}/notes/"],
        "the room": [f"/interviews/{known['coming']}/room/"],
        "a field": [f"/insights/{known['field']}/"],
    }


def measure_pages(floor: Server, size: str) -> dict[str, float]:
    data = seeded(size)
    server = start([sys.executable, "-m", "halfhour", "serve"], environment(data), "/health")
    try:
        headers = signed_in(data, server.port)
        line, low = Connection(server.port, headers), Connection(floor.port)
        found = {}
        for name, addresses in pages(ids(data)).items():
            turn = [0]

            def page(addresses=addresses, turn=turn):
                turn[0] += 1
                return line.ask(addresses[turn[0] % len(addresses)])

            floor_at, page_at, ratio = paired(lambda: low.ask("/"), page, runs=RUNS)
            found[name] = ratio
            print(
                f"  {size:5} {name:22} floor {floor_at * 1e3:6.2f} ms  page {page_at * 1e3:7.2f} ms  ratio {ratio:6.1f}"
            )
        found["note"] = measure_note(low, line, ids(data)["coming"])
        print(f"  {size:5} {'one note saved':22} ratio {found['note']:6.1f}")
        found["errors"], found["written"] = eight_writers(server.port, headers, ids(data)["coming"])
        return found
    finally:
        server.stop()


def operation(number: int = 0) -> bytes:
    """One note, as the room sends it: a new one each time."""
    text = f"They said something worth keeping, number {number}"
    note = {"id": str(uuid.uuid4()), "kind": "note", "uid": str(uuid.uuid4()), "text": text, "second": 300}
    return json.dumps({"operations": [note]}).encode()


JSON = {"Content-Type": "application/json"}


def measure_note(low: Connection, line: Connection, coming: int) -> float:
    address = f"/interviews/{coming}/room/operations/"
    first = line.ask(address, operation(), JSON)
    assert first.status == 200 and b"said" not in first.body, first.body[:500]
    return paired(lambda: low.ask("/"), lambda: line.ask(address, operation(), JSON), runs=RUNS)[2]


def eight_writers(port: int, headers: dict[str, str], coming: int) -> tuple[int, int]:
    """Eight writers for a while, each over a connection of its own; how many answers were not 200, of how many."""
    address = f"/interviews/{coming}/room/operations/"

    def write(number: int) -> list[int]:
        line = Connection(port, headers)
        return [line.ask(address, operation(n), JSON).status for n in range(RUNS)]

    statuses = together(8, write)
    return sum(status != 200 for status in statuses), len(statuses)


def measure_import() -> tuple[float, float, float]:
    """Seconds for 10,000 rows of LinkedIn, seconds for the same file again, and megabytes above idle."""
    data = DATA / "import"
    subprocess.run(["rm", "-rf", str(data)], check=True)
    said = python("-m", "bench.importing", env=environment(data)).split()
    return float(said[0]), float(said[1]), float(said[2])


def measure_start() -> tuple[float, float]:
    """Seconds from the server's start to its first page, and megabytes (PSS) of all processes after some load."""
    data = DATA / "small"
    begin = time.perf_counter()
    server = start([sys.executable, "-m", "halfhour", "serve"], environment(data), "/sign-in/")
    first = time.perf_counter() - begin
    server.stop()
    whole = start([sys.executable, "-m", "halfhour", "run"], environment(data), "/health")
    try:
        headers = signed_in(data, whole.port)
        line = Connection(whole.port, headers)
        known = ids(data)
        for _ in range(40):
            for addresses in pages(known).values():
                for address in addresses:
                    line.ask(address)
            line.ask(f"/interviews/{known['coming']}/brief.pdf")
        return first, pss(whole.process.pid)
    finally:
        whole.stop()


def pss(pid: int) -> float:
    """Megabytes that a process and everything under it hold, shared pages counted once."""
    table = subprocess.run(["ps", "-eo", "pid,ppid"], capture_output=True, text=True, check=True).stdout.split("\n")[1:]
    children: dict[int, list[int]] = {}
    for row in table:
        if row.split():
            own, parent = map(int, row.split())
            children.setdefault(parent, []).append(own)
    family, todo = [], [pid]
    while todo:
        one = todo.pop()
        family.append(one)
        todo += children.get(one, [])
    total = 0
    for one in family:
        rollup = Path(f"/proc/{one}/smaps_rollup")
        if rollup.exists():
            total += int(re.search(r"^Pss:\s+(\d+)", rollup.read_text(), re.M)[1])
    return total / 1024


def main() -> None:
    DATA.mkdir(parents=True, exist_ok=True)
    floor = floor_server()
    try:
        small, large = measure_pages(floor, "small"), measure_pages(floor, "large")
    finally:
        floor.stop()
    rows = []
    for name in [n for n in small if n not in ("note", "errors", "written")]:
        goal, growth = GOALS.get(name), large[name] / small[name]
        if goal:
            rows.append(Row(f"{name}, 10,000 people", f"≤ {goal}", f"{small[name]:.1f}", small[name] <= goal))
            rows.append(
                Row(f"{name}, 100,000 people against 10,000", "≤ 1.2 times", f"{growth:.2f} times", growth <= 1.2)
            )
        else:
            rows.append(Row(f"{name}, 10,000 people", "no goal", f"{small[name]:.1f}", True))
    rows.append(Row("one note saved durably", "≤ 8", f"{small['note']:.1f}", small["note"] <= 8))
    rows.append(Row("eight writers", "no error", f"{small['errors']} of {small['written']}", not small["errors"]))
    took, again, above = measure_import()
    rows.append(Row("10,000 LinkedIn rows imported", "≤ 3 s", f"{took:.1f} s", took <= 3))
    rows.append(Row("the same file again", "changes nothing", f"{again:.1f} s", True))
    rows.append(Row("memory of the import above idle", "≤ 100 MB", f"{above:.0f} MB", above <= 100))
    first, held = measure_start()
    rows.append(Row("first page after the server's start", "≤ 1 s", f"{first:.2f} s", first <= 1))
    rows.append(Row("all processes together after load", "≤ 200 MB", f"{held:.0f} MB", held <= 200))
    report(rows)


def report(rows: list[Row]) -> None:
    head = (
        "# What was measured\n\nMedians as ratios to a bare Django view with one indexed query, under the same server in "
        f"the same run, in turn ({RUNS} pairs each); `make bench` writes this page. Python {platform.python_version()}, "
        f"{os.cpu_count()} processors.\n\n| what | goal | found | |\n|---|---|---|---|\n"
    )
    body = "".join(f"| {r.what} | {r.goal} | {r.found} | {'' if r.reached else 'not reached'} |\n" for r in rows)
    (HERE / "results.md").write_text(head + body + others())
    print(head + body)


if __name__ == "__main__":
    main()
