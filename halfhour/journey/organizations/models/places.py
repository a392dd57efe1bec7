"""Where people work: organizations, their departments, and the fields one is weighing."""

from __future__ import annotations

from django.db import models

from halfhour.core.owned import Owned, Revised


class Field(Owned):
    """A career field or industry you are weighing."""

    name = models.CharField(max_length=120)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner", "name"], name="field_once")]
        ordering = ["id"]

    def __str__(self) -> str:
        return self.name


class Organization(Owned, Revised):
    """A place where people work; `key` is its folded name, by which imports and calls find it again."""

    class Hires(models.TextChoices):
        UNKNOWN = "", "Not known"
        YES = "yes", "Yes"
        NO = "no", "No"

    class Interest(models.IntegerChoices):
        UNSAID = 0, "Not said"
        LITTLE = 1, "A little"
        MUCH = 2, "Very much"

    name = models.CharField(max_length=200)
    key = models.CharField(max_length=200, editable=False)
    field = models.ForeignKey(Field, null=True, blank=True, on_delete=models.SET_NULL, related_name="organizations")
    website = models.URLField(max_length=300, blank=True)
    phone = models.CharField(max_length=60, blank=True)
    email = models.CharField(max_length=254, blank=True)
    address = models.CharField(max_length=300, blank=True)
    country = models.CharField(max_length=2, blank=True, help_text="ISO 3166 code, for its public holidays")
    time_zone = models.CharField(max_length=64, blank=True)
    about = models.TextField(blank=True)
    hires_interns = models.CharField(max_length=3, choices=Hires.choices, blank=True, default=Hires.UNKNOWN)
    hires_graduates = models.CharField(max_length=3, choices=Hires.choices, blank=True, default=Hires.UNKNOWN)
    hiring_source = models.CharField(max_length=200, blank=True)
    hiring_said_on = models.DateField(null=True, blank=True)
    careers_url = models.CharField(max_length=500, blank=True)
    internships_url = models.CharField(max_length=500, blank=True)
    dress = models.CharField(max_length=200, blank=True)
    dress_source = models.CharField(max_length=200, blank=True)
    found_where = models.CharField(max_length=200, blank=True)
    interest = models.PositiveSmallIntegerField(choices=Interest.choices, default=Interest.UNSAID)
    own_order = models.PositiveIntegerField(null=True, blank=True, help_text="its place in the owner's own order")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner", "key"], name="organization_once")]
        indexes = [models.Index(fields=["owner", "-created_at"], name="organization_newest")]

    def __str__(self) -> str:
        return self.name


class Department(Owned):
    """A part of an organization that may or may not exist, until a call or a page says so."""

    class State(models.TextChoices):
        UNKNOWN = "unknown", "Not known yet"
        CONFIRMED = "confirmed", "Confirmed"
        ABSENT = "does_not_exist", "Does not exist"

    organization = models.ForeignKey(Organization, on_delete=models.CASCADE, related_name="departments")
    name = models.CharField(max_length=120)
    state = models.CharField(max_length=20, choices=State.choices, default=State.UNKNOWN)
    state_source = models.CharField(max_length=200, blank=True)
    manager_name = models.CharField(max_length=160, blank=True)
    phone = models.CharField(max_length=60, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["organization", "name"], name="department_once")]
        indexes = [models.Index(fields=["owner", "state", "-created_at"], name="department_to_find")]
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name
