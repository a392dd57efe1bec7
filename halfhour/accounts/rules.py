"""The method's numbers: defaults from university guides and published studies, each with its reason, all editable."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any


@dataclass(frozen=True, slots=True)
class Numbers:
    """One person's numbers. Words, days and minutes as the names say; sources stand in `REASONS`.

    `resume_manner` is a key of `RESUME_MANNERS`.
    """

    letter_words_good: int = 100
    letter_words_most: int = 150
    subject_least: int = 36
    subject_most: int = 50
    second_person_after_days: int = 3
    reminder_after_days: int = 7
    reminders_most: int = 2
    linkedin_notes_a_month: int = 5
    interview_minutes: int = 30
    plan_questions: int = 8
    plan_musts: int = 3
    arrive_early_minutes: int = 10
    travel_margin_minutes: int = 5
    last_minutes: int = 5
    debrief_minutes: int = 5
    thank_within_hours: int = 24
    thank_overdue_until_hours: int = 72
    resume_manner: str = "bring"
    resume_copies: int = 3
    touches_a_year: int = 3
    mentor_weeks: int = 4
    first_named: int = 5
    first_known: int = 4
    first_school: int = 3
    first_interest: int = 3
    first_hiring: int = 2

    @property
    def shows_resume(self) -> bool:
        """Whether one asks at all to show one's resume, where it went well."""
        return self.resume_manner == "offer" or (self.resume_manner == "bring" and self.resume_copies > 0)

    @property
    def copies_to_take(self) -> int:
        """Copies of the resume in the bag; none for who only offers it."""
        return self.resume_copies if self.resume_manner == "bring" else 0


@dataclass(frozen=True, slots=True)
class Reason:
    """A number's name on the page, why it is what it is, and the least and most it may be."""

    label: str
    why: str
    least: int
    most: int


REASONS: dict[str, Reason] = {
    "letter_words_good": Reason("Words in a letter: good up to", "One phone screen, say university guides.", 20, 400),
    "letter_words_most": Reason(
        "Words in a letter: too long after", "Guides put the end at 100 to 150 words.", 20, 600
    ),
    "subject_least": Reason(
        "Subject: characters, at least",
        "The largest public study of outreach mails, 12 million of them.",
        5,
        100,
    ),
    "subject_most": Reason("Subject: characters, at most", "The same study: 36 to 50 did best.", 10, 150),
    "second_person_after_days": Reason(
        "Silence: write to a second person after, business days", "The 3B7 routine.", 1, 30
    ),
    "reminder_after_days": Reason("Silence: remind the first after, business days", "The 3B7 routine.", 1, 60),
    "reminders_most": Reason("Reminders at most", "A third is read as pressure.", 0, 5),
    "linkedin_notes_a_month": Reason(
        "LinkedIn invitations with a note, a month",
        "What a free account sends; so phone and mail come first.",
        0,
        500,
    ),
    "interview_minutes": Reason("Minutes you ask for", "The guide says 30 to 45, most others 15 to 30.", 15, 60),
    "plan_questions": Reason("Questions in a plan", "Guides name 5 to 10, and three closers.", 3, 20),
    "plan_musts": Reason("Of these, musts", "What you would be sorry to leave without.", 0, 10),
    "arrive_early_minutes": Reason("Minutes to be there early", "Guides: 5 to 15.", 0, 60),
    "travel_margin_minutes": Reason("Minutes of margin on the way", "Trams are late, and doors are hidden.", 0, 120),
    "last_minutes": Reason("Minutes before the end the clock speaks", "Time for the three closing questions.", 1, 15),
    "debrief_minutes": Reason("Minutes for the debrief", "Writing up at once beats typing in the room.", 1, 30),
    "thank_within_hours": Reason(
        "Thank within, hours",
        "A note within a day is remembered. Guides differ: 24 hours, 2 to 3 days.",
        1,
        120,
    ),
    "thank_overdue_until_hours": Reason(
        "A late thank-you stays first on your list for, hours",
        "Late is better than never; three days.",
        1,
        720,
    ),
    "resume_copies": Reason(
        "Copies of your resume in the bag", "One for them to keep, one to write on, one spare.", 0, 10
    ),
    "touches_a_year": Reason(
        "Letters a year to a contact, at most", "Enough to be remembered, too few to weigh.", 0, 12
    ),
    "mentor_weeks": Reason("Weeks between talks with a mentor", "Monthly, or what they ask for.", 1, 52),
    "first_named": Reason(
        "Who to ask first: weight of somebody who was named to you",
        "A letter with a name in it is answered most often, say all guides.",
        0,
        9,
    ),
    "first_known": Reason("Who to ask first: weight of somebody you know there", "They answer, or lead on.", 0, 9),
    "first_school": Reason("Who to ask first: weight of a shared school", "Alumni say yes more often.", 0, 9),
    "first_interest": Reason("Who to ask first: weight of your own interest", "It shows in the letter.", 0, 9),
    "first_hiring": Reason(
        "Who to ask first: weight of hiring, a posting, a season that is near", "They expect to be asked then.", 0, 9
    ),
}


@dataclass(frozen=True, slots=True)
class Manner:
    """One way to do it, in words, and why some do."""

    label: str
    why: str


# Guides for informational interviews disagree, so each way stands with the reason its guides give.
RESUME_MANNERS: dict[str, Manner] = {
    "bring": Manner("Bring copies", "on paper they can write on it, and one stays on their desk"),
    "offer": Manner("Offer to send it", "a page on the table can make a talk look like an application"),
    "never": Manner("Leave it out", "you come to learn, and nothing here asks about it"),
}


def numbers(chosen: Mapping[str, Any]) -> Numbers:
    """The defaults with what was chosen put over them; what is unknown or out of bounds is left out."""
    known = {field.name for field in fields(Numbers)}
    kept = {name: value for name, value in chosen.items() if name in known and _fits(name, value)}
    return Numbers(**kept)


def _fits(name: str, value: Any) -> bool:
    if name == "resume_manner":
        return isinstance(value, str) and value in RESUME_MANNERS
    return isinstance(value, int) and REASONS[name].least <= value <= REASONS[name].most
