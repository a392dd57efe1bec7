"""What one makes of the notes: beliefs and their evidence, fields weighed against each other."""

from halfhour.journey.insights.actions.believing import (
    AnotherField,
    NoBelief,
    believe,
    let_go,
    rest_on,
    say_otherwise,
)
from halfhour.journey.insights.actions.weighing import (
    CriterionKnown,
    NoCriterion,
    NotAScore,
    TooManyCriteria,
    change_criterion,
    drop_criterion,
    let_count,
    score,
    weigh_by,
)

__all__ = [
    "AnotherField",
    "CriterionKnown",
    "NoBelief",
    "NoCriterion",
    "NotAScore",
    "TooManyCriteria",
    "believe",
    "change_criterion",
    "drop_criterion",
    "let_count",
    "let_go",
    "rest_on",
    "say_otherwise",
    "score",
    "weigh_by",
]
