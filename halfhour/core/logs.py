"""Log lines without the tokens that stand in addresses: whoever reads a log must not be able to open them."""

from __future__ import annotations

import logging
import re

_TOKEN = re.compile(r"(?<=/)[A-Za-z0-9_:=-]{20,}(?=[/.?\s\"'\]]|$)")


def masked(line: str) -> str:
    """The line with each long part of an address replaced: `/calendar/…/halfhour.ics`."""
    return _TOKEN.sub("…", line)


class Masked(logging.Formatter):
    """Masks the whole line, the traceback with it."""

    def format(self, record: logging.LogRecord) -> str:
        return masked(super().format(record))
