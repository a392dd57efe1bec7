"""The resume as it changes: versions, what was said of them, what was taken or contradicted, who keeps which copy."""

from __future__ import annotations

from django.db import models

from halfhour.core.owned import Owned, Revised
from halfhour.journey.interviews.models import Interview
from halfhour.journey.organizations.models import Field
from halfhour.journey.people.models import Person
from halfhour.journey.resumes import rules


class Version(Owned):
    """One state of the resume, as uploaded; `text` in reading order, or `problem` saying what could not be read.

    `size` is in bytes. The file itself is its `original`, apart, so that a list never loads it. `parts` are pairs of
    heading and text, of the same words as `text`; the heading is "" for what stands above the first.
    """

    number = models.PositiveIntegerField()
    label = models.CharField(max_length=120, blank=True)
    file_name = models.CharField(max_length=200)
    kind = models.CharField(max_length=8)
    size = models.PositiveIntegerField()
    pages = models.PositiveSmallIntegerField(default=0)
    text = models.TextField(blank=True)
    parts = models.JSONField(default=list, blank=True)
    problem = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner", "number"], name="resume_version_number")]
        ordering = ["-number"]

    def __str__(self) -> str:
        return f"v{self.number}"

    @property
    def sections(self) -> list[tuple[str, str]]:
        """Its headings and texts; the whole text as one where it was kept before sections were."""
        return rules.parts(self.parts, self.text)

    @property
    def pages_to_draw(self) -> int:
        """How many of its pages can be shown as pictures."""
        return min(self.pages, rules.PAGES_SHOWN) if self.kind == "pdf" else 0


class Original(models.Model):
    """The file of one version, byte for byte."""

    version = models.OneToOneField(Version, primary_key=True, on_delete=models.CASCADE, related_name="original")
    content = models.BinaryField()


class PageImage(models.Model):
    """A page of a version as a picture, made once in the bounded child; `number` counts from 1, sizes are in pixels."""

    version = models.ForeignKey(Version, on_delete=models.CASCADE, related_name="page_images")
    number = models.PositiveSmallIntegerField()
    width = models.PositiveSmallIntegerField()
    height = models.PositiveSmallIntegerField()
    content = models.BinaryField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["version", "number"], name="page_image_once")]


class Critique(Owned, Revised):
    """What one person said of one version; `by_host` where they wrote it themselves, on their page."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="critiques")
    interview = models.ForeignKey(Interview, null=True, blank=True, on_delete=models.SET_NULL, related_name="critiques")
    version = models.ForeignKey(Version, null=True, blank=True, on_delete=models.SET_NULL, related_name="critiques")
    given_on = models.DateField()
    remarks = models.TextField(blank=True)
    by_host = models.BooleanField(default=False)

    class Meta:
        indexes = [
            models.Index(fields=["person", "-given_on"], name="critique_of_person"),
            models.Index(fields=["owner", "-given_on"], name="critique_newest"),
        ]


class Suggestion(Owned):
    """One advised change: open, taken (in which version, and which `line` of it changed) or declined (with its reason).

    A pin says where on the page it is meant: `page` from 1, `x` and `y` as fractions of its width and height, from
    the top left. All three are set or none.
    """

    class State(models.TextChoices):
        OPEN = "open", "Not decided"
        TAKEN = "taken", "Taken"
        DECLINED = "declined", "Declined"

    critique = models.ForeignKey(Critique, on_delete=models.CASCADE, related_name="suggestions")
    text = models.CharField(max_length=300)
    state = models.CharField(max_length=8, choices=State.choices, default=State.OPEN)
    reason = models.CharField(max_length=300, blank=True)
    taken_in = models.ForeignKey(Version, null=True, blank=True, on_delete=models.SET_NULL, related_name="taken")
    line = models.CharField(max_length=300, blank=True)
    decided_at = models.DateTimeField(null=True, blank=True)
    page = models.PositiveSmallIntegerField(null=True, blank=True)
    x = models.FloatField(null=True, blank=True)
    y = models.FloatField(null=True, blank=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                # The unknown counts as true in a check, so each is named as known first.
                condition=models.Q(page=None, x=None, y=None)
                | models.Q(page__isnull=False, x__isnull=False, y__isnull=False)
                & models.Q(page__gte=1, x__gte=0, x__lte=1, y__gte=0, y__lte=1),
                name="suggestion_pin_on_page",
            )
        ]
        # Only what waits for a decision: it stays small however many were decided.
        indexes = [models.Index(fields=["owner"], condition=models.Q(state="open"), name="suggestion_open")]

    @property
    def is_pinned(self) -> bool:
        """Whether it has its place on a page."""
        return self.page is not None


class Pair(Owned):
    """Two rows that somebody said belong together (`holds`), or do not and are not to be proposed again.

    Actions make `one` the older of the two, so that a pair is kept once whichever way round it is said.
    """

    holds = models.BooleanField()

    class Meta:
        abstract = True


class Contradiction(Pair):
    """Two suggestions that cannot both be followed."""

    one = models.ForeignKey(Suggestion, on_delete=models.CASCADE, related_name="contradicted_by_later")
    other = models.ForeignKey(Suggestion, on_delete=models.CASCADE, related_name="contradicts_earlier")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["one", "other"], name="contradiction_once")]


class Copy(Owned):
    """A copy of a version that somebody kept."""

    version = models.ForeignKey(Version, on_delete=models.CASCADE, related_name="copies")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="copies")
    kept_on = models.DateField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["version", "person"], name="copy_once")]


class Trick(Owned):
    """Advice that holds for an industry, and who said it."""

    text = models.CharField(max_length=300)
    field = models.ForeignKey(Field, null=True, blank=True, on_delete=models.SET_NULL, related_name="tricks")
    person = models.ForeignKey(Person, null=True, blank=True, on_delete=models.SET_NULL, related_name="tricks")


class SameTrick(Pair):
    """Two tricks that say the same in other words: they are counted together."""

    one = models.ForeignKey(Trick, on_delete=models.CASCADE, related_name="said_again")
    other = models.ForeignKey(Trick, on_delete=models.CASCADE, related_name="said_before")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["one", "other"], name="same_trick_once")]
