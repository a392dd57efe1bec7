"""Keep a version of the resume, and note who kept a copy of it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from django.db import transaction
from django.db.models import Max

from halfhour.accounts.models import User
from halfhour.core import search
from halfhour.core.moments import local_day
from halfhour.core.problems import Problem
from halfhour.gateways.documents import Document, read_document
from halfhour.gateways.documents.sentences import sentence
from halfhour.journey.people.models import Person
from halfhour.journey.resumes import queries, rules
from halfhour.journey.resumes.actions.suggestions import take
from halfhour.journey.resumes.models import Copy, Original, Suggestion, Version

# Without words, and yet a resume that prints and can be sent: kept, with the sentence beside it.
KEPT_WITHOUT_WORDS = frozenset({sentence("scan"), sentence("garbled")})
BUSY = sentence("busy")


class Unusable(Problem):
    """The file is no resume that could be kept; the sentence is the reader's."""

    field = "file"


class SameFile(Problem):
    """The file is one of the versions already."""

    field = "file"


class NotYetKept(Problem):
    sentence = "That day has not come yet. Say on which day they took the copy."
    field = "kept_on"


def read(*, data: bytes, file_name: str) -> Document:
    """What the file says, read in the bounded child. Takes up to a minute: call it outside any transaction.

    Raises Unusable with what is wrong and what to do, for everything that would be of no use if kept.
    """
    document = read_document(data, file_name=file_name)
    if document.problem and not document.text.strip() and document.problem not in KEPT_WITHOUT_WORDS:
        refused = Unusable(document.problem)
        refused.again = document.problem == BUSY
        raise refused
    return document


def keep_version(
    *,
    owner: User,
    now: datetime,
    file_name: str,
    data: bytes,
    label: str = "",
    carries: Iterable[Suggestion] = (),
    document: Document | None = None,
) -> Version:
    """Keep a file as the next version; `carries` are the suggestions it takes up. Raises Unusable, SameFile.

    `document` is what `read` said, for a caller that holds a transaction: reading inside one would keep every
    other writer waiting.
    """
    document = document or read(data=data, file_name=file_name)
    return _keep(owner, now, file_name, data, label, tuple(carries), document)


@transaction.atomic
def _keep(
    owner: User,
    now: datetime,
    file_name: str,
    data: bytes,
    label: str,
    carries: tuple[Suggestion, ...],
    document: Document,
) -> Version:
    User.objects.select_for_update().get(pk=owner.pk)  # two uploads at once get two numbers
    same = Version.objects.filter(owner=owner, size=len(data), original__content=data).defer("text", "parts").first()
    if same:
        raise SameFile(f"That is the same file as {same}, so it was not kept twice. Choose the newer one.")
    newest = Version.objects.filter(owner=owner).aggregate(number=Max("number"))["number"] or 0
    version = Version.objects.create(
        owner=owner,
        created_at=now,
        number=newest + 1,
        label=label.strip(),
        file_name=rules.file_name(file_name, document.kind),
        kind=document.kind,
        size=len(data),
        pages=min(document.pages, 32_767),
        text=document.text,
        parts=[[section.heading, section.text] for section in document.sections],
        problem=(document.problem or "")[:300],
    )
    Original.objects.create(version=version, content=data)
    for suggestion in carries:
        take(suggestion=suggestion, now=now, version=version)
    _put(version)
    return version


@transaction.atomic
def copy_kept(*, version: Version, person: Person, now: datetime, kept_on: date) -> Copy:
    """Note that a person kept a copy; noting it again only changes the day. Raises NotYetKept."""
    if kept_on > local_day(now, version.owner.zone):
        raise NotYetKept
    copy, _ = Copy.objects.update_or_create(
        version=version,
        person=person,
        defaults={"kept_on": kept_on},
        create_defaults={"kept_on": kept_on, "owner": version.owner, "created_at": now},
    )
    return copy


def _put(version: Version) -> None:
    search.put(version.owner_id, [queries.version_text(version)])
