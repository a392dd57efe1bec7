"""Reading a resume that somebody uploaded, without ever parsing it in this process.

A PDF or a Word file is a program for whoever opens it. Here a child process opens it: short-lived, with little
memory, no files and no network, and what it answers is checked again on this side.
"""

from .document import Document, Section, UnreadableDocument
from .reading import page_image, read_document

__all__ = ["Document", "Section", "UnreadableDocument", "page_image", "read_document"]
