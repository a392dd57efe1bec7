"""Paper out as a Word file: a paper to DOCX octets, written by a child process."""

from .writing import WritingFailed, paper_docx

__all__ = ["WritingFailed", "paper_docx"]
