"""What goes out on paper: the report of an interview or a field, its layout, what only its writer can say, who confirmed."""

from __future__ import annotations

from functools import reduce
from operator import or_

from django.db import models

from halfhour.core.owned import Owned, Revised
from halfhour.journey.conversation.models import Note
from halfhour.journey.interviews.models import Interview
from halfhour.journey.organizations.models import Field
from halfhour.journey.outreach.models import Letter
from halfhour.journey.reports.rules.parts import Naming, Wording
from halfhour.journey.reports.rules.portfolio import EIGHT
from halfhour.journey.resumes.models import Suggestion

THINGS = ("note", "suggestion", "letter", "interview")


class Layout(Owned, Revised):
    """Which parts a report has, in which order, under which labels: as an assignment asks for them.

    `parts` is a list of {"key", "label"}; a key of `rules.parts`, or `own.1` and `fact.1` for parts that an assignment
    invented: a text under a heading, a short fact under a label.
    """

    name = models.CharField(max_length=80)
    wording = models.CharField(
        max_length=8, choices=[(one.value, one.label) for one in Wording], default=Wording.SUMMARY.value
    )
    parts = models.JSONField(default=list)

    class Meta:
        ordering = ["name", "id"]


class Report(Owned, Revised):
    """The report of one interview, or of one field. Without `layout` it follows a ready one, `ready` by its key.

    What is private about a named person stays out of it: observations and cues are `shown` one by one, and of the
    debrief what was not said and what the place is like only where it says so.
    """

    interview = models.OneToOneField(Interview, null=True, blank=True, on_delete=models.CASCADE, related_name="report")
    field = models.OneToOneField(Field, null=True, blank=True, on_delete=models.CASCADE, related_name="report")
    layout = models.ForeignKey(Layout, null=True, blank=True, on_delete=models.SET_NULL, related_name="reports")
    ready = models.CharField(max_length=20, default="class")
    naming = models.CharField(
        max_length=6, choices=[(one.value, one.label) for one in Naming], default=Naming.SAID.value
    )
    shows_not_said = models.BooleanField(default=False)
    shows_culture = models.BooleanField(default=False)
    updated_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(interview__isnull=False, field=None) | models.Q(interview=None, field__isnull=False),
                name="report_of_one_thing",
            )
        ]


class Written(Owned):
    """What the writer of a report says in one of its parts, by the part's key."""

    report = models.ForeignKey(Report, on_delete=models.CASCADE, related_name="written")
    key = models.CharField(max_length=40)
    text = models.TextField()

    class Meta:
        verbose_name = "part of a report"
        verbose_name_plural = "parts of reports"
        constraints = [models.UniqueConstraint(fields=["report", "key"], name="report_written_once")]


class Shown(Owned):
    """One private observation or cue that its writer ticked into a report."""

    report = models.ForeignKey(Report, on_delete=models.CASCADE, related_name="shown")
    note = models.ForeignKey(Note, on_delete=models.CASCADE, related_name="shown_in")

    class Meta:
        verbose_name = "note in a report"
        verbose_name_plural = "notes in reports"
        constraints = [models.UniqueConstraint(fields=["report", "note"], name="report_shown_once")]


class Confirmation(Owned):
    """The host is asked to confirm, on their page, that a conversation took place; and what they confirmed.

    `held_on`, `minutes` and `name` are as the host gave them, all empty until `confirmed_at`.
    """

    interview = models.OneToOneField(Interview, on_delete=models.CASCADE, related_name="confirmation")
    confirmed_at = models.DateTimeField(null=True, blank=True)
    held_on = models.DateField(null=True, blank=True)
    minutes = models.PositiveSmallIntegerField(null=True, blank=True)
    name = models.CharField(max_length=160, blank=True)


class Example(Owned):
    """Something one did that shows a competency, and `why`: a note, a suggestion taken, a letter sent, an interview held."""

    competency = models.CharField(max_length=20, choices=[(one.key, one.name) for one in EIGHT])
    why = models.CharField(max_length=600)
    note = models.ForeignKey(Note, null=True, blank=True, on_delete=models.CASCADE, related_name="examples")
    suggestion = models.ForeignKey(Suggestion, null=True, blank=True, on_delete=models.CASCADE, related_name="examples")
    letter = models.ForeignKey(Letter, null=True, blank=True, on_delete=models.CASCADE, related_name="examples")
    interview = models.ForeignKey(Interview, null=True, blank=True, on_delete=models.CASCADE, related_name="examples")

    class Meta:
        verbose_name = "example in the portfolio"
        verbose_name_plural = "examples in the portfolio"
        indexes = [models.Index(fields=["owner", "competency", "id"], name="example_of_owner")]
        constraints = [
            *(
                models.UniqueConstraint(fields=["owner", "competency", name], name=f"example_once_{name}")
                for name in THINGS
            ),
            models.CheckConstraint(
                condition=reduce(
                    or_,
                    [models.Q(**{f"{other}__isnull": other != name for other in THINGS}) for name in THINGS],
                ),
                name="example_is_one_thing",
            ),
        ]
