"""Paper out: the brief for one interview and the card of thanks, each on one page, as tagged PDF."""

from .printing import Printed, PrintingFailed
from .sheets import CARD_FOLDING, Asked, Brief, Card, brief_pdf, card_pdf

__all__ = ["CARD_FOLDING", "Asked", "Brief", "Card", "Printed", "PrintingFailed", "brief_pdf", "card_pdf"]
