"""What somebody can know, from their role, their level, their department, the kind of place, and who named them. Pure.

These are rules of thumb: who hires knows what counts, who got in lately remembers how, who does the work knows a day of
it. They only move a question up or down, and each says its reason, so that it can be overruled.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

CAN, MIGHT, HARDLY = 2, 1, -3  # points of a question's worth


@dataclass(frozen=True, slots=True)
class Host:
    """What is known of the one who will be asked; every text may be blank.

    `kind` is what tells the kind of place: the organization's name, its field, what it says of itself. `named_from` is
    where the one who named them works.
    """

    name: str = ""
    title: str = ""
    department: str = ""
    leads: bool = False
    organization: str = ""
    kind: str = ""
    shares_school: bool = False
    named_by: str = ""
    named_from: str = ""


@dataclass(frozen=True, slots=True)
class Ground:
    """Why this person can, or hardly can, speak of a theme: `points`, and a clause that names the reason."""

    points: int
    words: str


def _names(*words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(words)})\b", re.I)


HIRES = _names(r"recruit\w*", "talent", "human resources", "hr", "people (?:operations|partner)", "hiring")
LEADS = _names("head", "director", "manager", "lead", "leader", "chief", "vp", "vice president", "principal", "partner",
               "supervisor", "c[eto]o")  # fmt: skip
OWNS = _names("owner", "founder", "co-founder", "self-employed", "freelance\\w*", "proprietor")
NEW = _names("junior", "assistant", "trainee", "intern", "apprentice", "graduate", "fellow", "working student")
TEACHES = _names("professor", "lecturer", "teacher", "instructor")

BY_ROLE: tuple[tuple[re.Pattern[str], dict[str, tuple[int, str]]], ...] = (
    (
        HIRES,
        {
            "hirers": (CAN, "sees who gets in and who does not"),
            "internships": (CAN, "knows which posts open, and when"),
            "trends": (CAN, "sees what is hired for"),
            "pay": (MIGHT, "knows what is paid"),
            "day": (HARDLY, "hires for the work and does not do it"),
            "skills": (HARDLY, "hires for the work and does not do it"),
            "likes": (HARDLY, "hires for the work and does not do it"),
        },
    ),
    (
        OWNS,
        {
            "path": (CAN, "chose this way alone"),
            "related": (CAN, "knows who else does it"),
            "shadowing": (CAN, "can say yes to it"),
            "student_projects": (CAN, "knows what stays undone"),
            "against": (MIGHT, "carries what goes wrong"),
        },
    ),
    (
        NEW,
        {
            "path": (CAN, "got in not long ago"),
            "education": (CAN, "got in not long ago"),
            "internships": (CAN, "got in not long ago"),
            "hirers": (HARDLY, "may be too new to see it"),
            "trends": (HARDLY, "may be too new to see it"),
            "advancement": (HARDLY, "may be too new to see it"),
        },
    ),
    (
        TEACHES,
        {
            "education": (CAN, "sees what becomes of each certificate"),
            "reading": (CAN, "knows what is worth reading"),
            "related": (MIGHT, "knows where graduates went"),
        },
    ),
    (
        LEADS,
        {
            "hirers": (CAN, "has a say in who is hired"),
            "trends": (CAN, "sees where the work is going"),
            "internships": (MIGHT, "can say whether they take interns"),
            "student_projects": (MIGHT, "knows what nobody gets to"),
            "advancement": (MIGHT, "has seen people move up"),
        },
    ),
)
DOES_IT = {
    "day": (CAN, "does this work every day"),
    "skills": (CAN, "does this work every day"),
    "likes": (MIGHT, "does this work every day"),
}

BY_PLACE: tuple[tuple[re.Pattern[str], dict[str, tuple[int, str]]], ...] = (
    (
        _names(
            "city", "county", "state", "federal", "ministry", "municipal\\w*", "council", "agency", "transit", "public"
        ),
        {
            "education": (MIGHT, "public bodies hire by what stands on paper"),
            "hours": (MIGHT, "public bodies keep written hours"),
        },
    ),
    (
        _names("clinics?", "hospitals?", "health\\w*", "nurs\\w*"),
        {
            "education": (MIGHT, "where patients are, certificates count"),
            "shadowing": (-MIGHT, "where patients are, shadowing is hard to allow"),
        },
    ),
    (
        _names("studio", "sons", "workshop", "cafe", "bureau"),
        {
            "shadowing": (MIGHT, "a small place can say yes at once"),
            "student_projects": (MIGHT, "a small place can say yes at once"),
        },
    ),
    (
        _names("banks?", "banking", "consult\\w*", "audit\\w*"),
        {"internships": (MIGHT, "banks and consultancies hire a year ahead")},
    ),
)


KINDS = (
    ("hires", "who hires", HIRES),
    ("owns", "who works for themselves", OWNS),
    ("new", "who is new to it", NEW),
    ("teaches", "who teaches it", TEACHES),
    ("leads", "who leads", LEADS),
)
DOES, UNSAID = ("does", "who does the work"), ("", "whose role is not known")
PLACES = ("a public body", "health care", "a small place", "a bank or consultancy")  # as BY_PLACE stands


def kind_of_person(host: Host) -> tuple[str, str]:
    """(`leads`, `who leads`): what kind of person it is by role and level, as a key and as said after `somebody`."""
    found = next(((key, words) for key, words, names in KINDS if _is(names, host)), None)
    return found or (("leads", "who leads") if host.leads else DOES if host.title else UNSAID)


def kind_of_place(kind: str) -> str:
    """`a public body`: what kind of place the words tell of; blank where they tell nothing."""
    return next((words for words, (names, _) in zip(PLACES, BY_PLACE, strict=True) if names.search(kind)), "")


def grounds(theme: str, host: Host) -> list[Ground]:
    """Every reason why this person can, or hardly can, speak of the theme; the weightiest first."""
    found = [*_by_role(theme, host), *_by_place(theme, host), *_by_way(theme, host)]
    return sorted(found, key=lambda one: -abs(one.points))


def _by_role(theme: str, host: Host) -> list[Ground]:
    said = next((themes for names, themes in BY_ROLE if _is(names, host)), DOES_IT if host.title else {})
    if theme not in said:
        return []
    points, words = said[theme]
    return [Ground(points, f"{_as_role(host)} {host.name or 'they'} {words}".strip())]


def _is(names: re.Pattern[str], host: Host) -> bool:
    if names is HIRES:
        return bool(names.search(f"{host.title} {host.department}"))
    return bool(names.search(host.title)) or (names is LEADS and host.leads)


def _as_role(host: Host) -> str:
    """`as head of user studies`; a title that begins with an abbreviation keeps its capitals."""
    title = host.title
    if title[1:2].islower() or title[1:2] == " ":
        title = title[:1].lower() + title[1:]
    return f"as {title}" if title else ("as the one who leads" if host.leads else "")


def _by_place(theme: str, host: Host) -> list[Ground]:
    said = next((themes for names, themes in BY_PLACE if names.search(host.kind)), {})
    return [Ground(*said[theme])] if theme in said else []


SCHOOL = ("path", "education", "internships")


def _by_way(theme: str, host: Host) -> list[Ground]:
    found = []
    if host.shares_school and theme in SCHOOL:
        found.append(Ground(CAN, f"{host.name or 'they'} went where you study"))
    if host.named_by and theme == "related" and host.named_from and host.named_from != host.organization:
        found.append(
            Ground(MIGHT, f"{host.named_by} of {host.named_from} named them, so the two places can be compared")
        )
    if host.named_by and theme == "culture" and host.named_from and host.named_from == host.organization:
        found.append(Ground(-MIGHT, f"{host.named_by} is of the same place and can tell you too"))
    return found
