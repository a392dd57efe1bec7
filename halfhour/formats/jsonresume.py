"""JSON Resume, version 1 and its older keys, as text in reading order with its sections. Pure; field names: jsonresume.org."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

DEEPEST = 60
LONGEST = 200_000

SECTIONS = {
    "work": "Work",
    "volunteer": "Volunteer work",
    "education": "Education",
    "projects": "Projects",
    "skills": "Skills",
    "languages": "Languages",
    "certificates": "Certificates",
    "awards": "Awards",
    "publications": "Publications",
    "interests": "Interests",
    "hobbies": "Interests",
    "references": "References",
}
# What each entry is called, in the order in which people say it; older files used the later names.
TITLES = (
    "position",
    "name",
    "title",
    "studyType",
    "area",
    "company",
    "organization",
    "institution",
    "language",
    "entity",
)
BESIDE = ("level", "fluency", "publisher", "issuer", "awarder", "type", "location")
DATES = ("date", "releaseDate")
LINES = ("summary", "description", "bio", "reference", "score", "gpa")
LISTS = ("highlights", "keywords", "courses", "roles")
LINKS = ("url", "website")


@dataclass(frozen=True, slots=True)
class Resume:
    """What the file says: `sections` are pairs of heading and text; `problem` is a sentence where it says nothing."""

    name: str = ""
    email: str = ""
    text: str = ""
    sections: list[tuple[str, str]] = field(default_factory=list)
    problem: str | None = None


def is_json(data: bytes) -> bool:
    """Whether the bytes begin as a JSON object does, after marks and blanks."""
    return data[:400].lstrip(b"\xef\xbb\xbf\xff\xfe\x00 \t\r\n").startswith(b"{")


def read(data: bytes) -> Resume:
    """The resume in `data`; never raises, a file that is none has a `problem`."""
    try:
        said = json.loads(data.decode(json.detect_encoding(data), "replace").lstrip("\ufeff"))
    except (ValueError, RecursionError):
        return Resume(problem="This is not whole JSON, so it cannot be read. Export it again from where you wrote it.")
    if not isinstance(said, dict) or not set(said) & {"basics", "bio", *SECTIONS}:
        return Resume(problem="This JSON file is no resume: it has none of the parts that JSON Resume names.")
    basics = said.get("basics") or said.get("bio")
    basics = basics if isinstance(basics, dict) else {}
    sections = [section for section in [_about(basics), *_parts(said)] if section[1]]
    text = "\n\n".join(f"{heading}\n{body}" if heading else body for heading, body in sections)[:LONGEST]
    if not text.strip():
        return Resume(problem="This resume has no words in it yet.")
    return Resume(_plain(basics.get("name")), _plain(basics.get("email")), text, sections)


def as_json(data: bytes, file: str) -> dict[str, Any]:
    """The line that `halfhour read resume` prints for it."""
    resume = read(data)
    return {
        "file": file,
        "format": "jsonresume",
        "pages": 0,
        "text": resume.text,
        "sections": [{"heading": heading, "text": body} for heading, body in resume.sections],
        "problem": resume.problem,
    }


def _about(basics: dict[str, Any]) -> tuple[str, str]:
    reach = [basics.get(key) for key in ("email", "phone", "telephone", *LINKS)]
    place = basics.get("location")
    where = place.values() if isinstance(place, dict) else [place]
    profiles = [one for one in _entries(basics.get("profiles")) if isinstance(one, dict)]
    lines = [
        _plain(basics.get("name")),
        _plain(basics.get("label")),
        _joined(reach),
        _joined(where),
        *[_joined([p.get("network"), p.get("username"), p.get("url")]) for p in profiles],
        _plain(basics.get("summary")),
    ]
    return "", "\n".join(line for line in lines if line)


def _parts(said: dict[str, Any]) -> Iterable[tuple[str, str]]:
    for key, heading in SECTIONS.items():
        told = [text for entry in _entries(said.get(key)) if (text := _entry(entry))]
        yield heading, "\n".join(told)


def _entries(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _entry(entry: Any) -> str:
    """One job, one school, one skill: its title with its dates, then what is said of it."""
    if not isinstance(entry, dict):
        return _plain(entry)
    head = _joined(entry.get(key) for key in (*TITLES, *BESIDE))
    dates = _plain(entry.get(next((key for key in DATES if entry.get(key)), ""), ""))
    if entry.get("startDate") or entry.get("endDate"):
        dates = f"{_plain(entry.get('startDate'))} to {_plain(entry.get('endDate')) or 'now'}".strip()
    lines = [", ".join(part for part in (head, dates) if part)]
    lines += [_plain(entry.get(key)) for key in LINES]
    for key in LISTS:
        listed = [_plain(one) for one in _entries(entry.get(key))]
        lines += [f"- {one}" for one in listed if one] if key == "highlights" else [_joined(listed)]
    lines += [_plain(entry.get(key)) for key in LINKS]
    return "\n".join(line for line in lines if line)


def _joined(values: Iterable[Any]) -> str:
    return ", ".join(dict.fromkeys(text for value in values if (text := _plain(value))))


def _plain(value: Any, depth: int = 0) -> str:
    """Words only: numbers as they are, an object by its values, nothing for nothing."""
    if isinstance(value, bool) or value is None or depth > DEEPEST:
        return ""
    if isinstance(value, dict):
        return ", ".join(text for one in value.values() if (text := _plain(one, depth + 1)))
    if isinstance(value, list):
        return ", ".join(text for one in value if (text := _plain(one, depth + 1)))
    return " ".join(str(value).split())
