"""A mark tells whether whoever left it is gone, and never says so of the living."""

from __future__ import annotations

import subprocess
import sys

import pytest

from halfhour.core import processes

SAYS = "from halfhour.core import processes; print(processes.mark(), flush=True); input()"


@pytest.fixture
def other():
    with subprocess.Popen(
        [sys.executable, "-c", SAYS], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as one:
        yield one
        one.kill()


def test_the_living_are_not_gone(other):
    assert not processes.is_gone(processes.mark())
    assert not processes.is_gone(other.stdout.readline().strip())


def test_whoever_was_killed_is_gone_before_its_parent_looks(other):
    mark = other.stdout.readline().strip()
    other.kill()
    while processes._stat(other.pid)[:1] not in (["Z"], []):
        pass
    assert processes.is_gone(mark)
    other.wait()
    assert processes.is_gone(mark)


def test_a_number_used_again_is_another_process():
    machine, pid, began, word = processes.mark().split("-")
    assert processes.is_gone(f"{machine}-{pid}-{int(began, 16) + 1:x}-{word}")


@pytest.mark.parametrize("mark", ["", "7d0c", "4242-aabbccdd", "x-1-2-3", "0-zz-1-a", "0-ffffffffffff-1-a"])
def test_nobody_else_is_said_to_be_gone(mark):
    assert not processes.is_gone(mark)


def test_marks_fit_and_differ():
    marks = {processes.mark() for _ in range(50)}
    assert len(marks) == 50
    assert max(map(len, marks)) <= processes.LONGEST
