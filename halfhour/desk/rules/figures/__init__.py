"""Figures worth looking at: replies, the thread to an opening, time to thank; each says how many it rests on. Pure."""

from halfhour.desk.rules.figures.bars import Bar, Figure
from halfhour.desk.rules.figures.replies import Asked, by_channel, by_way_in
from halfhour.desk.rules.figures.thanks import Thanked, time_to_thank
from halfhour.desk.rules.figures.thread import Reached, thread

__all__ = ["Asked", "Bar", "Figure", "Reached", "Thanked", "by_channel", "by_way_in", "thread", "time_to_thank"]
