"""`python -m bench.pages FOLDER [--keep]`: what the reader of company pages finds, against pages whose truth is known.

FOLDER holds pages and `truth.json`. A phone is right when its last nine digits (fewer where the truth has fewer, never
under seven) agree; a name of an organization when it is one of the accepted ones, legal forms, articles, accents and
signs not counting; a person when two words of the name agree; a department when its words do. People count with two words
or more, phones with seven digits or more. A mail address that a page writes in a code, so that programs pass over it, is
neither right nor wrong: the truth lists what can be seen. The plain keyword reading beside it is `bench/plainpages.py`.
"""

from __future__ import annotations

import json
import re
import sys
import time
import tracemalloc
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

from rapidfuzz import fuzz

from bench import plainpages
from bench.sections import keep
from halfhour.formats.webpage import Page, read_page
from halfhour.formats.webpage.folding import folded, name_key


@dataclass
class Tally:
    """Found and true, found and not true, true and not found."""

    right: int = 0
    extra: int = 0
    missed: int = 0
    detail: list[str] = field(default_factory=list)

    def add(self, page: str, found: list[str], true: list[str], same: Callable[[str, str], bool]) -> None:
        missed = [each for each in true if not any(same(each, other) for other in found)]
        extra = [each for each in found if not any(same(each, other) for other in true)]
        self.right += len(true) - len(missed)
        self.missed += len(missed)
        self.extra += len(extra)
        if missed or extra:
            self.detail.append(f"{page}: missed {missed}, extra {extra}")

    @property
    def recall(self) -> float:
        return self.right / max(1, self.right + self.missed)

    @property
    def precision(self) -> float:
        return self.right / max(1, self.right + self.extra)

    @property
    def f1(self) -> float:
        return 2 * self.precision * self.recall / max(1e-9, self.precision + self.recall)


@dataclass
class Figures:
    """All figures of one folder. `name_right` and `name_same` count pages, the second also longer and shorter forms."""

    pages: int = 0
    name_right: int = 0
    name_same: int = 0
    careers_true: int = 0
    careers_right: int = 0
    careers_wrong: int = 0
    phones: Tally = field(default_factory=Tally)
    emails: Tally = field(default_factory=Tally)
    cloaked: list[str] = field(default_factory=list)
    people: Tally = field(default_factory=Tally)
    departments: Tally = field(default_factory=Tally)
    plain_people: Tally = field(default_factory=Tally)
    plain_departments: Tally = field(default_factory=Tally)
    wrong: list[str] = field(default_factory=list)


def digits(text: str) -> str:
    return re.sub(r"\D", "", text)


def same_phone(one: str, other: str) -> bool:
    one, other = digits(one).lstrip("0"), digits(other).lstrip("0")
    size = min(len(one), len(other), 9)
    return size >= 7 and one[-size:] == other[-size:]


def same_person(one: str, other: str) -> bool:
    return len(set(folded(one).split()) & set(folded(other).split())) >= 2


def same_department(one: str, other: str) -> bool:
    return folded(one) == folded(other) or fuzz.token_set_ratio(folded(one), folded(other)) >= 90


def same_text(one: str, other: str) -> bool:
    return one.casefold() == other.casefold()


def figures(folder: Path, only: set[str] | None = None) -> Figures:
    """Reads every page of `truth.json` (or those in `only`) and compares."""
    truth = json.loads((folder / "truth.json").read_text())
    total = Figures()
    for name, true in truth.items():
        if only is not None and name not in only:
            continue
        data = (folder / name).read_bytes()
        page = read_page(data, base=true["base"] or "")
        total.pages += 1
        _name(total, name, page, true)
        _careers(total, name, page, true)
        total.phones.add(name, [phone.number for phone in page.phones], _phones(true), same_phone)
        total.emails.add(name, [m.address for m in page.emails if not m.cloaked], true["emails"], same_text)
        total.cloaked += [m.address for m in page.emails if m.cloaked]
        people, departments = _people(true), true.get("departments_annotated", true.get("departments")) or []
        total.people.add(name, [person.name for person in page.people], people, same_person)
        total.departments.add(name, [each.text for each in page.departments], departments, same_department)
        total.plain_people.add(name, plainpages.people(data), people, same_person)
        total.plain_departments.add(name, plainpages.departments(data), departments, same_department)
    return total


def _phones(true: dict[str, Any]) -> list[str]:
    once: list[str] = []
    for phone in true.get("phones_annotated", true.get("phones")) or []:
        if len(digits(phone)) >= 7 and not any(same_phone(phone, other) for other in once):
            once.append(phone)
    return once


def _people(true: dict[str, Any]) -> list[str]:
    once: dict[str, str] = {}
    for person in true.get("people_annotated", true.get("people")) or []:
        name = person if isinstance(person, str) else person["name"]
        if len(name.split()) >= 2:
            once.setdefault(folded(name), name)
    return list(once.values())


