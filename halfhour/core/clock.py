"""The only place that reads the clock. Doors call `clock.now()` once and pass the moment on."""

from __future__ import annotations

from datetime import UTC, datetime


def now() -> datetime:
    """The present moment, aware, in UTC. Call it as `clock.now()`, so that a test can put another in its place."""
    return datetime.now(UTC)
