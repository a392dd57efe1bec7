"""People you know of, where you found them, who named them."""

from __future__ import annotations

from django.db import models

from halfhour.core.owned import Owned, Revised
from halfhour.journey.organizations.models import Department, Field, Organization


class Person(Owned, Revised):
    """Someone you know of. The full name is the field; given and family names are hints.

    `sort_key` is the folded name; `touched_at` is when something last happened between you, set by the stage where
    it happened (people.actions.touch). `failed_email` is an address to which mail does not arrive; while it is theirs,
    another one is wanted. `may_be_named` says that their name may stand beside their words outside one's own notes.
    """

    class Found(models.TextChoices):
        LINKEDIN = "linkedin", "LinkedIn"
        ADDRESS_BOOK = "address_book", "Your address book"
        SCHOOL = "school", "Your school's system or alumni list"
        WEBSITE = "website", "Their website"
        CALL = "call", "A call to the organization"
        REFERRAL = "referral", "Somebody named them"
        MET = "met", "You met them"
        OTHER = "other", "Somewhere else"

    class Title(models.TextChoices):
        NONE = "", "Not known"
        MR = "Mr", "Mr"
        MS = "Ms", "Ms"
        MRS = "Mrs", "Mrs"
        MX = "Mx", "Mx"
        DR = "Dr", "Dr"
        PROF = "Prof", "Prof"

    class Introduction(models.TextChoices):
        NAMED = "", "I may say who named them"
        FIRST = "first", "They write first and introduce me"
        QUIET = "quiet", "I should not say who named them"

    full_name = models.CharField(max_length=160)
    sort_key = models.CharField(max_length=160, editable=False)
    given = models.CharField(max_length=80, blank=True)
    family = models.CharField(max_length=80, blank=True)
    honorific = models.CharField(max_length=8, choices=Title.choices, blank=True, default=Title.NONE)
    organization = models.ForeignKey(
        Organization, null=True, blank=True, on_delete=models.SET_NULL, related_name="people"
    )
    department = models.ForeignKey(Department, null=True, blank=True, on_delete=models.SET_NULL, related_name="people")
    field = models.ForeignKey(
        Field, null=True, blank=True, on_delete=models.SET_NULL, related_name="people", db_index=False
    )
    title = models.CharField(max_length=160, blank=True)
    email = models.CharField(max_length=254, blank=True)
    phone = models.CharField(max_length=60, blank=True)
    failed_email = models.CharField(max_length=254, blank=True)
    failed_email_why = models.CharField(max_length=300, blank=True)
    other_emails = models.JSONField(default=list, blank=True)
    other_phones = models.JSONField(default=list, blank=True)
    profile_url = models.CharField(max_length=300, blank=True)
    country = models.CharField(max_length=2, blank=True)
    time_zone = models.CharField(max_length=64, blank=True)
    found_in = models.CharField(max_length=20, choices=Found.choices, default=Found.OTHER)
    found_detail = models.CharField(max_length=200, blank=True)
    named_by = models.ForeignKey("self", null=True, blank=True, on_delete=models.SET_NULL, related_name="named")
    introduction = models.CharField(max_length=6, choices=Introduction.choices, blank=True, default=Introduction.NAMED)
    why_them = models.CharField(max_length=300, blank=True)
    shares_school = models.BooleanField(default=False)
    is_manager = models.BooleanField(default=False)
    connected_on = models.DateField(null=True, blank=True)
    remarks = models.TextField(blank=True)
    touched_at = models.DateTimeField(null=True, blank=True)
    rest_until = models.DateField(null=True, blank=True)
    never_again = models.BooleanField(default=False)
    may_be_named = models.BooleanField(default=False)

    class Meta:
        indexes = [
            models.Index(fields=["owner", "sort_key", "id"], name="person_by_name"),
            models.Index(
                fields=["owner", "-touched_at", "id"],
                name="person_in_play",
                condition=models.Q(touched_at__isnull=False),
            ),
            models.Index(  # nothing happened since they were put down: whom to ask next
                fields=["owner", "-touched_at"],
                name="person_not_asked",
                condition=models.Q(touched_at__lte=models.F("created_at")),
            ),
            models.Index(fields=["owner", "email"], name="person_by_email"),
            models.Index(fields=["field", "sort_key", "id"], name="person_of_field"),
            models.Index(
                fields=["owner"],
                name="person_unreachable",
                condition=models.Q(failed_email__gt=""),
            ),
            models.Index(fields=["rest_until"], name="person_resting", condition=models.Q(rest_until__isnull=False)),
        ]

    def __str__(self) -> str:
        return self.full_name

    @property
    def is_unreachable(self) -> bool:
        """Whether mail to the address that is known does not arrive."""
        return bool(self.email) and self.email == self.failed_email

    @property
    def first_name(self) -> str:
        """What to call them in a sentence: the given name where known, else the full name."""
        return self.given or self.full_name
