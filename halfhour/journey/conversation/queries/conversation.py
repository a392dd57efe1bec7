"""One conversation as it is read: the questions with what was said under each, what was seen, who was named."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from uuid import UUID, uuid5

from django.db.models import F, Q

from halfhour.journey.conversation.models import Debrief, Note, Opening, Promise, Referral
from halfhour.journey.conversation.rules import afterwards, clock, noticing
from halfhour.journey.conversation.rules.afterwards import Jotted
from halfhour.journey.conversation.rules.operations import note_uid
from halfhour.journey.interviews.models import Interview
from halfhour.journey.preparation.models import PlannedQuestion

FREE = UUID("b1f4b2a0-6f0a-5d3c-9a57-2f1f6f1c7a10")  # ours: names the note that stands under no question


@dataclass(frozen=True, slots=True)
class Asked:
    """One planned question: the note that the room writes into (None: blank still), and all others under it."""

    planned: PlannedQuestion
    note: Note | None
    others: list[Note] = field(default_factory=list)

    @property
    def uid(self) -> UUID:
        """The id of the note that is written here, made or not."""
        return self.note.uid if self.note else note_uid(self.planned.uid)

    @property
    def notes(self) -> list[Note]:
        """Every note here that says something."""
        return [note for note in ([self.note] if self.note else []) + self.others if note.text]


@dataclass(frozen=True, slots=True)
class Conversation:
    """What one interview holds. Kept versions of a note stand among the `others` beside it."""

    asked: list[Asked]
    free: list[Note]
    observations: list[Note]
    cues: list[Note]

    @property
    def notes(self) -> list[Note]:
        """Every note that says something, under its question or not."""
        return [note for asked in self.asked for note in asked.notes] + self.free_notes

    @property
    def unanswered(self) -> list[Asked]:
        """Questions under which nothing stands."""
        return [asked for asked in self.asked if not asked.notes]

    @property
    def free_notes(self) -> list[Note]:
        """Notes under no question that say something."""
        return _said(self.free)


def conversation_of(interview: Interview) -> Conversation:
    """The plan in its order with its notes, and the rest. Two queries."""
    plan = list(PlannedQuestion.objects.filter(interview=interview).order_by("position", "id"))
    under: dict[int, list[Note]] = {planned.pk: [] for planned in plan}
    kinds: dict[str, list[Note]] = {kind: [] for kind in Note.Kind.values}
    for note in Note.objects.filter(interview=interview).order_by("id"):
        note.interview = interview
        under.get(note.planned_question_id or 0, kinds[note.kind]).append(note)
    asked = [_asked(planned, under[planned.pk]) for planned in plan]
    return Conversation(asked, kinds["note"], _said(kinds["observation"]), _said(kinds["cue"]))


def _asked(planned: PlannedQuestion, notes: list[Note]) -> Asked:
    own = next((note for note in notes if note.kept_beside_id is None), None)
    return Asked(planned, own, [note for note in notes if note is not own and note.text])


def _said(notes: list[Note]) -> list[Note]:
    return [note for note in notes if note.text]


def free_uid(interview: Interview) -> UUID:
    """The id of the note under no question, the same on every device of the owner."""
    return uuid5(FREE, interview.uid)


def notes_of(interview: Interview) -> list[Note]:
    """Notes, observations and cues that say something, by their minute; each with its planned question."""
    rows = Note.objects.filter(interview=interview).exclude(text="").select_related("planned_question")
    return list(rows.order_by(F("second").asc(nulls_last=True), "id"))


def jotted(notes: Iterable[Note]) -> list[Jotted]:
    """Notes as the rules look at them."""
    return [Jotted(note.kind, note.text, note.second, note.is_quote) for note in notes]


def proposal(interview: Interview, notes: Iterable[Note]) -> dict[str, str]:
    """What the notes offer for the debrief: figures, cues, observations, a phrase to quote, how it ended. No query."""
    said = jotted(notes)
    quotes = afterwards.quotes(said)
    ends = clock.ends(interview.started_at, interview.starts_at, interview.minutes)
    return {
        "ending": afterwards.ending(
            ended=interview.ended_at, ends=ends, may_run_over=interview.may_run_over_at is not None
        ),
        "facts": noticing.facts(note.text for note in said if note.kind == "note"),
        "not_said": afterwards.not_said(said),
        "culture": afterwards.seen(said),
        "phrase": quotes[0] if quotes else "",
    }


def beside(note: Note) -> list[Note]:
    """The other versions of a note that two devices wrote."""
    first = note.kept_beside_id or note.pk
    rows = Note.objects.filter(owner_id=note.owner_id).filter(Q(pk=first) | Q(kept_beside=first))
    return list(rows.exclude(pk=note.pk).exclude(text="").order_by("id"))


def went_well(interview: Interview) -> bool | None:
    """Whether it was said to go well; None when nobody said. One query."""
    return Debrief.objects.filter(interview=interview).values_list("went_well", flat=True).first()


def names_of(interview: Interview) -> list[Referral]:
    """Everybody who was named, in the order they were."""
    return list(Referral.objects.filter(interview=interview).select_related("person").order_by("id"))


def openings_in(interview: Interview) -> list[Opening]:
    """Every opening that was mentioned."""
    return list(Opening.objects.filter(interview=interview).order_by("id"))


def promises_in(interview: Interview) -> list[Promise]:
    """Every promise, yours and theirs."""
    return list(Promise.objects.filter(interview=interview).order_by("id"))
