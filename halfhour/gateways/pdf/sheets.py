"""What the printed sheets say: plain words and lists, every date and time already written out."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from typing import NamedTuple

from .fitting import LONGEST_LETTER
from .printing import Printed, PrintingFailed, print_sheet

CARD_FOLDING = "Print one side. Fold the top half back, then the left half back."


class Asked(NamedTuple):
    """A question of the plan: its words, the minutes it may take (0: none set), and whether it is a must."""

    text: str
    minutes: int = 0
    must: bool = False


@dataclass(frozen=True)
class Brief:
    """What the brief says; every time is already written out, and an empty string leaves its line out.

    `called` is how the name is said and the person's title, `copies` what to take of the resume, `about` what is known
    of the person, `closing` the line at the foot. `language` is a code such as "en" or "de-AT", for screen readers.
    """

    title: str
    name: str
    called: str = ""
    organization: str = ""
    when: str = ""
    leave_by: str = ""
    where: str = ""
    way: str = ""
    door: str = ""
    parking: str = ""
    ask_for: str = ""
    phone: str = ""
    wear: str = ""
    copies: str = ""
    minutes: int = 0
    questions: Sequence[Asked | tuple[str, int, bool]] = ()
    checklist: Sequence[str] = ()
    about: Sequence[str] = ()
    closing: str = ""
    paper: str = "a4"
    language: str = "en"


@dataclass(frozen=True)
class Card:
    """A card of thanks. Without `paragraphs` the inside has rules to write on by hand."""

    sender: str
    greeting: str = ""
    paragraphs: Sequence[str] = ()
    closing: str = ""
    title: str = "Thank you"
    paper: str = "a4"
    language: str = "en"


def brief_pdf(brief: Brief) -> Printed:
    """Print the brief on one page. Raises PrintingFailed."""
    questions = [Asked(*asked)._asdict() for asked in brief.questions]
    title = brief.title or "Informational interview"
    told = asdict(replace(brief, questions=(), title=title, name=brief.name or title))
    return print_sheet("brief.typ", told | {"questions": questions})


def card_pdf(card: Card) -> Printed:
    """Print the card on one side of one page, to be folded as CARD_FOLDING says.

    Raises PrintingFailed, also for a letter that could not be read at the size of a card.
    """
    if sum(map(len, card.paragraphs)) > LONGEST_LETTER:
        raise PrintingFailed("That letter is too long for a card. Shorten it, or print it as a letter.")
    return print_sheet("card.typ", asdict(replace(card, title=card.title or "Thank you")))
