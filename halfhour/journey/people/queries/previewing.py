"""What the page of an import shows before its start; made once, kept with the import."""

from __future__ import annotations

from collections import Counter
from typing import Any

from halfhour.accounts.models import User
from halfhour.formats.contact import Contact, Reading, Skipped
from halfhour.journey.people.models import Double, Import, Person
from halfhour.journey.people.queries.hanging import in_parts
from halfhour.journey.people.queries.importing import Group, chunks, settled
from halfhour.journey.people.queries.one import work
from halfhour.journey.people.rules.judging import WHY, Level
from halfhour.journey.people.rules.planning import number_of
from halfhour.journey.people.rules.settling import Settled

FIRST = 20
NAMED = 50
OUTCOME = {"add": "added", "merge": "merged", "skip": "skipped"}


def preview(
    batch: Import, reading: Reading, groups: list[Group], skipped: list[tuple[int, Skipped]]
) -> tuple[dict[str, Any], list[Double]]:
    """(counts, first 20 rows, rows that name nobody, in plain JSON values; the rows to decide about, not saved yet)."""
    counts = Counter({"added": 0, "merged": 0, "same": 0, "skipped": len(skipped)})
    doubles: list[Settled] = []
    for some in chunks(groups):
        rows = [row for group in settled(batch.owner, some)[0] for row in group]
        counts.update(row.outcome for row in rows if not _to_decide(row))
        doubles += filter(_to_decide, rows)
    said = {
        **_as_read(reading),
        "plain": dict(counts),
        "counts": dict(counts + Counter(OUTCOME[row.decision.choice] for row in doubles)),
        "skipped": [[piece.line, piece.why, piece.text] for _, piece in skipped[:NAMED]],
        "nobody": len(skipped),
    }
    return said, _doubles(batch, doubles, groups)


def _as_read(reading: Reading) -> dict[str, Any]:
    return {
        "format": reading.format,
        "encoding": reading.encoding,
        "problem": reading.problem or "",
        "header": reading.header[:200],
        "columns": reading.columns,
        "sample": reading.sample[:3],
        "dropped": reading.dropped,
        "guessed": reading.guessed,
        "rows": reading.rows,
        "first": [_first(contact) for contact in reading.contacts[:FIRST]],
        "doubts": [[doubt.line, doubt.why, doubt.text] for doubt in reading.doubts[:NAMED]],
        "doubtful": len(reading.doubts),
        "formulas": sum(map(_calculates, reading.contacts)),
    }


def _to_decide(row: Settled) -> bool:
    """Doubtful matches, merges that change something, and what somebody chose to skip."""
    match = row.decision.match
    return match is not None and (match.level < Level.SURE or row.outcome != "same")


def _doubles(batch: Import, rows: list[Settled], groups: list[Group]) -> list[Double]:
    """The rows to decide about, each with whom it could be: somebody you have, or an earlier row."""
    refs = {row.decision.match.ref for row in rows if row.decision.match}
    others = _people(batch.owner, [ref for ref in refs if ref > 0])
    for decision in (decision for group in groups for decision in group):
        if -1 - decision.row.number in refs:
            said = decision.row.said
            others[-1 - decision.row.number] = (said.full_name, work(said.title, said.organization))
    return [_double(batch, row, others) for row in rows]


def _double(batch: Import, row: Settled, others: dict[int, tuple[str, str]]) -> Double:
    said, match = row.decision.row.said, row.decision.match
    assert match is not None
    name, works = others.get(match.ref, ("", ""))
    shown = {
        "line": row.decision.row.line,
        "name": said.full_name,
        "work": work(said.title, said.organization),
        "why": WHY[match.kind],
        "changes": row.changes,
        "person": match.ref if match.ref > 0 else None,
        "row": number_of(match.ref) + 1 if match.ref < 0 else None,
        "other": name,
        "other_work": works,
    }
    number, level = row.decision.row.number, int(match.level)
    return Double(batch=batch, number=number, level=level, choice=row.decision.choice, said=shown)


def _people(owner: User, ids: list[int]) -> dict[int, tuple[str, str]]:
    found = {}
    for some in in_parts(ids):
        rows = Person.objects.filter(owner=owner, pk__in=some)
        for pk, name, title, place in rows.values_list("id", "full_name", "title", "organization__name"):
            found[pk] = (name, work(title, place or ""))
    return found


def _first(contact: Contact) -> list[str]:
    reach = next(iter([*contact.emails, *contact.phones]), "")
    does = contact.title or ", ".join(filter(None, [contact.major, contact.year]))
    return [str(contact.line), contact.full_name, does, contact.organization or contact.college, reach]


def _calculates(contact: Contact) -> bool:
    """Whether a spreadsheet would calculate one of its texts; here it stays the text it is."""
    texts = (contact.full_name, contact.title, contact.organization)
    return any(len(text) > 1 and text.startswith(("=", "@", "+", "-")) for text in texts)
