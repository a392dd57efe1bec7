"""What one makes of the notes: beliefs and their evidence."""

from halfhour.journey.insights.actions.believing import (
    AnotherField,
    NoBelief,
    believe,
    let_go,
    rest_on,
    say_otherwise,
)

__all__ = ["AnotherField", "NoBelief", "believe", "let_go", "rest_on", "say_otherwise"]
