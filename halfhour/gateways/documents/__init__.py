"""Reading a resume or a photo that somebody uploaded, without ever parsing it in this process.

A PDF, a Word file or a picture is a program for whoever opens it. Here a child process opens it: short-lived, with little
memory, no files and no network, and what it answers is checked again on this side.
"""

from .document import Document, Section, UnreadableDocument
from .photos import Drawn, redraw_photo
from .reading import page_image, read_document

__all__ = ["Document", "Drawn", "Section", "UnreadableDocument", "page_image", "read_document", "redraw_photo"]
