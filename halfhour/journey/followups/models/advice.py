"""A field that was chosen, and what was told to whom of what came of their advice."""

from __future__ import annotations

from django.db import models

from halfhour.core.owned import Owned
from halfhour.journey.organizations.models import Field
from halfhour.journey.outreach.models import Letter
from halfhour.journey.people.models import Person
from halfhour.journey.resumes.models import Suggestion


class FieldChoice(Owned):
    """A field that was decided for: whoever was met in it may hear of it."""

    field = models.OneToOneField(Field, on_delete=models.CASCADE, related_name="choice")
    chosen_on = models.DateField()
    because = models.CharField(max_length=300, blank=True)


class Told(Owned):
    """One person was told of one thing: of advice of theirs that was taken, or of the field that was chosen. Once.

    It stands in `letter`, and counts once that went out; without a letter, it was told at `created_at` in another way.
    """

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="told")
    suggestion = models.ForeignKey(Suggestion, null=True, blank=True, on_delete=models.CASCADE, related_name="told")
    choice = models.ForeignKey(FieldChoice, null=True, blank=True, on_delete=models.CASCADE, related_name="told")
    letter = models.ForeignKey(Letter, null=True, blank=True, on_delete=models.CASCADE, related_name="told")

    class Meta:
        verbose_name = "note of what was told"
        verbose_name_plural = "notes of what was told"
        constraints = [
            models.UniqueConstraint(fields=["person", "suggestion"], name="told_suggestion_once"),
            models.UniqueConstraint(fields=["person", "choice"], name="told_choice_once"),
            models.CheckConstraint(
                condition=models.Q(suggestion__isnull=False, choice=None)
                | models.Q(suggestion=None, choice__isnull=False),
                name="told_of_one_thing",
            ),
        ]
