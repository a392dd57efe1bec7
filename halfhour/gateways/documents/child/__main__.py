"""The child's door, the file on standard input:
`python -I child/__main__.py read pdf|docx|json`, `image pdf page width` or `redraw photo quarters`.

`read page BASE CONTENT-TYPE` reads a page of a site in the same way.

The order matters: limits first, then the parsing library (our own, trusted files), then the upload, then the seal,
and only then the first look into the upload. Started by path, because `-I` leaves the current folder out.
"""

import os
import sys
from collections.abc import Callable
from pathlib import Path

EXIT_DONE, EXIT_MEMORY, EXIT_NOT_BOUNDED = 0, 3, 4


def main(question: list[str]) -> int:
    """Answer one question on standard output and return the exit code."""
    sys.path.insert(0, str(Path(__file__).resolve().parents[4]))
    from halfhour.gateways.documents.child import limits, seal

    try:
        limits.bind()
    except (OSError, ValueError):
        return EXIT_NOT_BOUNDED
    answer_to = _parser(question)
    data = sys.stdin.buffer.read(limits.most(question[0]) + 1)
    try:
        seal.close_the_door()
    except (OSError, ValueError):
        return EXIT_NOT_BOUNDED
    try:
        answer = answer_to(data)
    except MemoryError:
        return EXIT_MEMORY
    sys.stdout.buffer.write(answer)
    sys.stdout.buffer.flush()
    return EXIT_DONE


def _parser(question: list[str]) -> Callable[[bytes], bytes]:
    """Import only what this question needs: half of the time a child takes is imports."""
    asked, kind, *more = question
    if kind == "page":
        from halfhour.gateways.documents.child import page

        return page.reader(*more)
    if kind == "docx":
        from halfhour.gateways.documents.child import word

        return word.read
    if kind == "json":
        from halfhour.gateways.documents.child import told

        return told.read
    if kind == "photo":
        from halfhour.gateways.documents.child import picture

        return lambda data: picture.redraw(data, int(more[0]))
    from halfhour.gateways.documents.child import pdf

    if asked == "image":
        number, width = (int(text) for text in more)
        return lambda data: pdf.image(data, number, width)
    return pdf.read


if __name__ == "__main__":
    # Leaving without the interpreter's tidying: PDFium's objects may be in any state after a damaged file.
    os._exit(main(sys.argv[1:]))
