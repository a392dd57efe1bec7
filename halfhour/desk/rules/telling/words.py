"""Sentences out of what was typed, shortened; numbers with their nouns; moments out of their columns. Pure."""

from __future__ import annotations

from datetime import UTC, datetime

EXCERPT = 220  # letters of a remark or an answer; the whole stands on its own page


def plural(number: int | None, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}" if number else ""


def sentences(*parts: str | None) -> str:
    """The parts as sentences, each with its full stop, the long ones shortened."""
    told = [excerpt(part) for part in parts if part and part.strip()]
    return " ".join(part if part[-1] in ".?!…" else f"{part}." for part in told)


def excerpt(text: str | None) -> str:
    plain = " ".join((text or "").split())
    return plain if len(plain) <= EXCERPT else f"{plain[: EXCERPT - 1].rsplit(' ', 1)[0]}…"


def moment_of(text: str | None) -> datetime | None:
    if not text:
        return None
    at = datetime.fromisoformat(text)
    return at if at.tzinfo else at.replace(tzinfo=UTC)
