"""Reads of the thanks: what is remembered of a conversation, what is due, how promises were kept."""

from halfhour.journey.thanks.queries.dues import due
from halfhour.journey.thanks.queries.kept import Kept, promises_kept, search_text, thank_you_of
from halfhour.journey.thanks.queries.outgoing import OUTGOING, on_their_way, outgoing, outgoing_key
from halfhour.journey.thanks.queries.remembering import held, names_to_write_to, remembered, whole, words_beside

__all__ = [
    "OUTGOING",
    "Kept",
    "due",
    "held",
    "names_to_write_to",
    "on_their_way",
    "outgoing",
    "outgoing_key",
    "promises_kept",
    "remembered",
    "search_text",
    "thank_you_of",
    "whole",
    "words_beside",
]
