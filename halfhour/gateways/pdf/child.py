"""The child that prints one sheet: JSON in, a line of JSON and a PDF out."""

import json
import sys

from halfhour.gateways.pdf.compiling import best
from halfhour.gateways.pdf.printing import PrintingFailed


def main() -> None:
    """Print what standard input asks for to standard output."""
    asked = json.load(sys.stdin)
    try:
        printed = best(asked["template"], asked["told"])
        said = {"failed": "", "tagged": printed.tagged, "note": printed.note}
        data = printed.data
    except PrintingFailed as failed:
        said, data = {"failed": failed.sentence, "tagged": False, "note": None}, b""
    sys.stdout.buffer.write(json.dumps(said).encode() + b"\n" + data)


if __name__ == "__main__":
    main()