def _name(total: Figures, file: str, page: Page, true: dict[str, Any]) -> None:
    found = name_key(page.organization.text) if page.organization else ""
    accepted = [name_key(name) for name in [true["organization"], *true["organization_accept"]]]
    right = found in accepted
    total.name_right += right
    total.name_same += right or any(found.startswith(f"{name} ") or name.startswith(f"{found} ") for name in accepted)
    if not right:
        total.wrong.append(f"{file}: name {found!r}, not {accepted}")


def _careers(total: Figures, file: str, page: Page, true: dict[str, Any]) -> None:
    total.careers_true += bool(true["careers"])
    if page.careers is None:
        return
    right = bool(true["careers"]) and _leads_there(page, true["careers"], true["base"] or "")
    total.careers_right += right
    total.careers_wrong += not right
    if not right:
        total.wrong.append(f"{file}: careers {page.careers.url}, not {true['careers']}")


def _leads_there(page: Page, true: str, base: str) -> bool:
    assert page.careers
    if true.endswith(" link"):
        return true.split()[0].lower() in f"{page.careers.url} {page.careers.text}".lower()
    one, other = urlsplit(page.careers.url), urlsplit(urljoin(base, true))
    same_host = (
        not one.netloc or not other.netloc or one.netloc.removeprefix("www.") == other.netloc.removeprefix("www.")
    )
    return same_host and one.path.strip("/").lower() == other.path.strip("/").lower() and one.query == other.query


def seconds(data: bytes) -> float:
    """The best of three readings, processor time."""
    best = 1e9
    for _ in range(3):
        begin = time.process_time()
        read_page(data, base="https://mill.example/")
        best = min(best, time.process_time() - begin)
    return best


def megabytes(data: bytes) -> float:
    """What a reading holds at its highest beside the page itself, as far as Python knows."""
    tracemalloc.start()
    read_page(data, base="https://mill.example/")
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak / 1e6


def large_pages(folder: Path) -> dict[str, bytes]:
    """A megabyte of real pages one after the other, and pages made to hurt."""
    truth = json.loads((folder / "truth.json").read_text())
    real = b"".join((folder / name).read_bytes() for name in truth)
    while real and len(real) < 1_000_000:
        real += real
    return {
        "1 MB of real pages": real[:1_000_000],
        "2 MB of open tags": b"<div>" * 400_000,
        "2 MB of nested tags": b"<div>" * 180_000 + b"x" + b"</div>" * 180_000,
        "2 MB of stray ends in the deep": b"<i>" * 250_000 + b"</div>" * 210_000,
        "2 MB, a tag with 250,000 attributes": b"<p " + b" ".join(b"a%d=1" % n for n in range(250_000)) + b">x",
        "2 MB of phones": b"<p>Tel 206-555-0134</p>" * 87_000,
        "2 MB of names": b"<p>Jane Okafor, Head of Sales</p>" * 60_000,
    }


def report(folder: Path) -> str:
    """The table, as it is printed."""
    got = figures(folder)
    names = f"{got.name_right / got.pages:.2f} ({got.name_same / got.pages:.2f} with longer and shorter forms)"
    right = f"{got.careers_right / max(1, got.careers_true):.2f} ({got.careers_right} of {got.careers_true})"
    rows = [
        ("organization's name", "0.90", names),
        ("phones, recall", "0.90", f"{got.phones.recall:.3f}"),
        ("phones, precision", "0.95", f"{got.phones.precision:.3f}"),
        ("mail addresses, recall", "0.95", f"{got.emails.recall:.3f}"),
        ("mail addresses, precision", "0.95", f"{got.emails.precision:.3f}"),
        ("mail addresses worked out of code", "kept apart", str(len(got.cloaked))),
        ("careers link right", "0.90", right),
        (
            "careers link wrong",
            "0.05",
            f"{got.careers_wrong / got.pages:.2f} ({got.careers_wrong} of {got.pages} pages)",
        ),
        ("people, F1", f"{got.plain_people.f1:.2f} plain reading", _three(got.people)),
        ("departments, F1", f"{got.plain_departments.f1:.2f} plain reading", _three(got.departments)),
    ]
    for name, data in large_pages(folder).items():
        goal = "0.2 s" if name.startswith("1 MB") else "1 s"
        rows.append((name, goal, f"{seconds(data):.2f} s, {megabytes(data):.0f} MB"))
    return "\n".join(f"{what:38} {goal:20} {found}" for what, goal, found in [("what", "goal", "found"), *rows])


def _three(tally: Tally) -> str:
    return f"{tally.f1:.2f} (precision {tally.precision:.2f}, recall {tally.recall:.2f})"


def main() -> None:
    if len(sys.argv) < 2:
        raise SystemExit("Name the folder that holds the pages and their truth.json: python -m bench.pages FOLDER")
    folder = Path(sys.argv[1])
    table = report(folder)
    print(table)
    if "--keep" in sys.argv:
        said = "`python -m bench.pages FOLDER --keep` writes this, over 66 pages of companies whose truth is known."
        keep("Company pages", f"{said}\n\n```\n{table}\n```")
    if "--detail" in sys.argv:
        got = figures(folder)
        print(
            "\n".join([*got.wrong, *got.phones.detail, *got.emails.detail, *got.people.detail, *got.departments.detail])
        )


if __name__ == "__main__":
    main()
