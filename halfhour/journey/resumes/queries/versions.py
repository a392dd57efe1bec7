"""The versions of a resume, and who keeps which copy."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Count, Max, Prefetch, QuerySet

from halfhour.accounts.models import User
from halfhour.core.search import Text
from halfhour.journey.interviews.models import Interview
from halfhour.journey.people.models import Person
from halfhour.journey.resumes import rules
from halfhour.journey.resumes.models import Copy, Version

MOST_LINES = 120  # to choose one from; two pages hold about as many


@dataclass(frozen=True, slots=True)
class Holder:
    """One person's newest copy."""

    copy: Copy
    is_outdated: bool


def versions(owner: User) -> QuerySet[Version]:
    """The owner's versions, newest first, without their text, with `critique_count`, `taken_count` and copies."""
    copies = Copy.objects.select_related("person").order_by("-kept_on", "-id")
    return (
        Version.objects.filter(owner=owner)
        .defer("text", "parts")
        .annotate(
            critique_count=Count("critiques", distinct=True),
            taken_count=Count("taken", distinct=True),
        )
        .prefetch_related(Prefetch("copies", copies))
        .order_by("-number")
    )


def latest(owner: User) -> Version | None:
    """The newest version, without its text; None when there is none."""
    return Version.objects.filter(owner=owner).defer("text", "parts").order_by("-number").first()


def before(version: Version) -> Version | None:
    """The version that came before it; None for the first."""
    return Version.objects.filter(owner_id=version.owner_id, number__lt=version.number).order_by("-number").first()


def line_choices(version: Version) -> list[tuple[str, list[str]]]:
    """The lines one may name as changed: those new in a version, those gone since the one before it, then the rest.

    Each group has its name; lines too long to be kept as named are left out.
    """
    earlier = before(version)
    came, went, stayed = rules.changed_lines(earlier.sections if earlier else [], version.sections)
    groups = [(f"New in {version}", came), (f"Gone since {earlier}", went), ("The other lines", stayed)]
    fit = [(name, [line for line in lines if len(line) <= rules.LINE_MOST][:MOST_LINES]) for name, lines in groups]
    return [(name, lines) for name, lines in fit if lines]


def offered(owner: User) -> list[tuple[int, str]]:
    """(id, words) of the owner's versions, newest first, to choose one from."""
    rows = Version.objects.filter(owner=owner).values_list("pk", "number", "label", "file_name")
    return [(pk, f"v{number}, {label or file_name}") for pk, number, label, file_name in rows]


def holders(versions: list[Version]) -> list[Holder]:
    """Everybody's newest copy out of `versions` (as `versions()` gave them), outdated ones first. No query."""
    if not versions:
        return []
    copies = {(copy.person_id, version.number): copy for version in versions for copy in version.copies.all()}
    outdated = rules.holds_outdated(copies, versions[0].number)
    newest = rules.newest_kept(copies)
    kept = [Holder(copies[pair], pair[0] in outdated) for pair in newest.items()]
    return sorted(kept, key=lambda holder: (not holder.is_outdated, holder.copy.person.sort_key))


def copies_of(person: Person) -> list[Copy]:
    """The copies a person kept, newest version first, each with its version (without its text)."""
    return list(
        Copy.objects.filter(owner_id=person.owner_id, person=person)
        .select_related("version")
        .defer("version__text", "version__parts")
        .order_by("-version__number")
    )


def people_met(owner: User, most: int) -> list[tuple[int, str]]:
    """(id, full name) of the `most` people met last, in the order of their names."""
    met = Person.objects.filter(owner=owner, interviews__state=Interview.State.HELD)
    newest = met.annotate(met_at=Max("interviews__ended_at")).order_by("-met_at")[:most]
    return [(person.pk, person.full_name) for person in sorted(newest, key=lambda person: person.sort_key)]


def version_text(version: Version) -> Text:
    """What search finds a version by: its label, its file and its words."""
    return Text(
        kind="resume",
        object_id=version.pk,
        title=f"Resume {version}",
        names=version.label,
        body=f"{version.file_name}\n{version.text}",
        excerpt=version.label or version.file_name,
    )
