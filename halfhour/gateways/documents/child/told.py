"""JSON Resume in the child: a few megabytes of brackets become hundreds in memory, so they are counted out here."""

from halfhour.formats import jsonresume

from .answers import answer


def read(data: bytes) -> bytes:
    """Answer with the text and sections of a JSON Resume, or with what is wrong with it."""
    resume = jsonresume.read(data)
    return answer(resume.problem, text=resume.text, sections=resume.sections)
