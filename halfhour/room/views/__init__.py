"""The doors of the room: the page itself, and what a device needs to open it without a network."""

from halfhour.room.views.device import manifest, near, offline, worker
from halfhour.room.views.room import room

__all__ = ["manifest", "near", "offline", "room", "worker"]
