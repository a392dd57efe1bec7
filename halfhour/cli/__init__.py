"""The `halfhour` command."""

from __future__ import annotations


def main() -> None:
    """Run the command line; imports happen late, so that `--help` and the supervisor stay light."""
    from halfhour.cli.command import halfhour

    halfhour()
