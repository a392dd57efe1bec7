"""What people do with archives of everything they own."""

from halfhour.desk.actions.claiming import SILENT_AFTER, beat, fail, take_up
from halfhour.desk.actions.takein import LARGEST, hand_in, take_in
from halfhour.desk.actions.takeout import LASTS, ask, expire, pack, remove

__all__ = [
    "LARGEST",
    "LASTS",
    "SILENT_AFTER",
    "ask",
    "beat",
    "expire",
    "fail",
    "hand_in",
    "pack",
    "remove",
    "take_in",
    "take_up",
]
