"""A child that outlives its parent keeps the port and the database busy; this one notices and goes."""

from __future__ import annotations

import os
import threading
import time


def follow(parent: int) -> None:
    """End this process within a second once `parent`, the process number of its parent, is gone.

    Asking for the parent's number is all the portable way there is: a kill -9 tells nobody. The number comes from
    outside where it can, because the parent may be gone before this process has come to ask.
    """

    def watch() -> None:
        while os.getppid() == parent != 1:
            time.sleep(0.5)
        os._exit(1)

    threading.Thread(target=watch, daemon=True, name="parent").start()
