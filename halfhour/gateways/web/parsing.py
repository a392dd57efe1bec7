"""What a fetched page says, told by the bounded child: a page is never parsed in the process that serves pages."""

from __future__ import annotations

import json
from typing import Any

from halfhour.formats.webpage import Page
from halfhour.formats.webpage.carrying import from_plain

from ..documents.bounded import Stopped, ask_child

_SENTENCES = {
    "time": "Reading this page took too long, so it was stopped. Open it in a browser.",
    "memory": "Reading this page needed too much memory, so it was stopped. Open it in a browser.",
    "busy": "Several pages are being read at this moment. Try again in a minute.",
    "not_bounded": "Pages cannot be read safely on this computer, so it was not opened. Tell whoever runs Halfhour.",
}
_BROKEN = "This page could not be read. Open it in a browser."


def read(body: bytes, *, base: str, content_type: str) -> Page:
    """The findings of a page that came from `base`. Never raises for what is in it: `problem` says what is wrong."""
    try:
        told = json.loads(ask_child(["read", "page", base, content_type], body))
        return from_plain(_storable(told["page"]))
    except Stopped as stopped:
        return Page(problem=_SENTENCES.get(stopped.problem, _BROKEN))
    except (ValueError, TypeError, KeyError, RecursionError):
        return Page(problem=_BROKEN)


def _storable(value: Any) -> Any:
    """The same without what no database keeps as text: NUL and half characters."""
    if isinstance(value, str):
        return value.replace("\0", "").encode("utf-8", "ignore").decode()
    if isinstance(value, list):
        return [_storable(each) for each in value]
    return {name: _storable(each) for name, each in value.items()} if isinstance(value, dict) else value
