"""Workers killed for real, and crowds of them: the short form of `make faults-mail`, in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys

from django.conf import settings


def test_nothing_is_lost_and_no_host_is_written_to_twice():
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("HALFHOUR", "PYTEST"))}
    done = subprocess.run(
        [sys.executable, "-m", "bench.outbox", "--short"],
        cwd=settings.BASE_DIR,
        env=kept,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.count("| killed ") == 10
