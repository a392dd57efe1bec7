"""JSON Resume, version 1 and its older keys, as text in reading order with its sections. Pure; field names: jsonresume.org.

What the format never named is not lost: an unknown part is told under its own name, an unknown value at the end of its
entry. Many files carry such things, and who uploads one wants to see them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

DEEPEST = 60
LONGEST = 200_000  # characters
MOST_ENTRIES = 2_000  # in one part

SECTIONS = {
    "work": "Work",
    "employment": "Work",
    "experience": "Work",
    "volunteer": "Volunteer work",
    "education": "Education",
    "projects": "Projects",
    "skills": "Skills",
    "languages": "Languages",
    "certificates": "Certificates",
    "certifications": "Certificates",
    "awards": "Awards",
    "publications": "Publications",
    "interests": "Interests",
    "hobbies": "Interests",
    "references": "References",
}
ABOUT = ("basics", "bio")
NAMED = {*ABOUT, *SECTIONS}
SILENT = {"$schema", "meta", "image", "picture", "photo", "id", "uuid", "theme", "settings"}  # no words of the resume
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
DATES = ("date", "releaseDate", "startDate", "endDate")
LINES = ("summary", "description", "bio", "reference", "score", "gpa")
LISTS = ("highlights", "keywords", "courses", "roles")
LINKS = ("url", "website")
KNOWN = {*TITLES, *BESIDE, *DATES, *LINES, *LISTS, *LINKS, *SILENT}
FULL_NAME = ("firstName", "middleName", "lastName")
REACH = ("email", "phone", "telephone", *LINKS, "websites")
HEAD = {*FULL_NAME, *REACH, *SILENT, "name", "label", "location", "profiles", "summary"}


@dataclass(frozen=True, slots=True)
class Resume:
    """What the file says: `sections` are pairs of heading and text; `problem` names why it says nothing:
    "json_broken", "json_no_resume" or "json_no_words"."""

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
        said = json.loads(data.decode(json.detect_encoding(data), "replace").lstrip("\ufeff"), strict=False)
    except (ValueError, RecursionError):
        return Resume(problem="json_broken")
    said = _whole(said)
    if said is None:
        return Resume(problem="json_no_resume")
    basics: dict[str, Any] = next((said[key] for key in ABOUT if isinstance(said.get(key), dict)), {})
    sections = [section for section in [_about(basics), *_parts(said)] if section[1]]
    text = "\n\n".join(f"{heading}\n{body}" if heading else body for heading, body in sections)[:LONGEST]
    if not text.strip():
        return Resume(problem="json_no_words")
    return Resume(_name(basics), _plain(basics.get("email")), text, sections)


def _whole(said: Any) -> dict[str, Any] | None:
    """The object that holds the parts: the file itself, or the one thing in it (`{"resume": {…}}`)."""
    for _ in range(2):
        if not isinstance(said, dict):
            return None
        if set(said) & NAMED:
            return said
        said = next(iter(said.values())) if len(said) == 1 else None
    return None


def _name(basics: dict[str, Any]) -> str:
    return _plain(basics.get("name")) or " ".join(filter(None, (_plain(basics.get(key)) for key in FULL_NAME)))


def _about(basics: dict[str, Any]) -> tuple[str, str]:
    place = basics.get("location")
    where = place.values() if isinstance(place, dict) else [place]
    lines = [
        _name(basics),
        _plain(basics.get("label")),
        _joined(basics.get(key) for key in REACH),
        _joined(where),
        *_profiles(basics.get("profiles")),
        _plain(basics.get("summary")),
        *(_plain(value) for key, value in basics.items() if key not in HEAD),
    ]
    return "", "\n".join(line for line in lines if line)


def _profiles(profiles: Any) -> Iterator[str]:
    if isinstance(profiles, dict):  # older files: {"github": "ada"}
        profiles = [{"network": network, "username": name} for network, name in profiles.items()]
    for one in _entries(profiles):
        said = one if isinstance(one, dict) else {"network": one}
        yield _joined([said.get("network"), said.get("username"), said.get("url")])


def _parts(said: dict[str, Any]) -> Iterator[tuple[str, str]]:
    told: dict[str, list[str]] = {}
    for key in [*SECTIONS, *(key for key in said if key not in NAMED and key not in SILENT)]:
        entries = [text for entry in _entries(said.get(key)) if (text := _entry(entry))]
        told.setdefault(SECTIONS.get(key) or _words(key), []).extend(entries)
    for heading, entries in told.items():
        yield heading, ("\n\n" if any("\n" in entry for entry in entries) else "\n").join(entries)


def _words(key: str) -> str:
    """`openSource` as `Open source`, `side_projects` as `Side projects`."""
    return " ".join(re.sub(r"(?<=[a-z])(?=[A-Z])|[_\-]+", " ", key).split()).capitalize()


def _entries(value: Any) -> list[Any]:
    if isinstance(value, dict) and value and all(isinstance(one, dict) for one in value.values()):
        value = list(value.values())
    return value[:MOST_ENTRIES] if isinstance(value, list) else [] if value is None else [value]


def _entry(entry: Any) -> str:
    """One job, one school, one skill: its title with its dates, then what is said of it."""
    if not isinstance(entry, dict):
        return _plain(entry)
    head = _joined(entry.get(key) for key in (*TITLES, *BESIDE))
    lines = [", ".join(part for part in (head, _dates(entry)) if part)]
    lines += [_plain(entry.get(key)) for key in LINES]
    for key in LISTS:
        listed = [_plain(one) for one in _entries(entry.get(key))]
        lines += [f"- {one}" for one in listed if one] if key == "highlights" else [_joined(listed)]
    lines += [text for key, value in entry.items() if key not in KNOWN for text in _unnamed(value)]
    lines += [_plain(entry.get(key)) for key in LINKS]
    return "\n".join(line for line in lines if line)


def _dates(entry: dict[str, Any]) -> str:
    """`2021-02 to 2023-06`; a beginning without an end goes on to now; else the one day that is named."""
    begins, ends = _plain(entry.get("startDate")), _plain(entry.get("endDate"))
    if begins:
        return f"{begins} to {ends or 'now'}"
    return ends or next((text for key in DATES if (text := _plain(entry.get(key)))), "")


def _unnamed(value: Any) -> list[str]:
    if isinstance(value, list):
        return [f"- {text}" for one in value if (text := _plain(one))]
    return [_plain(value)]


def _joined(values: Iterable[Any]) -> str:
    return ", ".join(dict.fromkeys(text for value in values if (text := _plain(value))))


def _plain(value: Any, depth: int = 0) -> str:
    """Words only: numbers as they are, an object by its values, nothing for nothing."""
    if isinstance(value, bool) or value is None or depth > DEEPEST:
        return ""
    if isinstance(value, dict):
        return ", ".join(text for key, one in value.items() if key not in SILENT and (text := _plain(one, depth + 1)))
    if isinstance(value, list):
        return ", ".join(text for one in value if (text := _plain(one, depth + 1)))
    return " ".join(str(value).split())
