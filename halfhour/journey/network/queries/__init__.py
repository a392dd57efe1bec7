"""Who named whom: of one person, and of everybody for the map."""

from halfhour.journey.network.queries.kept import AT_ONCE, Kept, kept
from halfhour.journey.network.queries.led import LedTo, came_through, led_to
from halfhour.journey.network.queries.marks import marks

__all__ = ["AT_ONCE", "Kept", "LedTo", "came_through", "kept", "led_to", "marks"]
