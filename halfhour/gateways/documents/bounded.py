"""One question to one short-lived child process, and its answer, within bounds of time and size.

The child sets its own limits before it reads a byte (see `child/limits.py`); this side holds the clock and counts
what comes back, because limits on memory and files do not hold for a pipe.
"""

import os
import selectors
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

from .bounds import AT_ONCE, MAX_ANSWER, WAIT_FOR_TURN, WALL

_CHILD = str(Path(__file__).parent / "child" / "__main__.py")
_turns = threading.BoundedSemaphore(AT_ONCE)
_PIPE_STEP = 65_536  # bytes

EXIT_MEMORY = 3  # the child's own exit codes; see child/__main__.py
EXIT_NOT_BOUNDED = 4


class Stopped(Exception):
    """The child gave no answer. `problem` names why, in the words of `sentences.py`."""

    def __init__(self, problem: str) -> None:
        super().__init__(problem)
        self.problem = problem


def ask_child(question: list[str], data: bytes) -> bytes:
    """Send `data` to a child asked `question` and return its answer.

    Raises Stopped when it ran out of time ("time"), memory ("memory"), crashed or said too much ("damaged"), or when
    no turn came ("busy").
    """
    if not _turns.acquire(timeout=WAIT_FOR_TURN):
        raise Stopped("busy")
    try:
        return _ask(question, data, time.monotonic() + WALL)
    finally:
        _turns.release()


def _ask(question: list[str], data: bytes, deadline: float) -> bytes:
    child = subprocess.Popen(
        [sys.executable, "-I", _CHILD, *question],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={},
        cwd="/",
        start_new_session=True,
    )
    try:
        answer = _exchange(child, data, deadline)
        status = child.wait(max(0.1, deadline - time.monotonic()))
    except subprocess.TimeoutExpired:
        raise Stopped("time") from None
    finally:
        _end(child)
    if status != 0:
        raise Stopped(_reason(status))
    return answer


def _exchange(child: subprocess.Popen[bytes], data: bytes, deadline: float) -> bytes:
    """Write `data` and read the answer at the same time, so that neither pipe can fill up and wait for the other."""
    assert child.stdin
    assert child.stdout
    os.set_blocking(child.stdin.fileno(), False)
    rest, answer = memoryview(data), bytearray()
    with selectors.DefaultSelector() as ready:
        ready.register(child.stdin, selectors.EVENT_WRITE)
        ready.register(child.stdout, selectors.EVENT_READ)
        while ready.get_map():
            left = deadline - time.monotonic()
            events = ready.select(left) if left > 0 else []
            if not events:
                raise Stopped("time")
            for key, _ in events:
                if key.fileobj is child.stdin:
                    rest = _feed(child.stdin.fileno(), rest)
                    done = not rest
                else:
                    some = os.read(child.stdout.fileno(), _PIPE_STEP)
                    answer += some
                    done = not some
                if len(answer) > MAX_ANSWER:
                    raise Stopped("damaged")
                if done:
                    ready.unregister(key.fileobj)
                    (child.stdin if key.fileobj is child.stdin else child.stdout).close()
    return bytes(answer)


def _feed(pipe: int, rest: memoryview) -> memoryview:
    try:
        return rest[os.write(pipe, rest[:_PIPE_STEP]) :]
    except BrokenPipeError:  # it ended before reading everything; its exit code says why
        return rest[:0]


def _end(child: subprocess.Popen[bytes]) -> None:
    for pipe in (child.stdin, child.stdout):
        if pipe and not pipe.closed:
            pipe.close()
    if child.poll() is None:
        os.killpg(child.pid, signal.SIGKILL)  # its own session, so the group is the child and nothing else
        child.wait()


def _reason(status: int) -> str:
    if status in (-signal.SIGXCPU, -signal.SIGALRM, -signal.SIGKILL):
        return "time"
    if status in (EXIT_MEMORY, -signal.SIGTRAP, -signal.SIGABRT, -signal.SIGILL):
        return "memory"  # the PDF library stops itself this way when it is refused memory
    return "not_bounded" if status == EXIT_NOT_BOUNDED else "damaged"
