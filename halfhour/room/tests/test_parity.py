"""The room's scripts: their own tests, and the cases they share with the rules on the server."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from halfhour.core.moments import clock_time
from halfhour.journey.conversation.rules import clock, plan, texts

HERE = Path(__file__).parent
LA = ZoneInfo("America/Los_Angeles")
STARTS = datetime(2026, 9, 24, 14, 20, tzinfo=LA)


def cases(name):
    return [pytest.param(case, id=case["name"]) for case in json.loads((HERE / f"{name}.json").read_text())]


def moment(text):
    return text and datetime.fromisoformat(f"2026-09-24T{text}-07:00")


@pytest.mark.parametrize("case", cases("clock_cases"))
def test_the_clock(case):
    allowed = case.get("allowed", False)
    read = clock.reading(
        moment(case["now"]), starts=STARTS, minutes=30, started=moment(case["started"]), may_run_over=allowed
    )
    ends_at = clock_time(read.ends, LA)
    assert (read.phase, read.left, ends_at, read.face) == (case["phase"], case["left"], case["ends"], case["face"])
    assert read.share == pytest.approx(case["share"], abs=0.0001)
    assert clock.words(read, 30, ends_at, may_run_over=allowed) == case["words"]


@pytest.mark.parametrize("case", cases("next_cases"))
def test_the_next_question(case):
    steps = [plan.Step(*step) for step in case["steps"]]
    assert plan.next_up(steps, closing=case["closing"]) == case["next"]


@pytest.mark.parametrize(
    ("said", "name", "place"),
    [[case["said"], case["name"], case["place"]] for case in json.loads((HERE / "named_cases.json").read_text())],
)
def test_a_name_in_one_field(said, name, place):
    assert texts.named(said) == (name, place)


def test_the_scripts():
    node = shutil.which("node")
    if node is None:
        pytest.skip("node is not installed; the scripts are tested where it is")
    tests = sorted(str(path) for path in (HERE.parent / "static_tests").glob("*.test.js"))
    done = subprocess.run([node, "--test", *tests], capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-2000:]
    assert int(re.search(r"pass (\d+)", done.stdout)[1]) >= 70


def test_one_module_touches_storage_and_one_fetches():
    """Beside the service worker, which is its own small program."""
    found: dict[str, set[str]] = {"storage": set(), "network": set()}
    for path in (HERE.parent / "static").rglob("*.js"):
        text = path.read_text()
        if path.name != "worker.js":
            if re.search(r"\bindexedDB\b|localStorage|sessionStorage|\bcaches\b", text):
                found["storage"].add(path.name)
            if re.search(r"\bfetch\(|XMLHttpRequest|sendBeacon", text):
                found["network"].add(path.name)
    assert found == {"storage": {"keep.js"}, "network": {"send.js"}}


def test_every_import_of_a_module_can_be_hashed():
    for path in (HERE.parent / "static").rglob("*.js"):
        for line in path.read_text().splitlines():
            assert not line.startswith("import ") or line.endswith(";"), f"{path.name}: {line}"
