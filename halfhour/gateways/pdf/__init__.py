"""Paper out: the brief and the card of thanks, each on one page, and papers of any length, all as tagged PDF."""

from .printing import Printed, PrintingFailed
from .report import paper_pdf
from .sheets import CARD_FOLDING, Asked, Brief, Card, brief_pdf, card_pdf

__all__ = ["CARD_FOLDING", "Asked", "Brief", "Card", "Printed", "PrintingFailed", "brief_pdf", "card_pdf", "paper_pdf"]
