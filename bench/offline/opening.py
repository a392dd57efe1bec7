"""How fast the room opens in flight mode on a phone whose processor is four times slower, and what it weighs."""

from __future__ import annotations

import statistics
from typing import Any

from bench.offline.sessions import World

SLOWER = 4
TIMES = 11


def opened(world: World) -> tuple[float, float]:
    """Milliseconds from the tap to a room that can be typed into, without a network: the median and the slowest."""
    interview, context = world.site.interview(), world.phone()
    try:
        world.save(context, interview)
        context.set_offline(True)
        took = [_once(context, f"{world.line.address}/interviews/{interview.pk}/room/") for _ in range(TIMES)]
        return statistics.median(took), max(took)
    finally:
        context.close()


def _once(context: Any, room: str) -> float:
    page = context.new_page()
    context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.goto(room)
    page.wait_for_selector("half-room[data-ready]", state="attached")
    took = page.evaluate("performance.getEntriesByName('room-ready')[0].startTime")
    page.close()
    return took


def weight(world: World) -> int:
    """Bytes of all bodies that come over the line when the room is opened for the first time, the worker included."""
    interview, context = world.site.interview(), world.phone()
    try:
        before = world.line.weight
        page = context.new_page()
        page.goto(f"{world.line.address}/interviews/{interview.pk}/room/")
        page.wait_for_function(
            "caches.keys().then((names) => names.some((name) => name.startsWith('shell:')))", timeout=20_000
        )
        page.wait_for_timeout(1500)
        return world.line.weight - before
    finally:
        context.close()
