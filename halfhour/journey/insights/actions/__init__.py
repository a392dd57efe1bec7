"""What one makes of the notes: beliefs and their evidence, fields weighed against each other."""

from halfhour.journey.insights.actions.believing import (
    LONGEST as LONGEST_BELIEF,
)
from halfhour.journey.insights.actions.believing import (
    AnotherField,
    NoBelief,
    believe,
    let_go,
    rest_on,
    say_otherwise,
)
from halfhour.journey.insights.actions.grouping import NotAGroup, say_apart, say_same, split
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
    "LONGEST_BELIEF",
    "AnotherField",
    "CriterionKnown",
    "NoBelief",
    "NoCriterion",
    "NotAGroup",
    "NotAScore",
    "TooManyCriteria",
    "believe",
    "change_criterion",
    "drop_criterion",
    "let_count",
    "let_go",
    "rest_on",
    "say_apart",
    "say_otherwise",
    "say_same",
    "score",
    "split",
    "weigh_by",
]
