"""`index.html` of an archive: people, interviews with their notes, letters, resumes, to be read in any browser in fifty years.

Plain pages without a script; what others typed is text there and nothing else. Written piece by piece, a hundred people
at a time.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Mapping
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import Any

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet
from django.template.loader import render_to_string
from django.utils import timezone

from halfhour.accounts.models import User
from halfhour.journey.conversation.models import Note
from halfhour.journey.interviews.models import Interview
from halfhour.journey.organizations.models import Organization
from halfhour.journey.people.models import Person
from halfhour.journey.resumes.models import Trick, Version

AT_ONCE = 100
STYLE = Path(__file__).parent.parent / "static" / "desk" / "archive.css"
Files = Mapping[tuple[str, int, str], Mapping[str, str]]


def write(archive: zipfile.ZipFile, owner: User, *, now: datetime, files: Files) -> None:
    """Writes `index.html` and its style into the archive; `files` says where each file lies in it."""
    archive.writestr("style.css", STYLE.read_text())
    with archive.open("index.html", "w", force_zip64=True) as out, timezone.override(owner.zone):
        for piece in _pieces(owner, now, files):
            out.write(piece.encode())


def _pieces(owner: User, now: datetime, files: Files) -> Iterator[str]:
    met, others = _met(owner), _people(owner).exclude(pk__in=_met(owner).values("pk"))
    counts = {"met": met.count(), "others": others.count()}
    yield render_to_string("desk/archive/head.html", {"owner": owner, "now": now, **counts})
    for people in _some(met):
        for person in people:
            yield render_to_string("desk/archive/person.html", {"person": person, "photos": _photos(person, files)})
    yield render_to_string("desk/archive/others_head.html", counts)
    for people in _some(others):
        yield render_to_string("desk/archive/others.html", {"people": people})
    rest = {
        "organizations": Organization.objects.filter(owner=owner).select_related("field").order_by("name", "pk"),
        "versions": [(row, _file(files, row)) for row in Version.objects.filter(owner=owner).defer("text", "parts")],
        "tricks": Trick.objects.filter(owner=owner).select_related("field", "person").order_by("pk"),
    }
    yield render_to_string("desk/archive/tail.html", rest)


def _people(owner: User) -> QuerySet[Person]:
    return Person.objects.filter(owner=owner).select_related("organization", "department", "named_by")


def _met(owner: User) -> QuerySet[Person]:
    """The people of whom more is kept than who they are."""
    more: Any = Q(pk=None)
    for name in ("letters", "calls", "replies", "interviews", "followups", "critiques"):
        relation = Person._meta.get_field(name).related_model
        more |= Exists(relation.objects.filter(person=OuterRef("pk")))  # type: ignore[union-attr]
    return _people(owner).filter(more)


def _some(people: QuerySet[Person]) -> Iterator[list[Person]]:
    """People by name, a hundred at a time, with all that is told of them."""
    notes = Note.objects.filter(kept_beside=None).select_related("planned_question").order_by("second", "pk")
    interviews = Interview.objects.select_related("thank_you", "debrief").prefetch_related(
        Prefetch("notes", notes), "referrals", "openings", "promises", "photos"
    )
    pks = iter(list(people.order_by("sort_key", "pk").values_list("pk", flat=True)))
    while some := list(islice(pks, AT_ONCE)):
        rows = people.filter(pk__in=some).prefetch_related(
            "letters", "calls", "replies", "followups", "positions", "critiques__suggestions",
            Prefetch("interviews", interviews.order_by("starts_at")),
        )  # fmt: skip
        yield sorted(rows, key=lambda person: (person.sort_key, person.pk))


def _photos(person: Person, files: Files) -> list[str]:
    found = [photo.pk for interview in person.interviews.all() for photo in interview.photos.all()]  # type: ignore[attr-defined]
    said = (files.get(("conversation.Picture", pk, "content")) for pk in found)
    return [file["file"] for file in said if file]


def _file(files: Files, version: Any) -> str:
    file = files.get(("resumes.Original", version.pk, "content"))
    return file["file"] if file else ""
