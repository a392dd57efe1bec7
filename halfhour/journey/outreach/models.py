"""Outreach: letters (mail, LinkedIn note, paper), calls with their outcome, and the replies that came back."""

from __future__ import annotations

from django.db import models
from django.urls import reverse

from halfhour.core.owned import Owned, Revised
from halfhour.journey.organizations.models import Department, Organization
from halfhour.journey.people.models import Person


class Letter(Owned, Revised):
    """One letter to one person. `message_id` is made before it is sent, so that a reply can find it.

    Of each purpose a person has one draft at most. Once `sent_at` is set, the text stays as it went out.
    """

    class Channel(models.TextChoices):
        MAIL = "mail", "Mail"
        LINKEDIN = "linkedin", "LinkedIn note"
        PAPER = "paper", "Posted letter"

    class Purpose(models.TextChoices):
        ASK = "ask", "Ask for half an hour"
        REMINDER = "reminder", "Reminder"
        CONFIRM = "confirm", "Confirm the day before"
        ANSWER = "answer", "Answer"
        FOLLOW_UP = "follow_up", "Follow up"
        MENTOR = "mentor", "Ask to be a mentor"

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="letters")
    channel = models.CharField(max_length=10, choices=Channel.choices, default=Channel.MAIL)
    purpose = models.CharField(max_length=10, choices=Purpose.choices, default=Purpose.ASK)
    subject = models.CharField(max_length=200, blank=True)
    body = models.TextField(blank=True)
    message_id = models.CharField(max_length=200)
    updated_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["person", "purpose"], condition=models.Q(sent_at=None), name="letter_draft_once"
            )
        ]
        indexes = [
            models.Index(fields=["person", "-sent_at"], name="letter_of_person"),
            models.Index(fields=["owner", "-sent_at"], name="letter_newest"),
            models.Index(fields=["sent_at"], name="letter_by_sending"),
            models.Index(fields=["owner", "updated_at"], condition=models.Q(sent_at=None), name="letter_unsent"),
        ]

    def get_absolute_url(self) -> str:
        """The page of the letter."""
        return reverse("outreach:letter", args=[self.pk])


class OwnScript(Owned):
    """What its owner says on the phone in their own words, in place of the drafted lines, one line each.

    `about` names the case: `person:7`, `person:7:written` after a letter, `department:7`, or blank for the place itself.
    """

    organization = models.ForeignKey(Organization, on_delete=models.CASCADE, related_name="own_scripts")
    about = models.CharField(max_length=40, blank=True)
    text = models.TextField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["organization", "about"], name="own_script_once")]


class Call(Owned):
    """A phone call to an organization, its department or a person, with what came of it."""

    class Answered(models.TextChoices):
        SPOKE = "spoke", "Spoke to someone"
        VOICEMAIL = "voicemail", "Voicemail"
        NO_ANSWER = "no_answer", "No answer"
        WRONG = "wrong_number", "Wrong number"

    class Next(models.TextChoices):
        CALL_BACK = "call_back", "Call back"
        WRITE = "write", "Write a letter"
        VISIT = "visit", "Visit agreed"
        REST = "rest", "Let it rest"

    organization = models.ForeignKey(Organization, null=True, on_delete=models.CASCADE, related_name="calls")
    department = models.ForeignKey(Department, null=True, blank=True, on_delete=models.SET_NULL, related_name="calls")
    person = models.ForeignKey(Person, null=True, blank=True, on_delete=models.SET_NULL, related_name="calls")
    number = models.CharField(max_length=60, blank=True)
    called_at = models.DateTimeField()
    answered = models.CharField(max_length=12, choices=Answered.choices)
    spoke_to = models.CharField(max_length=160, blank=True)
    next = models.CharField(max_length=10, choices=Next.choices)
    call_back_at = models.DateTimeField(null=True, blank=True)
    remarks = models.TextField(blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["owner", "-called_at"], name="call_newest"),
            models.Index(fields=["owner", "call_back_at"], name="call_back_due"),
            models.Index(fields=["call_back_at"], name="call_by_call_back"),
        ]


class Reply(Owned):
    """What came back, to a letter or out of the blue; `named` is the colleague it names, once one of your people."""

    class Kind(models.TextChoices):
        YES = "yes", "Yes"
        LATER = "later", "Later"
        COLLEAGUE = "colleague", "Ask somebody else"
        QUESTION = "question", "A question"
        NO = "no", "No"

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="replies")
    letter = models.ForeignKey(Letter, null=True, blank=True, on_delete=models.SET_NULL, related_name="replies")
    received_at = models.DateTimeField()
    kind = models.CharField(max_length=10, choices=Kind.choices)
    text = models.TextField(blank=True)
    later_on = models.DateField(null=True, blank=True)
    named = models.ForeignKey(Person, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")

    class Meta:
        indexes = [
            models.Index(fields=["person", "-received_at"], name="reply_of_person"),
            models.Index(fields=["owner", "-received_at"], name="reply_newest"),
            models.Index(fields=["received_at"], name="reply_by_arrival"),
        ]


class Arrival(Owned):
    """One mail found in the owner's mailbox, from or about one of their people; `message_id` names it for ever.

    What a person wrote waits until its owner says what it means, which makes it a Reply (`settled_at`). Of the rest the
    consequences follow by themselves: an address that failed, a day of return.
    """

    class Kind(models.TextChoices):
        REPLY = "reply", "An answer"
        OTHER = "other", "A mail"
        OUT_OF_OFFICE = "out_of_office", "Out of office"
        BOUNCE = "bounce", "It did not arrive"
        COMPLAINT = "complaint", "A complaint"
        AUTOMATIC = "automatic", "An automatic answer"

    BY_A_PERSON = (Kind.REPLY, Kind.OTHER)

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="arrivals")
    letter = models.ForeignKey(Letter, null=True, blank=True, on_delete=models.SET_NULL, related_name="arrivals")
    message_id = models.CharField(max_length=250)
    kind = models.CharField(max_length=14, choices=Kind.choices)
    subject = models.CharField(max_length=300, blank=True)
    text = models.TextField(blank=True)
    received_at = models.DateTimeField()
    returns_on = models.DateField(null=True, blank=True)
    failed_address = models.CharField(max_length=254, blank=True)
    is_permanent = models.BooleanField(default=False)
    why = models.CharField(max_length=300, blank=True)
    settled_at = models.DateTimeField(null=True, blank=True)
    reply = models.OneToOneField(Reply, null=True, blank=True, on_delete=models.SET_NULL, related_name="arrival")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner", "message_id"], name="arrival_once")]
        indexes = [
            models.Index(fields=["person", "-received_at"], name="arrival_of_person"),
            models.Index(fields=["owner", "id"], name="arrival_open", condition=models.Q(settled_at=None)),
        ]
