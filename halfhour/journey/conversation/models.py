"""What was said and seen in the half hour: notes, observations and cues, names, openings, promises, the debrief.

Rows that the room makes carry a `uid` made on the device, so that a write may be repeated; `revision` goes up at each
change, so that two devices can be told apart.
"""

from __future__ import annotations

import uuid

from django.db import models

from halfhour.core.owned import Owned, Revised
from halfhour.journey.interviews.models import Interview
from halfhour.journey.people.models import Person
from halfhour.journey.preparation.models import PlannedQuestion


class FromTheRoom(Owned, Revised):
    """A row made in the room, on whatever device."""

    uid = models.UUIDField(default=uuid.uuid4)
    interview = models.ForeignKey(Interview, on_delete=models.CASCADE, related_name="%(class)ss")
    updated_at = models.DateTimeField()

    class Meta:
        abstract = True


class Note(FromTheRoom):
    """An answer or thought; an observation of the workplace; or a cue, an unspoken action, with its minute.

    `second` counts from the start of the interview. `theme` is its planned question's, or one's own choice. Where
    two devices wrote into one note, the later text is a note of its own, `kept_beside` the first. `stance` says whether
    it agrees with what one had heard or held until then. `names_host` says whether these words may carry the host's
    name outside the notes; None leaves it to the person's `may_be_named`.
    """

    class Kind(models.TextChoices):
        NOTE = "note", "Note"
        OBSERVATION = "observation", "Observation"
        CUE = "cue", "Cue"

    class Stance(models.TextChoices):
        AGREES = "agrees", "Agrees"
        DISAGREES = "disagrees", "Disagrees"

    kind = models.CharField(max_length=12, choices=Kind.choices, default=Kind.NOTE)
    planned_question = models.ForeignKey(
        PlannedQuestion, null=True, blank=True, on_delete=models.SET_NULL, related_name="notes"
    )
    theme = models.CharField(max_length=30, blank=True)
    text = models.TextField(blank=True)
    second = models.PositiveIntegerField(null=True, blank=True)
    is_quote = models.BooleanField(default=False)
    stance = models.CharField(max_length=9, choices=Stance.choices, blank=True)
    is_surprise = models.BooleanField(default=False)
    names_host = models.BooleanField(null=True, blank=True)
    kept_beside = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.SET_NULL, related_name="kept_versions"
    )

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner", "uid"], name="note_uid")]
        indexes = [
            models.Index(fields=["interview", "second", "id"], name="note_of_interview"),
            models.Index(fields=["owner", "-created_at"], name="note_newest"),
        ]

    @property
    def minute(self) -> int | None:
        """The minute of the conversation it was written in, from 0; None when that is not known."""
        return None if self.second is None else self.second // 60


class Referral(FromTheRoom):
    """A person named in the conversation; `person` once they became one of your people.

    `introduction` is what was said of the way there: whether the host may be named, or writes first themselves.
    """

    name = models.CharField(max_length=160)
    organization_name = models.CharField(max_length=200, blank=True)
    remarks = models.CharField(max_length=300, blank=True)
    introduction = models.CharField(
        max_length=6, choices=Person.Introduction.choices, blank=True, default=Person.Introduction.NAMED
    )
    person = models.ForeignKey(Person, null=True, blank=True, on_delete=models.SET_NULL, related_name="referrals")
    set_aside_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner", "uid"], name="referral_uid")]
        indexes = [models.Index(fields=["owner", "person", "set_aside_at"], name="referral_open")]


class Opening(FromTheRoom):
    """An internship, volunteer post, shadowing, project or job that was mentioned."""

    class Kind(models.TextChoices):
        INTERNSHIP = "internship", "Internship"
        VOLUNTEER = "volunteer", "Volunteer post"
        SHADOWING = "shadowing", "Job shadowing"
        PROJECT = "project", "Project"
        JOB = "job", "Job"

    kind = models.CharField(max_length=12, choices=Kind.choices)
    text = models.CharField(max_length=300, blank=True)
    opens_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner", "uid"], name="opening_uid")]
        indexes = [models.Index(fields=["owner", "opens_on"], name="opening_by_day")]


class Promise(FromTheRoom):
    """What either side said they would do."""

    class By(models.TextChoices):
        ME = "me", "I promised"
        THEM = "them", "They promised"

    by = models.CharField(max_length=4, choices=By.choices)
    text = models.CharField(max_length=300)
    due_on = models.DateField(null=True, blank=True)
    kept_at = models.DateTimeField(null=True, blank=True)
    let_go_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner", "uid"], name="promise_uid")]
        indexes = [models.Index(fields=["owner", "kept_at", "let_go_at"], name="promise_open")]


class Debrief(Owned, Revised):
    """Five minutes right after walking out, once per interview; what is private about a named person stays private.

    `ending` says whether the hour ended as agreed; blank is not said, and then the clock's own record counts. `said_in`
    and `overheard` tell where it was said and whether colleagues could hear, which colours what anybody says.
    """

    class Ending(models.TextChoices):
        ON_TIME = "time", "As agreed"
        EARLY = "early", "They ended it early"
        INVITED = "let", "Over, they said I may"
        OVER = "over", "Over, nobody said I may"

    class Place(models.TextChoices):
        ROOM = "room", "A room with the door shut"
        FLOOR = "floor", "An open office"
        CAFE = "cafe", "A café or outside"
        SITE = "site", "Walking through the place"
        CALL = "call", "A call"

    interview = models.OneToOneField(Interview, on_delete=models.CASCADE, related_name="debrief")
    updated_at = models.DateTimeField()
    most_useful = models.TextField(blank=True)
    facts = models.TextField(blank=True)
    not_said = models.TextField(blank=True)
    culture = models.TextField(blank=True)
    phrase = models.CharField(max_length=300, blank=True)
    interest_before = models.PositiveSmallIntegerField(null=True, blank=True)
    interest_after = models.PositiveSmallIntegerField(null=True, blank=True)
    went_well = models.BooleanField(null=True)
    ending = models.CharField(max_length=5, choices=Ending.choices, blank=True)
    said_in = models.CharField(max_length=5, choices=Place.choices, blank=True)
    overheard = models.BooleanField(null=True, blank=True)
    done_at = models.DateTimeField(null=True, blank=True)

    @property
    def is_blank(self) -> bool:
        """Whether nothing is written in it yet: the room may have said how it goes before anybody wrote."""
        texts = (self.most_useful, self.facts, self.not_said, self.culture, self.phrase, self.ending, self.said_in)
        return not any((*texts, self.interest_before, self.interest_after, self.done_at, self.overheard is not None))


class Photo(Owned):
    """A page of notes taken on paper, as a JPEG we drew anew: nothing of the file it came as is kept.

    `width` and `height` in pixels, `size` in bytes. `typed_at` is when all of it had been typed up.
    """

    interview = models.ForeignKey(Interview, on_delete=models.CASCADE, related_name="photos")
    width = models.PositiveSmallIntegerField()
    height = models.PositiveSmallIntegerField()
    size = models.PositiveIntegerField()
    typed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["id"]


class Picture(models.Model):
    """What one photo shows, apart from it, so that a list never loads it."""

    photo = models.OneToOneField(Photo, primary_key=True, on_delete=models.CASCADE, related_name="picture")
    content = models.BinaryField()


class Operation(Owned):
    """One write from a device, by the id the device gave it: applied once, answered the same ever after."""

    uid = models.UUIDField()
    interview = models.ForeignKey(Interview, on_delete=models.CASCADE, related_name="operations")
    answer = models.JSONField(default=dict)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner", "uid"], name="operation_once")]
