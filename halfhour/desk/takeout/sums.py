"""Counts and sums of tables: two archives that say the same have the same sums, whatever the order and the ids here."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from halfhour.desk.takeout.naming import id_within, whole
from halfhour.desk.takeout.tables import Table

_SIZE = 2**256


class Sum:
    """Adds up the rows of one table: the sum of their hashes, so that their order does not count."""

    def __init__(self, table: Table, space: str) -> None:
        self.count, self._total, self._space = 0, 0, space
        self._names = {"id", *(key.name for key in table.keys)}
        self._label = table.label
        self._files = {field.name for field in table.files}

    def add(self, row: dict[str, Any]) -> None:
        """One more row as it stands in an archive: its names count whole, its files by what is in them."""
        text = json.dumps({key: self._said(key, row[key]) for key in row}, sort_keys=True, ensure_ascii=False)
        self._total = (self._total + int.from_bytes(hashlib.sha256(text.encode("utf-8", "replace")).digest())) % _SIZE
        self.count += 1

    @property
    def text(self) -> str:
        """The sum as 64 hexadecimal digits."""
        return f"{self._total:064x}"

    def _said(self, key: str, value: Any) -> Any:
        if key in self._names and isinstance(value, str):
            return whole(self._space, value)
        if isinstance(value, str) and (place := id_within(f"{self._label}.{key}", value)):
            parts = value.split(":")
            parts[place[0]] = whole(self._space, parts[place[0]])
            return ":".join(parts)
        return value.get("sha256") if key in self._files and isinstance(value, dict) else value
